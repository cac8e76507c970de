// The rows of goals on the page.

import { isShown } from "./elements.js";

/** The handle of the slider that each goal has. */
export const HANDLE = ".ck-importance .noUi-handle";

/** Return the id of a row's goal. */
export const goalOf = (row) => row.className.match(/(?:^|\s)ck-goal-(\S+)/)?.[1];

/** Return the rows of the category that is open. */
export const rowsOf = (form) => [...form.querySelectorAll(".ck-goals .ck-goal")].filter(isShown);
