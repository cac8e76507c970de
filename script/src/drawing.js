// Show what the kernel draws: a picture, or a piece of HTML.

export default {
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
  },
};

function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Replace the parts of a drawing that have changed: a key moves a few of perhaps 1,000 dots. */
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
