// Rate by keyboard: a digit rates the goal in hand, Enter goes on to the next.

import { isCalm } from "./calm.js";
import { isShown, textOf, until } from "./elements.js";
import { HANDLE, rowsOf } from "./goal_rows.js";
import { rowInHand, takeInHand } from "./hand.js";
import { isTaken, rate } from "./rating.js";
import { openSteps } from "./steps.js";

const UNDO = "Ctrl+z";
const EDGE = 6;

const rowOf = (handle) => handle.closest(".ck-goal");

/** What the keys do while a goal's slider has the focus, as the card of all keys says it. */
export const KEYS = [
  {
    label: "1 … 9, 0",
    words: "rate it; 0 is 10",
    names: [..."1234567890"],
    act: ({ model, handle, key }) => rate(model, handle, Number(key) || 10),
  },
  {
    label: "Backspace",
    words: "not rated",
    names: ["Backspace", "Delete"],
    act: ({ model, handle }) => rate(model, handle, 0),
  },
  // The slider's own.
  { label: "← →", words: "one lower, one higher", names: [] },
  {
    label: "Enter",
    words: "next goal",
    names: ["Enter"],
    act: ({ form, handle }) => goOn(form, handle, 1),
  },
  {
    label: "Shift+Enter",
    words: "previous goal",
    names: ["Shift+Enter"],
    act: ({ form, handle }) => goOn(form, handle, -1),
  },
  {
    label: "p",
    words: "one of this year’s priorities",
    names: ["p"],
    act: ({ handle }) => rowOf(handle).querySelector(".ck-priority input").click(),
  },
  {
    label: "l",
    words: "I’ve lived this, then how it felt",
    names: ["l"],
    act: ({ handle }) => tickLived(handle),
  },
  {
    label: "h",
    words: "have it now, or not any more",
    names: ["h"],
    act: ({ handle }) => turnNow(rowOf(handle)),
  },
  {
    label: "n",
    words: "write a note",
    names: ["n"],
    act: ({ handle }) => takeInHand(rowOf(handle), ".ck-note textarea"),
  },
  {
    label: "s",
    words: "a priority’s first step",
    names: ["s"],
    act: ({ handle }) => openSteps(rowOf(handle)),
  },
  {
    label: "u, Ctrl+Z",
    words: "take the last rating back",
    names: ["u", UNDO],
    act: ({ model }) => undo(model),
  },
  {
    label: "?",
    words: "show or hide these keys",
    names: ["?"],
    act: ({ form }) => toggleCard(form),
  },
];

/** Carry keys out in turn; what is typed meanwhile waits for its goal. */
export function serveKeys(model, form, signal) {
  let turn = Promise.resolve();
  let waiting = 0;
  const isForTheHand = ({ target, defaultPrevented }, name) => {
    // Of two forms on a page, the first takes what is pressed on the words.
    if (defaultPrevented || !(form.contains(target) || isNowhere(target))) return false;
    if (name === UNDO || name === "u") return !isWriting(target);
    return waiting === 0 && (isNowhere(target) || isLetterForTheHand(target, name));
  };
  // Between two categories no slider has the focus for a moment.
  const isMeant = ({ target }) =>
    form.contains(target) ? isSlider(target) : waiting > 0 && target === document.body;
  const onKey = (event) => {
    const name = nameOf(event);
    const isForHand = isForTheHand(event, name);
    if (!name || !(isForHand || isMeant(event))) return;
    const action = actionOf(name);
    const isTyped = waiting > 0 && event.key.length === 1;
    if (!action && !isTyped) return;
    event.preventDefault();
    if (!form.contains(event.target)) event.stopPropagation();
    waiting += 1;
    turn = turn
      .then(() => carryOut(action, event.key, model, form, isForHand))
      .catch((error) => console.error(error))
      .finally(() => {
        waiting -= 1;
      });
  };
  // On the window: JupyterLab hears of keys before its document's elements do.
  window.addEventListener("keydown", onKey, { capture: true, signal });
  serveHelp(form, signal);
}

/** Return a key's name with what is held down beside it; of JupyterLab's own keys, nothing. */
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey) return key === "z" && !shiftKey && !altKey ? UNDO : "";
  if (altKey) return "";
  return key === "Enter" && shiftKey ? "Shift+Enter" : key;
}

const actionOf = (name) => KEYS.find(({ names }) => names.includes(name))?.act;

const isSlider = (target) => target.closest(".ck-goal .noUi-handle") !== null;

/** Tell whether a key would do nothing on the switch of categories, which was just pressed. */
const isLetterForTheHand = (target, name) =>
  name.length === 1 && name !== " " && target.closest(".ck-category") !== null;

/** Tell whether a key is pressed where it could only do harm: on the words of the page itself. */
function isNowhere(target) {
  return isCalm() && (target === document.body || target.matches?.(".jp-Notebook, .jp-Cell"));
}

