// The list of what a person wrote down in the year: it opens, it is searched, an entry is put to a goal.

import { goalOf } from "./goal_rows.js";
import { HAND, rowInHand } from "./hand.js";

/** How much of a goal's words a button names. */
const LETTERS = 60;

let lists = 0;

export default {
  render({ model, el }) {
    const stop = new AbortController();
    const list = new List(model, el, stop.signal);
    const hear = (message) => list.hear(message);
    model.on("msg:custom", hear);
    // The list may be on the page before its form is.
    document.addEventListener(HAND, () => list.offer(), { signal: stop.signal });
    return () => {
      model.off("msg:custom", hear);
      stop.abort();
    };
  },
};

class List {
  constructor(model, el, signal) {
    this.model = model;
    this.el = el;
    this.lines = [];
    this.put = new Map();
    this.goal = "";
    this.fold = element("details", "ck-notes-fold");
    const title = element("summary", "", `What you wrote in ${model.get("year")}`);
    this.search = element("input", "ck-notes-search");
    Object.assign(this.search, { type: "search", placeholder: "Search" });
    this.search.setAttribute("aria-label", "Search what you wrote");
    this.status = element("p", "ck-notes-status");
    this.status.setAttribute("role", "status");
    this.hand = element("p", "ck-notes-hand");
    this.hand.id = `ck-notes-hand-${model.get("year")}-${lists++}`;
    this.months = element("div", "ck-notes-months");
    this.sentences = element("div", "ck-notes-sentences");
    this.search.hidden = true;
    this.fold.append(title, this.search, this.status, this.hand, this.months, this.sentences);
    el.append(this.fold);
    this.fold.addEventListener("toggle", () => this.toggle(), { signal });
    this.search.addEventListener("input", () => this.filter(), { signal });
  }

  toggle() {
    if (!this.fold.open) return;
    if (!this.lines.length) this.status.textContent = "Reading …";
    this.model.send({ open: true });
  }

  hear(message) {
    if (message.months) this.show(message);
    if (message.put) this.mark(message.put);
    if (message.refused) this.status.textContent = message.refused;
  }

  show({ months, sentences }) {
    this.lines = [];
    this.put = new Map();
    this.months.replaceChildren(...months.map((month) => this.month(month)));
    this.sentences.replaceChildren(...sentences.map((words) => element("p", "", words)));
    this.search.hidden = this.lines.length === 0;
    this.filter();
    if (this.fold.open) requestAnimationFrame(() => this.fold.scrollIntoView({ block: "nearest" }));
  }

  month([name, entries]) {
    const month = element("section", "ck-notes-month");
    const list = element("ul", "");
    list.append(...entries.map((entry) => this.line(entry)));
    month.append(element("h3", "", name), list);
    return month;
  }

  line([date, day, words]) {
    const line = element("li", "ck-notes-entry");
    const time = element("time", "", day);
    time.dateTime = date;
    const text = element("span", "ck-notes-text", words);
    text.dir = "auto";
    const put = this.button("ck-put", "Put", () => ({ put: [date, words], goal: this.goal }));
    // One line names the goal for all: a year may hold thousands of entries.
    put.setAttribute("aria-labelledby", this.hand.id);
    put.hidden = true;
    const at = element("span", "ck-notes-goals");
    line.append(time, text, put, at);
    this.lines.push({ line, put, at, date, words, found: `${day} ${words}`.toLowerCase() });
    return line;
  }

  /** Show the entries that hold every word that is typed. */
  filter() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { line, found } of this.lines) {
      line.hidden = !words.every((word) => found.includes(word));
      count += !line.hidden;
    }
    for (const month of this.months.children)
      month.hidden = !month.querySelector(".ck-notes-entry:not([hidden])");
    this.status.textContent = words.length ? `${count} of ${this.lines.length}` : "";
  }

  /** Take which entries are put to which goals, and show it beside each. */
  mark(put) {
    const before = this.put;
    const held = this.lines.find(({ line }) => line.contains(document.activeElement))?.line;
    this.put = new Map();
    for (const [date, words, id, goal] of put) {
      const key = keyOf(date, words);
      this.put.set(key, [...(this.put.get(key) ?? []), { id, goal }]);
    }
    for (const { at, date, words } of this.lines) {
      const key = keyOf(date, words);
      if (before.has(key) || this.put.has(key))
        follow(
          at,
          this.goalsOf(date, words).map((each) => this.taken(date, words, each)),
        );
    }
    this.offer();
    // The button that was pressed is gone; the focus goes to what takes its act back.
    if (held && (document.activeElement.hidden || !held.contains(document.activeElement)))
      held.querySelector("button:not([hidden])")?.focus({ preventScroll: true });
  }

  goalsOf(date, words) {
    return this.put.get(keyOf(date, words)) ?? [];
  }

  /** Offer to put each entry to the goal in hand, unless it is put there. */
  offer() {
    const form = this.el.closest(".ck-form");
    const row = form && rowInHand(form);
    this.goal = row ? goalOf(row) : "";
    const goal = cut(row?.querySelector(".ck-goal-words")?.textContent ?? "");
    this.hand.textContent = this.goal && this.lines.length ? `Put to: ${goal}` : "";
    for (const { put, date, words } of this.lines) {
      const isThere = this.goalsOf(date, words).some(({ id }) => id === this.goal);
      const isHidden = !this.goal || isThere;
      if (put.hidden !== isHidden) put.hidden = isHidden;
    }
  }

  taken(date, words, { id, goal }) {
    const at = element("span", "ck-put-at", cut(goal));
    const take = this.button("ck-take", "Take away", () => ({ take: [date, words], goal: id }));
    take.setAttribute("aria-label", `Take away from: ${goal}`);
    at.append(" ", take);
    return at;
  }

  button(kind, words, message) {
    const button = element("button", kind, words);
    button.type = "button";
    button.addEventListener("click", () => this.model.send(message()));
    return button;
  }
}

/** Show where an entry is by now; where nothing changes the focus stays. */
function follow(at, goals) {
  const shown = [...at.children];
  const isSame = (goal, place) => shown[place]?.isEqualNode(goal);
  if (shown.length !== goals.length || !goals.every(isSame)) at.replaceChildren(...goals);
}

function element(tag, name, words = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (words) made.textContent = words;
  return made;
}

const keyOf = (date, words) => `${date} ${words}`;

const cut = (words) => (words.length > LETTERS ? `${words.slice(0, LETTERS).trimEnd()}…` : words);
