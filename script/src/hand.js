// The goal in hand: its row is open, and no other; opening it moves nothing under the pointer.

import { isShown, keepUp } from "./elements.js";
import { HANDLE, rowsOf } from "./goal_rows.js";

const OPEN = "ck-open";
/** Open still, but not in hand any more. */
const LEFT = "ck-left";

/** A row taken by key comes to this part of the window's height, so that the next can be read. */
const READING_LINE = 0.3;
const LOWEST_BEGINNING = 0.6;

/** What the form tells when another row is in hand. */
export const HAND = "ck-hand";

/** Return the row that is open in a form. */
export const rowInHand = (form) => form.querySelector(`.ck-goal.${OPEN}:not(.${LEFT})`);

/** Put the focus on one of a row's controls, and the row where the next ones can be read. */
export function takeInHand(row, control = HANDLE) {
  focusIn(row, control);
  bringTo(row, READING_LINE);
}

/** Put the focus on a row when the page opens. */
export function beginWith(row) {
  if (document.activeElement !== row.querySelector(HANDLE)) focusIn(row, HANDLE);
}

/** Bring it where it can be seen, below the words above where there is room for both.
 *
 * Returns where it is on the screen then.
 */
export function showBeginning(row) {
  bringTo(row, LOWEST_BEGINNING);
  return row.getBoundingClientRect().top;
}

function focusIn(row, control) {
  open(row);
  row.querySelector(control)?.focus({ preventScroll: true });
}

/** Open the row that has the focus or is pressed; keep one open as long as there is one. */
export function serveHand(form, signal) {
  let pressed = null;
  const onFocus = ({ target }) => {
    const row = target.closest(".ck-goal");
    // A row that opens between press and release would lose the click.
    if (!row || pressed || row === rowInHand(form)) return;
    open(row);
    bringTo(row, READING_LINE);
  };
  const onDown = ({ target }) => {
    pressed = target.closest(".ck-goal");
  };
  const onRelease = () => {
    const row = pressed;
    pressed = null;
    // After the click: what it does may take the focus itself.
    if (row) setTimeout(() => settleIn(row));
  };
  // A finger that scrolls presses nothing.
  const onCancel = () => {
    pressed = null;
  };
  const onClick = ({ target }) => {
    const row = target.closest(".ck-words")?.closest(".ck-goal");
    if (!row) return;
    openInPlace(row);
    row.querySelector(HANDLE)?.focus({ preventScroll: true });
  };
  form.addEventListener("focusin", onFocus, { signal });
  form.addEventListener("pointerdown", onDown, { capture: true, signal });
  form.addEventListener("click", onClick, { signal });
  document.addEventListener("pointerup", onRelease, { capture: true, signal });
  document.addEventListener("pointercancel", onCancel, { capture: true, signal });
  keepUp(form, { attributeFilter: ["style"] }, () => keepOne(form), signal);
}

/** Open the row that was pressed; the keys are for it from now on. */
function settleIn(row) {
  if (!isShown(row)) return;
  openInPlace(row);
  if (!row.contains(document.activeElement))
    row.querySelector(HANDLE)?.focus({ preventScroll: true });
}

/** Open the first row that is shown without a rating, if the one that was open is gone. */
function keepOne(form) {
  if (isShown(rowInHand(form))) return;
  const row = firstUnrated(form);
  if (!row) return;
  open(row);
  bringToTop(form);
}

/** Show the beginning of a category that is opened while another is scrolled far down. */
function bringToTop(form) {
  const goals = form.querySelector(".ck-list-of-goals");
  if (!goals) return;
  const { top } = scrollerOf(goals).getBoundingClientRect();
  if (goals.getBoundingClientRect().top < top) goals.scrollIntoView({ block: "start" });
}

/** Return the first row of the open category without a rating, or else its first. */
export function firstUnrated(form) {
  const rows = rowsOf(form);
  return rows.find((row) => row.querySelector(".ck-importance.ck-unrated")) ?? rows[0];
}

/** Open a row, and close the others. */
function open(row) {
  const form = row.closest(".ck-form");
  for (const other of form.querySelectorAll(`.ck-goal.${OPEN}`)) other.classList.remove(OPEN, LEFT);
  row.classList.add(OPEN);
  form.dispatchEvent(new Event(HAND, { bubbles: true }));
}

/** Do so with nothing moving on the screen, as under a pointer.
 *
 * At the head of the page there is nothing to scroll back to: there the rows above stay open.
 */
function openInPlace(row) {
  const scroller = scrollerOf(row);
  const others = [...row.closest(".ck-form").querySelectorAll(`.ck-goal.${OPEN}`)];
  const { top } = row.getBoundingClientRect();
  open(row);
  const moved = row.getBoundingClientRect().top - top;
  if (scroller.scrollTop + moved >= 0) scroller.scrollTop += moved;
  else for (const other of others) if (other !== row) other.classList.add(OPEN, LEFT);
}

/** Scroll to the reading line a row that lies lower than some part of the window, or too high. */
function bringTo(row, lowest) {
  const scroller = scrollerOf(row);
  const { top, height } = scroller.getBoundingClientRect();
  const line = top + height * READING_LINE;
  const isLow = (place) => place.top > top + height * lowest;
  const place = row.getBoundingClientRect();
  const covered = row.closest(".ck-form").querySelector(".ck-heads")?.getBoundingClientRect();
  if (isLow(place) || place.top < Math.max(top, covered?.bottom ?? top))
    scroller.scrollTop += place.top - line;
}

function scrollerOf(row) {
  const pane = row.closest(".jp-WindowedPanel-outer");
  if (pane) return pane;
  return document.scrollingElement ?? document.documentElement;
}