/** Show the keys at "?", wherever no text is written. */
function serveHelp(form, signal) {
  const onKey = (event) => {
    if (nameOf(event) !== "?" || event.defaultPrevented || isWriting(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    toggleCard(form);
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
}

const isWriting = (target) =>
  target.closest?.(
    "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]",
  );

/** Do what a key means for the slider that has the focus by now, or else type it. */
function carryOut(action, key, model, form, isForHand) {
  const handle = handleWithFocus(form) ?? (isForHand ? takenInHand(form) : null);
  if (action && handle) return action({ model, form, handle, key });
  return typeLate(key);
}

function handleWithFocus(form) {
  const handle = document.activeElement?.closest(".ck-goal .noUi-handle");
  return form.contains(handle) ? handle : null;
}

/** Take the open row in hand, and return its handle. */
function takenInHand(form) {
  const row = rowInHand(form);
  // A page at rest shows no goal, so no key is for one.
  if (!isShown(row)) return null;
  takeInHand(row);
  return row.querySelector(HANDLE);
}

/** Type what was meant for a line that did not have the focus yet. */
function typeLate(key) {
  const line = document.activeElement;
  if (key.length > 1 || !line?.matches(".ck-plan textarea, .ck-note textarea")) return;
  line.setRangeText(key, line.selectionStart, line.selectionEnd, "end");
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Take the next row in hand, or the one before, on into the category beside. */
async function goOn(form, handle, step) {
  const rows = rowsOf(form);
  const next = rows[rows.indexOf(rowOf(handle)) + step];
  const button = buttonBeyond(form, step);
  if (next) takeInHand(next);
  else if (button) await goBeyond(form, button, step);
  else if (step > 0) goToEnd(form);
}

/** After the last goal stands the button that leads on. */
function goToEnd(form) {
  const button = [...form.querySelectorAll(".ck-end button")].find(isShown);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: "center" });
}

/** Press what shows other rows, and take the first or the last of them in hand. */
async function goBeyond(form, button, step) {
  const rows = rowsOf(form);
  button.click();
  const row = await until(() => {
    const others = rowsOf(form).filter((shown) => !rows.includes(shown));
    return others.at(step > 0 ? 0 : -1);
  });
  // Without its row the next digit must not rate the goal before.
  if (row) takeInHand(row);
  else document.activeElement.blur();
}

/** Return the button that shows the rows beyond the last one, or before the first. */
function buttonBeyond(form, step) {
  const open = form.querySelector(".ck-category button.mod-active");
  if (step < 0) return open?.previousElementSibling;
  return [...form.querySelectorAll(".ck-more")].find(isShown) ?? open?.nextElementSibling;
}

async function undo(model) {
  await isTaken();
  model.send({ undo: true });
}

async function tickLived(handle) {
  const row = rowOf(handle);
  const box = row.querySelector(".ck-lived input");
  box.click();
  if (!box.checked) return;
  const isAsked = await until(
    () =>
      isShown(row.querySelector(".ck-second")) &&
      textOf(row, ".ck-second .widget-label") === "It felt",
  );
  if (isAsked) takeInHand(row, ".ck-second .noUi-handle");
  else handle.blur();
}

/** Say that a lived goal is there now, at the next press that it is not any more, then neither. */
function turnNow(row) {
  const [now, notAnyMore] = [...row.querySelectorAll(".ck-now button")].filter(isShown);
  const pressed = [notAnyMore, now].find((button) => button?.matches(".mod-active"));
  (pressed === now ? notAnyMore : (pressed ?? now))?.click();
}

/** Show all keys on a card below the line that tells of them, or put it away again. */
function toggleCard(form) {
  const shown = document.querySelector(".ck-all-keys");
  if (shown) shown.remove();
  else showBelow(placeOf(form), makeCard());
}

/** Return what the card stands below: the line on the keys, or the heads where that is hidden. */
const placeOf = (form) => [...form.querySelectorAll(".ck-keys, .ck-heads")].find(isShown) ?? form;

function makeCard() {
  const card = Object.assign(document.createElement("dl"), { className: "ck-card ck-all-keys" });
  card.setAttribute("popover", "auto");
  card.setAttribute("role", "note");
  for (const { label, words } of KEYS) {
    card.append(Object.assign(document.createElement("dt"), { textContent: label }));
    card.append(Object.assign(document.createElement("dd"), { textContent: words }));
  }
  card.addEventListener("toggle", (event) => event.newState === "closed" && card.remove());
  return card;
}

function showBelow(line, card) {
  document.body.append(card);
  card.showPopover();
  const { left, bottom } = line.getBoundingClientRect();
  card.style.left = `${left}px`;
  // In view, wherever the page is scrolled to.
  const lowest = innerHeight - card.offsetHeight - EDGE;
  card.style.top = `${Math.max(EDGE, Math.min(bottom + EDGE, lowest))}px`;
}
