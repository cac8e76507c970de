// Names for those who can't see: ipywidgets gives slider handles none, and their track no filling.

import { keepUp, setOnce, textOf } from "./elements.js";

const WATCHED = {
  characterData: true,
  attributeFilter: ["aria-valuenow", "class", "contenteditable"],
};

/** Name the controls of a box, now and whenever something in it changes. */
export function keepNamed(box, signal) {
  keepUp(box, WATCHED, () => nameControls(box), signal);
}

function nameControls(box) {
  for (const row of box.querySelectorAll(".ck-goal")) nameGoal(row, textOf(row, ".ck-goal-words"));
  for (const row of box.querySelectorAll(".ck-check-in-goal"))
    nameCheckIn(row, textOf(row, ".ck-goal-words"));
  for (const question of box.querySelectorAll(".ck-question"))
    nameAll(question, "textarea", () => textOf(question, ".ck-goal-words"));
  for (const pick of box.querySelectorAll(".ck-pick"))
    nameAll(pick, "input", () => textOf(pick, ".widget-html-content"));
  nameAll(box, ".ck-talk-about textarea", ({ placeholder }) => placeholder);
  nameHowOften(box);
  nameAll(box, ".ck-letter textarea", ({ placeholder }) => placeholder);
  nameAll(box, ".ck-sentence textarea", () => textOf(box, ".ck-sentence-asked"));
  nameAll(box, ".ck-list input", ({ placeholder }) => placeholder || "The goal in your words");
  for (const button of box.querySelectorAll(".ck-category button"))
    button.setAttribute("aria-pressed", button.classList.contains("mod-active"));
}

function nameGoal(row, words) {
  for (const slider of row.querySelectorAll(".ck-importance, .ck-second"))
    finishSlider(slider, words);
  // ipywidgets puts a zero-width space into the label, which would be spoken.
  for (const tick of row.querySelectorAll(".ck-priority, .ck-lived"))
    nameAll(tick, "input", () => `${tick.textContent.replace(/\u200b/g, "").trim()}: ${words}`);
  for (const line of row.querySelectorAll(".ck-plan :is(.widget-textarea, .widget-dropdown)"))
    nameAll(line, "textarea, select", () => `${textOf(line, ".widget-label")}: ${words}`);
  const fields = ".ck-detail input, .ck-note textarea";
  nameAll(row, fields, ({ placeholder }) => `${placeholder}: ${words}`);
  nameTwoWay(row, ".ck-now", `Do you have it now? ${words}`);
  nameTwoWay(row, ".ck-kinds", `Is it something to reach once, or to have for a time? ${words}`);
  nameAll(row, ".ck-add-step", () => `Add a first step: ${words}`);
}

/** Tell of two answers, of which one can be pressed, what they answer, and which one is. */
function nameTwoWay(row, selector, asked) {
  const answers = row.querySelector(selector);
  if (!answers) return;
  setOnce(answers, "role", "group");
  setOnce(answers, "aria-label", asked);
  for (const button of answers.querySelectorAll("button"))
    setOnce(button, "aria-pressed", button.classList.contains("mod-active"));
}

function nameCheckIn(row, words) {
  nameAll(row, "textarea", ({ placeholder }) => `${placeholder} – ${words}`);
  const stages = row.querySelector(".ck-check-in-stage .widget-radio-box");
  stages?.setAttribute("role", "radiogroup");
  stages?.setAttribute("aria-label", `How far along – ${words}`);
  // Without a name each is a stop of its own to the keyboard.
  for (const stage of row.querySelectorAll(".ck-check-in-stage input"))
    stage.name ||= row.className;
  for (const button of row.querySelectorAll(".ck-open-goal"))
    setOnce(button, "aria-expanded", "false");
  nameAll(row, ".ck-rest, .ck-take-up", ({ textContent }) => `${textContent}: ${words}`);
}

function nameHowOften(box) {
  const choice = box.querySelector(".ck-how-often .widget-radio-box");
  choice?.setAttribute("role", "radiogroup");
  choice?.setAttribute("aria-label", "How often");
  for (const often of box.querySelectorAll(".ck-how-often input")) often.name ||= "ck-how-often";
}

/** Give each control that a selector finds the name that is made of it. */
function nameAll(root, selector, nameOf) {
  for (const control of root.querySelectorAll(selector))
    setOnce(control, "aria-label", nameOf(control));
}

function finishSlider(slider, words) {
  const handle = slider.querySelector(".noUi-handle");
  if (!handle) return;
  const stop = Number(handle.getAttribute("aria-valuenow"));
  setOnce(handle, "aria-label", `${textOf(slider, ".widget-label")}: ${words}`);
  setOnce(handle, "aria-valuetext", stop === 0 ? "not rated" : `${stop} of 10`);
  slider.style.setProperty("--ck-stop", stop);
  // The number looks typed into to the keyboard, yet takes nothing. ipywidgets makes it so again at
  // each change, and Tab must not stop there meanwhile.
  const number = slider.querySelector('.widget-readout[contenteditable="true"]');
  number?.setAttribute("contenteditable", "false");
  number?.setAttribute("tabindex", "-1");
}
