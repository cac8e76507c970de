// What ipywidgets leaves open for the form: keys, pictures, rows to come, and its place.

import { announce } from "./announcement.js";
import { reportCharts } from "./charts.js";
import { keepUp } from "./elements.js";
import { serveFolds } from "./folds.js";
import { serveKeys } from "./keys.js";
import { servePictures } from "./pictures.js";
import { serveSteps } from "./steps.js";

export function serveForm(model, form, signal) {
  const root = form.closest(".jp-Notebook") ?? document.body;
  serveKeys(model, form, signal);
  serveSteps(form, signal);
  servePictures(model, form, root, signal);
  serveFolds(root, signal);
  reportCharts(model, root, signal);
  measureHeader(form, signal);
  makeMoreRows(form, signal);
  announce(form, signal);
  const toTop = () => form.scrollIntoView({ block: "start" });
  model.on("change:top", toTop);
  signal.addEventListener("abort", () => model.off("change:top", toTop));
}

/** Tell the style sheets how much of the window the header covers. */
function measureHeader(form, signal) {
  const header = form.querySelector(".ck-header");
  if (!header) return;
  const watcher = new ResizeObserver(() =>
    form.style.setProperty("--ck-header", `${header.offsetHeight}px`),
  );
  watcher.observe(header);
  signal.addEventListener("abort", () => watcher.disconnect());
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
