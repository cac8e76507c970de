// The list of what a person wrote down in the year: it opens, it is searched, an entry is put to a goal.

import { goalOf } from "./goal_rows.js";
import { HAND, rowInHand } from "./hand.js";

/** How much of a goal's words a button names. */
const LETTERS = 60;

export default {
  render({ model, el }) {
    const stop = new AbortController();
    const list = new List(model, el, stop.signal);
    const hear = (message) => list.hear(message);
    model.on("msg:custom", hear);
    const form = () => el.closest(".ck-form");
    // The row in hand is another; the list may be on the page before its form is.
    document.addEventListener(HAND, () => list.offer(form()), { signal: stop.signal });
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
    this.fold = element("details", "ck-notes-fold");
    const title = element("summary", "", `What you wrote in ${model.get("year")}`);
    this.search = element("input", "ck-notes-search");
    Object.assign(this.search, { type: "search", placeholder: "Search" });
    this.search.setAttribute("aria-label", "Search what you wrote");
    this.status = element("p", "ck-notes-status");
    this.status.setAttribute("role", "status");
    this.hand = element("p", "ck-notes-hand");
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
    this.months.replaceChildren(...months.map((month) => this.month(month)));
    this.sentences.replaceChildren(...sentences.map((words) => element("p", "", words)));
    this.search.hidden = this.lines.length === 0;
    this.filter();
    requestAnimationFrame(() => this.fold.scrollIntoView({ block: "nearest" }));
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
    line.append(time, text);
    this.lines.push({ line, date, words, found: `${day} ${words}`.toLowerCase() });
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

  /** Take which entries are put to which goals. */
  mark(put) {
    this.put = new Map();
    for (const [date, words, id, goal] of put) {
      const key = keyOf(date, words);
      this.put.set(key, [...(this.put.get(key) ?? []), { id, goal }]);
    }
    this.offer(this.el.closest(".ck-form"));
  }

  /** Show where each entry is, and offer to put it to the goal in hand. */
  offer(form) {
    const row = form && rowInHand(form);
    const id = row && goalOf(row);
    const goal = cut(row?.querySelector(".ck-goal-words")?.textContent ?? "");
    this.hand.textContent = id && this.lines.length ? `Put to: ${goal}` : "";
    for (const { line, date, words } of this.lines) {
      const goals = this.put.get(keyOf(date, words)) ?? [];
      const buttons = goals.map((each) => this.taken(date, words, each));
      if (id && !goals.some((each) => each.id === id))
        buttons.unshift(
          this.button("ck-put", "Put", `Put to: ${goal}`, { put: [date, words], goal: id }),
        );
      follow(line, buttons);
    }
  }

  taken(date, words, { id, goal }) {
    const at = element("span", "ck-put-at", cut(goal));
    const name = `Take away from: ${goal}`;
    at.append(" ", this.button("ck-take", "Take away", name, { take: [date, words], goal: id }));
    return at;
  }

  button(kind, words, name, message) {
    const button = element("button", kind, words);
    Object.assign(button, { type: "button", title: name });
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => this.model.send(message));
    return button;
  }
}

/** Put other buttons on a line; where nothing changes the focus stays. */
function follow(line, buttons) {
  const shown = [...line.children].slice(2);
  const isSame = (button, place) => shown[place]?.isEqualNode(button);
  if (shown.length === buttons.length && buttons.every(isSame)) return;
  const hadFocus = shown.some((each) => each.contains(document.activeElement));
  for (const each of shown) each.remove();
  line.append(...buttons);
  if (hadFocus) line.querySelector("button")?.focus({ preventScroll: true });
}

function element(tag, name, words = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (words) made.textContent = words;
  return made;
}

const keyOf = (date, words) => `${date} ${words}`;

const cut = (words) => (words.length > LETTERS ? `${words.slice(0, LETTERS).trimEnd()}…` : words);
