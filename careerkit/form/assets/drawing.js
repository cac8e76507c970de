// What the kernel drew; of a picture only what changed arrives.

/** Return the element that a piece of SVG describes. */
function elementOf(markup) {
  const around = document.createElementNS("http://www.w3.org/2000/svg", "g");
  around.innerHTML = markup;
  return around.firstElementChild;
}

/** Change a picture: its description, words by their place, groups of marks, and goals' dots. */
function change(picture, { description, texts, groups, dots }) {
  const dotOf = (goal) => goal && picture.querySelector(`[data-goal="${CSS.escape(goal)}"]`);
  picture.setAttribute("aria-label", description);
  for (const [selector, place, words] of texts) picture.querySelectorAll(selector)[place].textContent = words;
  for (const [selector, marks] of Object.entries(groups)) picture.querySelector(selector).innerHTML = marks;
  for (const goal of dots.gone) dotOf(goal).remove();
  for (const [goal, mark, next] of dots.drawn) {
    const old = dotOf(goal);
    if (old) old.replaceWith(elementOf(mark));
    else picture.querySelector(dots.group).insertBefore(elementOf(mark), dotOf(next));
  }
}

export default {
  render({ model, el }) {
    let number = null;
    const ask = () => {
      number = null;
      model.send("whole");
    };
    const take = (message) => {
      if ("whole" in message) el.innerHTML = message.whole;
      // Before the first whole picture there is nothing to change.
      else if (number === null) return;
      // A connection that broke took a message along.
      else if (message.number !== number + 1) return ask();
      else change(el.firstElementChild, message.changes);
      number = message.number;
    };
    model.on("msg:custom", take);
    ask();
    return () => model.off("msg:custom", take);
  },
};
