// Keep the focus on the page where what had it goes, or is made anew by the kernel.

import { isShown, keepUp } from "./elements.js";
import { goalOf, HANDLE, rowsOf } from "./goal_rows.js";

const CHANGED = { attributeFilter: ["class", "style", "tabindex"] };

/** Where presses lead that take away what was pressed: each returns what finds the next control. */
const LEADS = {
  ".ck-add": (button) => newGoal(button.closest(".ck-list").parentElement),
  ".ck-set-aside, .ck-remove": (button) => nextLine(button.closest(".ck-line")),
  ".ck-bring-back": (button) => inLine(button.closest(".ck-line"), "input"),
  ".ck-next": (button) => newRow(button.closest(".ck-form")),
  ".ck-skip-year, .ck-change-sentence": (button) => inside(sentenceOf(button), "textarea"),
  ".ck-sentence-done": (button) => inside(sentenceOf(button), "button:not(.ck-sentence-done)"),
  ".ck-rate-after-all": (button) => newRow(button.closest(".ck-form")),
  ".ck-compare": (button) => inside(button.closest(".ck-box"), ".ck-picture svg[tabindex]"),
};

/** Put the focus where a press in a box leads, or back where it was, once it is nowhere. */
export function keepFocus(box, signal) {
  let find = null;
  const onFocus = ({ target }) => {
    find = box.contains(target) && target.closest(".ck-list") ? again(target) : null;
  };
  // Who presses something else leaves what had the focus, also for the empty page.
  const onDown = ({ target }) => {
    if (!document.activeElement.contains(target) || document.activeElement === document.body)
      find = null;
  };
  const onPress = ({ target }) => {
    for (const [pressed, leadFrom] of Object.entries(LEADS)) {
      const button = target.closest(pressed);
      if (button) find = leadFrom(button);
    }
  };
  const keep = () => {
    const { activeElement, body } = document;
    // What has just been hidden loses the focus a moment later.
    if (!find || (activeElement !== body && isShown(activeElement))) return;
    const control = find();
    control?.focus({ preventScroll: true });
    control?.closest(".ck-goal, .ck-line")?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", onFocus, { signal });
  document.addEventListener("pointerdown", onDown, { capture: true, signal });
  box.addEventListener("click", onPress, { capture: true, signal });
  keepUp(box, CHANGED, keep, signal);
}

const sentenceOf = (button) => button.closest(".ck-year-sentence");

const inside = (part, selector) => () => [...part.querySelectorAll(selector)].find(isShown);

/** Find the goal that a category does not hold yet. */
function newGoal(panel) {
  const goals = () => [...panel.querySelectorAll(".ck-goal")];
  const known = goals().map(goalOf);
  return () => {
    const row = goals().find((made) => !known.includes(goalOf(made)));
    return row?.querySelector(HANDLE);
  };
}

/** Find the first row of another category. */
function newRow(form) {
  const rows = rowsOf(form);
  return () => {
    const row = rowsOf(form).find((shown) => !rows.includes(shown));
    return row?.querySelector(HANDLE);
  };
}

/** Find a control in the line of a goal, however often its list is made anew. */
function inLine(line, selector) {
  const name = [...line.classList].find((name) => name.startsWith("ck-line-"));
  return inside(line.closest(".ck-list").parentElement, `.${CSS.escape(name)} :is(${selector})`);
}

/** Find the words of the next goal of a list, not its button: a key held down would press that. */
function nextLine(line) {
  const list = line.closest(".ck-list");
  const lines = [...list.querySelectorAll(".ck-line:has(input)")];
  const place = lines.indexOf(line);
  const next = lines[place + 1] ?? lines[place - 1];
  return next ? inLine(next, "input") : inside(list.parentElement, ".ck-change-list");
}

/** Find a control of a list of goals again. */
function again(control) {
  const line = control.closest(".ck-line");
  if (line && control.matches("input")) return inLine(line, "input");
  const names = [...control.classList].filter((name) => name.startsWith("ck-"));
  const selector = control.matches("input") ? ".ck-add-words input" : `.${names.join(".")}`;
  return line
    ? inLine(line, selector)
    : inside(control.closest(".ck-list").parentElement, selector);
}
