// What ipywidgets leaves open for the form: keys, pictures, rows to come, and its place.

import { announce } from "./announcement.js";
import { arrive } from "./arrival.js";
import { keepCalm } from "./calm.js";
import { reportCharts } from "./charts.js";
import { isShown, keepUp, until } from "./elements.js";
import { serveFolds } from "./folds.js";
import { serveHand, takeInHand } from "./hand.js";
import { serveKeys } from "./keys.js";
import { servePictures } from "./pictures.js";
import { serveSections } from "./sections.js";
import { serveSentence } from "./sentence.js";
import { serveSteps } from "./steps.js";
import { serveTouch } from "./touch.js";

export function serveForm(model, form, signal) {
  const root = form.closest(".jp-Notebook") ?? document.body;
  serveHand(form, signal);
  serveKeys(model, form, signal);
  serveTouch(model, form, signal);
  serveSteps(form, signal);
  servePictures(model, form, root, signal);
  serveFolds(root, signal);
  serveSentence(form, signal);
  reportCharts(model, root, signal);
  makeMoreRows(form, signal);
  announce(form, signal);
  keepCalm(root, signal);
  serveSections(root, form, signal);
  follow(model, "top", () => goalsOf(form).scrollIntoView({ block: "start" }), signal);
  follow(model, "seen", () => showWhatCameOut(form, root), signal);
  follow(model, "shown", () => showGoal(form, model.get("shown").at(-1)), signal);
  arrive(form, signal);
}

function follow(model, name, act, signal) {
  model.on(`change:${name}`, act);
  signal.addEventListener("abort", () => model.off(`change:${name}`, act));
}

const goalsOf = (form) => form.querySelector(".ck-list-of-goals") ?? form;

/** Go to the first words below the form. */
function showWhatCameOut(form, root) {
  const cells = [...root.querySelectorAll(".jp-Cell")];
  const below = cells.slice(cells.findIndex((cell) => cell.contains(form)) + 1).find(isShown);
  below?.scrollIntoView({ block: "start", behavior: "smooth" });
}

async function showGoal(form, goalId) {
  const row = await until(() => {
    const made = form.querySelector(`.ck-goal-${CSS.escape(goalId)}`);
    return isShown(made) && made;
  });
  if (row) takeInHand(row);
}

/** Press the button below a long category's rows before it is scrolled into view. */
function makeMoreRows(form, signal) {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.click();
    },
    { rootMargin: "800px" },
  );
  const observeAll = () => {
    for (const button of form.querySelectorAll(".ck-more")) watcher.observe(button);
  };
  keepUp(form, {}, observeAll, signal);
  signal.addEventListener("abort", () => watcher.disconnect());
}
