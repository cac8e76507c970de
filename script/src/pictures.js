// Ask a picture: point at a dot to read its goal, press it to go to the goal's row.

import { Card } from "./card.js";
import { isShown, keepUp, textOf, until } from "./elements.js";
import { goalOf } from "./goal_rows.js";
import { takeInHand } from "./hand.js";

/** What can be pointed at: a goal's dot, or a mark that the arrow keys came to. */
const MARK = ".ck-picture :is([data-goal], [data-walked])";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Let the pictures below an element be asked about the goals of a form. */
export function servePictures(model, form, root, signal) {
  const pictures = new Pictures(model, form, root);
  const listen = (name, act, options) => root.addEventListener(name, act, { signal, ...options });
  listen("pointerover", (event) => {
    if (event.pointerType !== "touch") pictures.point(event.target.closest(MARK));
  });
  listen("pointerleave", () => pictures.point(null));
  listen("focusin", (event) => pictures.focus(event.target));
  listen("pointerdown", () => pictures.leave());
  listen("focusout", (event) => event.target.closest(MARK) && pictures.point(null));
  listen("click", (event) => pictures.press(event.target.closest(MARK), event.pointerType));
  // Before the box around a chart, which keeps keys to itself.
  listen("keydown", (event) => pictures.walk(event), { capture: true });
  keepUp(root, {}, () => pictures.finish(), signal);
  signal.addEventListener("abort", () => pictures.point(null));
}

class Pictures {
  constructor(model, form, root) {
    this.model = model;
    this.form = form;
    this.root = root;
    this.card = new Card();
    this.row = null;
    this.chart = null;
  }

  /** Show the words of a mark, and light its goal's other dots; of none, put them away. */
  point(mark) {
    if (this.card.mark === mark) return;
    this.light(this.card.mark?.dataset.goal, "ck-lit", false);
    this.card.hide();
    if (!mark) return;
    this.card.show(mark);
    this.light(mark.dataset.goal, "ck-lit", true);
  }

  /** Follow the focus to a mark, or to a goal's row, whose dots are marked. */
  focus(element) {
    this.chart = element.closest(".ck-picture svg") && element.closest(".ck-chart");
    const mark = element.closest(MARK);
    if (mark || this.card.mark?.matches(":not(:hover)")) this.point(mark);
    const row = element.closest(".ck-goal");
    if (row === this.row) return;
    this.lightRow(false);
    this.row = row;
    this.lightRow(true);
  }

  /** Whoever presses something is no longer at the keyboard in a chart. */
  leave() {
    this.chart = null;
  }

  press(mark, pointer) {
    // A finger can't point without pressing: its first tap shows the words, the second opens.
    if (!mark || (pointer === "touch" && this.card.mark !== mark)) this.point(mark);
    else if (mark.dataset.goal) this.open(mark.dataset.goal);
  }

  /** Take a goal's row in hand, once the kernel has opened its category. */
  async open(goalId) {
    this.point(null);
    this.model.set("wanted", { goal: goalId, at: Date.now() });
    this.model.save_changes();
    const row = await until(() => {
      const made = this.form.querySelector(`.ck-goal-${CSS.escape(goalId)}`);
      return isShown(made) && made;
    });
    if (row) takeInHand(row);
  }

  /** Go from mark to mark by arrow keys; Enter opens a goal, Escape puts the card away. */
  walk(event) {
    const marks = walkedIn(event.target.closest?.(".ck-picture svg"));
    if (!marks.length) return;
    event.stopPropagation();
    const { goal } = event.target.dataset;
    if (event.key === "Escape") {
      this.point(null);
    } else if ((event.key === "Enter" || event.key === " ") && goal) {
      event.preventDefault();
      this.open(goal);
    } else {
      const mark = markAfter(event.key, marks, event.target);
      if (!mark) return;
      event.preventDefault();
      makeWalked(mark);
      mark.focus();
    }
  }

  /** Let the keyboard come to pictures that are new, and mark the dots of the row in hand. */
  finish() {
    for (const picture of this.root.querySelectorAll(".ck-picture svg:not([tabindex])")) {
      picture.setAttribute("tabindex", "0");
      if (!picture.querySelector("title")) continue;
      const marks = picture.querySelector("[data-goal]") ? "goals" : "marks";
      picture.setAttribute("role", "group");
      picture.setAttribute("aria-roledescription", `chart; the arrow keys go through its ${marks}`);
    }
    this.keepFocus();
    this.lightRow(true);
  }

  /** Put the focus back on a picture that was drawn anew while it had it. */
  keepFocus() {
    if (document.activeElement !== document.body) return;
    this.chart?.querySelector(".ck-picture svg[tabindex]")?.focus({ preventScroll: true });
  }

  lightRow(on) {
    this.light(this.row && goalOf(this.row), "ck-in-hand", on);
  }

  /** Put a CSS class on all dots of a goal, or take it off. */
  light(goalId, name, on) {
    if (!goalId) return;
    const dots = `.ck-picture [data-goal="${CSS.escape(goalId)}"]`;
    for (const dot of this.root.querySelectorAll(dots)) dot.classList.toggle(name, on);
  }
}

/** The marks that the arrow keys go through: its goals, else whatever says something of itself. */
function walkedIn(picture) {
  const goals = picture?.querySelectorAll("[data-goal]");
  if (goals?.length) return [...goals];
  const telling = ".role-mark > :is([data-walked], :has(> title))";
  return [...(picture?.querySelectorAll(telling) ?? [])];
}

function markAfter(key, marks, mark) {
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  return marks[marks.indexOf(mark) + STEPS[key]];
}

function makeWalked(mark) {
  mark.setAttribute("tabindex", "-1");
  mark.setAttribute("role", mark.dataset.goal ? "button" : "img");
  // While the card shows, it holds the title.
  if (mark.querySelector("title")) mark.setAttribute("aria-label", textOf(mark, "title"));
  mark.dataset.walked = "";
}
