// A page that was just opened: the first goal without a rating has the focus.

import { until } from "./elements.js";
import { HANDLE } from "./goal_rows.js";
import { beginWith, firstUnrated, showBeginning } from "./hand.js";

/** So long JupyterLab may take the focus to its cells after the form is there, or move it. */
const SETTLING = 4000;

/** A row that stays in its place for so many frames is where the page leaves it. */
const STILL = 45;

/** Take the first unrated goal in hand, and again if JupyterLab takes the focus meanwhile. */
export async function arrive(form, signal) {
  const stop = new AbortController();
  const listen = (name, act) =>
    window.addEventListener(name, act, { capture: true, passive: true, signal: stop.signal });
  let beginning = null;
  const goElsewhere = () => stop.abort();
  signal.addEventListener("abort", goElsewhere);
  for (const gesture of ["pointerdown", "click", "keydown", "wheel", "touchstart"])
    listen(gesture, goElsewhere);
  listen("focusin", ({ target }) => {
    if (target !== beginning?.handle && !isNowhere(target)) goElsewhere();
  });
  await until(() => stop.signal.aborted || firstUnrated(form));
  const settled = performance.now() + SETTLING;
  await until(() => {
    if (stop.signal.aborted || performance.now() > settled) return true;
    // A page at rest shows no goal.
    const row = firstUnrated(form);
    beginning ??= row && new Beginning(row);
    beginning?.hold();
    return false;
  });
  stop.abort();
}

/** The row to begin with: it has the focus, and is in view until the page lies still. */
class Beginning {
  place = 0;
  still = 0;

  constructor(row) {
    this.row = row;
    this.handle = row.querySelector(HANDLE);
  }

  hold() {
    if (isNowhere(document.activeElement)) beginWith(this.row);
    if (this.still >= STILL) return;
    const before = this.place;
    this.place = showBeginning(this.row);
    this.still = this.place === before ? this.still + 1 : 0;
  }
}

const isNowhere = (element) =>
  !element || element === document.body || element.matches?.(".jp-Notebook, .jp-Cell, .lm-Widget");
