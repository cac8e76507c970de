// The rows of goals on the page, and which one is in hand.

import { isShown } from "./elements.js";

/** Return the id of a row's goal. */
export const goalOf = (row) => row.className.match(/(?:^|\s)ck-goal-(\S+)/)?.[1];

/** Return the rows of the category that is open. */
export const rowsOf = (form) => [...form.querySelectorAll(".ck-goals .ck-goal")].filter(isShown);

/** Put the focus on one of a row's controls. */
export function takeInHand(row, control = ".ck-importance .noUi-handle") {
  row.querySelector(control).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}
