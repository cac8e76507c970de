// Rate by keyboard: a digit rates the goal in hand, Enter goes on to the next.

import { isShown, textOf, until } from "./elements.js";
import { goalOf, rowsOf, takeInHand } from "./goal_rows.js";
import { openSteps } from "./steps.js";

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
    label: "n",
    words: "write a note",
    names: ["n"],
    act: ({ handle }) => rowOf(handle).querySelector(".ck-note textarea").focus(),
  },
  {
    label: "s",
    words: "a priority’s first step",
    names: ["s"],
    act: ({ handle }) => openSteps(rowOf(handle)),
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
  const isMeant = ({ target, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey) return false;
    if (form.contains(target)) return target.closest(".ck-goal .noUi-handle") !== null;
    // Between two categories no slider has the focus for a moment.
    return waiting > 0 && target === document.body;
  };
  const onKey = (event) => {
    if (!isMeant(event)) return;
    const action = actionOf(event);
    const isTyped = waiting > 0 && event.key.length === 1;
    if (!action && !isTyped) return;
    event.preventDefault();
    if (event.target === document.body) event.stopPropagation();
    waiting += 1;
    turn = turn
      .then(() => carryOut(action, event.key, model, form))
      .catch((error) => console.error(error))
      .finally(() => {
        waiting -= 1;
      });
  };
  document.addEventListener("keydown", onKey, { capture: true, signal });
}

function actionOf({ key, shiftKey }) {
  const name = key === "Enter" && shiftKey ? "Shift+Enter" : key;
  return KEYS.find(({ names }) => names.includes(name))?.act;
}

/** Do what a key means for the slider that has the focus by now, or else type it. */
function carryOut(action, key, model, form) {
  const handle = document.activeElement?.closest(".ck-goal .noUi-handle");
  if (action && handle && form.contains(handle)) return action({ model, form, handle, key });
  return typeLate(key);
}

/** Type what was meant for a line that did not have the focus yet. */
function typeLate(key) {
  const line = document.activeElement;
  if (key.length > 1 || !line?.matches(".ck-plan textarea, .ck-note textarea")) return;
  line.setRangeText(key, line.selectionStart, line.selectionEnd, "end");
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

async function rate(model, handle, stop) {
  const goalId = goalOf(rowOf(handle));
  const sliders = await until(() => model.get("sliders")[goalId]);
  const slider = await model.widget_manager.get_model(
    sliders[handle.closest(".ck-second") ? 1 : 0],
  );
  slider.set("index", stop);
  slider.save_changes();
}

/** Take the next row in hand, or the one before, on into the category beside. */
async function goOn(form, handle, step) {
  const rows = rowsOf(form);
  const next = rows[rows.indexOf(rowOf(handle)) + step];
  const button = buttonBeyond(form, step);
  if (next) takeInHand(next);
  else if (button) await goBeyond(form, button, step);
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

/** Show all keys on a card below the line that tells of them, or put it away again. */
function toggleCard(form) {
  const shown = document.querySelector(".ck-all-keys");
  if (shown) shown.remove();
  else showBelow(form.querySelector(".ck-keys"), makeCard());
}

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
  card.style.top = `${bottom + 6}px`;
}
