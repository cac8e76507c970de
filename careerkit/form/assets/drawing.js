// Joined from the modules of script/src by "npm run build" there: change those, not this file.
// sha256 of the modules and of what follows: 7776adf2c9d9371a96a28f4afa394048655f1722ad62491a3285d9827b99eb5b

// script/src/drawing.js
var drawing_default = {
  render({ model, el }) {
    let shown = parsed("");
    const show = ({ html }) => {
      const next = parsed(html);
      if (haveSameParts(el, shown, next)) followAll(el, shown, next);
      else el.replaceChildren(next.cloneNode(true));
      shown = next;
    };
    model.on("msg:custom", show);
    model.send("whole");
    return () => model.off("msg:custom", show);
  }
};
function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}
function follow(live, before, after) {
  if (before.isEqualNode(after)) return;
  const isSame = before.cloneNode(false).isEqualNode(after.cloneNode(false));
  if (isSame && haveSameParts(live, before, after)) followAll(live, before, after);
  else live.replaceWith(after.cloneNode(true));
}
function followAll(live, before, after) {
  for (const [place, node] of [...live.childNodes].entries())
    follow(node, before.childNodes[place], after.childNodes[place]);
}
function haveSameParts(...nodes) {
  const [count, ...others] = nodes.map((node) => node.childNodes.length);
  return count > 0 && others.every((other) => other === count);
}
export {
  drawing_default as default
};
