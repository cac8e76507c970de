// The sections below the form: each appears once it has something to say.

import { keepUp } from "./elements.js";

const AWAY = "ck-away";
const CHANGED = { attributeFilter: ["class"] };

/** Hide the cells below a form that wait, with the words above them. */
export function serveSections(root, form, signal) {
  keepUp(root, CHANGED, () => showSections(root, form), signal);
  signal.addEventListener("abort", () => {
    for (const cell of root.querySelectorAll(`.${AWAY}`)) cell.classList.remove(AWAY);
  });
}

function showSections(root, form) {
  const cells = [...root.querySelectorAll(".jp-Cell")];
  const below = cells.slice(cells.findIndex((cell) => cell.contains(form)) + 1);
  const hasBegun = form.matches(".ck-has-begun");
  // From the last cell up: words wait for what stands below them.
  let isFollowed = true;
  for (const cell of below.reverse()) {
    const isAway = !hasBegun || (isOurs(cell) ? waits(cell) : isWords(cell) && !isFollowed);
    if (cell.classList.contains(AWAY) !== isAway) cell.classList.toggle(AWAY, isAway);
    isFollowed = isWords(cell) || !isAway;
  }
}

const isWords = (cell) => cell.matches(".jp-MarkdownCell");
const isOurs = (cell) => cell.querySelector(".ck-box, .ck-chart") !== null;

/** Tell whether all that a cell shows waits for an answer. */
function waits(cell) {
  const parts = [...cell.querySelectorAll(".ck-box, .ck-chart")];
  return parts.every((part) => part.closest(".ck-waits"));
}
