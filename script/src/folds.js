// Open what is folded below a chart by keyboard: the picture is left by one Tab, and Enter unfolds.

import { keepUp, setOnce } from "./elements.js";

const FOLD = ".ck-folded .jupyter-widget-Collapse-header";

/** What unfolds whole charts, which stand in it. */
const CHARTS = ".ck-fold > * > .jupyter-widget-Collapse-header";

const isUnfolded = (header) =>
  header.parentElement.classList.contains("jupyter-widget-Collapse-open");

/** Let the numbers of the charts below an element be unfolded by key. */
export function serveFolds(root, signal) {
  keepUp(root, {}, () => nameFolds(root), signal);
  // Before the box around a chart, which keeps keys to itself.
  root.addEventListener("keydown", openFold, { capture: true, signal });
}

/** Name each fold by its chart's title, and tell each picture where its numbers are. */
function nameFolds(root) {
  for (const [place, chart] of root.querySelectorAll(".ck-chart").entries())
    nameFoldsOf(chart, `ck-numbers-${place}`);
  for (const header of root.querySelectorAll(CHARTS)) makeButton(header);
}

function nameFoldsOf(chart, id) {
  const pictures = chart.querySelectorAll(".ck-picture svg");
  const numbers = chart.querySelector(chart.matches(".ck-numbered") ? ".ck-numbers" : FOLD);
  if (!pictures.length || !numbers) return;
  numbers.id ||= id;
  for (const picture of pictures) setOnce(picture, "aria-details", numbers.id);
  for (const header of chart.querySelectorAll(FOLD))
    makeButton(header, pictures[0].getAttribute("aria-label") ?? "");
}

/** Let a fold be pressed by key; it is named by the title of its chart, if it is in one. */
function makeButton(header, description = "") {
  const title = description && `${description.split("?")[0]}?`;
  const name = header.textContent.trim();
  setOnce(header, "tabindex", 0);
  setOnce(header, "data-lm-suppress-shortcuts", "");
  setOnce(header, "role", "button");
  if (title) setOnce(header, "aria-label", `${name}${name.endsWith("?") ? "" : ":"} ${title}`);
  setOnce(header, "aria-expanded", isUnfolded(header));
}

function openFold(event) {
  const header = event.target.closest?.(FOLD);
  if (!header || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  header.click();
  header.setAttribute("aria-expanded", isUnfolded(header));
}
