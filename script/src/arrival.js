// A page that was just opened: the first goal without a rating has the focus.

import { until } from "./elements.js";
import { HANDLE } from "./goal_rows.js";
import { beginWith, firstUnrated } from "./hand.js";

/** So long JupyterLab may take the focus to its cells after the form is there, or move it. */
const SETTLING = 4000;

/** Take the first unrated goal in hand, and again if JupyterLab takes the focus meanwhile. */
export async function arrive(form, signal) {
  const stop = new AbortController();
  const listen = (name, act) =>
    window.addEventListener(name, act, { capture: true, passive: true, signal: stop.signal });
  let [row, handle] = [null, null];
  const goElsewhere = () => stop.abort();
  signal.addEventListener("abort", goElsewhere);
  for (const gesture of ["pointerdown", "click", "keydown", "wheel", "touchstart"])
    listen(gesture, goElsewhere);
  listen("focusin", ({ target }) => target !== handle && !isNowhere(target) && goElsewhere());
  await until(() => stop.signal.aborted || firstUnrated(form));
  const settled = performance.now() + SETTLING;
  await until(() => {
    const isOver = stop.signal.aborted || performance.now() > settled;
    const { activeElement } = document;
    if (!isOver && (isNowhere(activeElement) || activeElement === handle)) {
      row ??= firstUnrated(form);
      handle = row.querySelector(HANDLE);
      beginWith(row);
    }
    return isOver;
  });
  stop.abort();
}

const isNowhere = (element) =>
  !element || element === document.body || element.matches?.(".jp-Notebook, .jp-Cell, .lm-Widget");
