// Open what is folded below a chart by keyboard: the picture is left by one Tab, and Enter unfolds.

import { keepUp } from "./elements.js";

const FOLD = ".ck-folded .jupyter-widget-Collapse-header";

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
  for (const [place, chart] of root.querySelectorAll(".ck-chart").entries()) {
    const picture = chart.querySelector(".ck-picture svg");
    const numbers = chart.querySelector(chart.matches(".ck-numbered") ? ".ck-numbers" : FOLD);
    if (!picture || !numbers) continue;
    numbers.id ||= `ck-numbers-${place}`;
    picture.setAttribute("aria-details", numbers.id);
    for (const header of chart.querySelectorAll(FOLD))
      makeButton(header, picture.getAttribute("aria-label") ?? "");
  }
}

function makeButton(header, description) {
  const title = description.split("?")[0];
  header.tabIndex = 0;
  header.dataset.lmSuppressShortcuts = "";
  header.setAttribute("role", "button");
  const name = header.textContent.trim();
  header.setAttribute("aria-label", `${name}${name.endsWith("?") ? "" : ":"} ${title}?`);
  header.setAttribute("aria-expanded", isUnfolded(header));
}

function openFold(event) {
  const header = event.target.closest?.(FOLD);
  if (!header || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  header.click();
  header.setAttribute("aria-expanded", isUnfolded(header));
}
