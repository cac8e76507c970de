// A form of two categories as ipywidgets lays it out, with a chart, and a kernel that answers it.

import "./window.js";
import page from "../../src/page.js";
import { Kernel, Model } from "./model.js";

export const GOALS = { Technical: ["scale", "expert"], Product: ["tools", "users"] };

const ANSWER = 50;

const slider = (name, label) => `
  <div class="widget-slider ${name}">
    <label class="widget-label">${label}</label>
    <div class="slider-container"><div class="noUi-target"><div class="noUi-base">
      <div class="noUi-handle" tabindex="0" aria-valuenow="0"></div>
    </div></div></div>
    <div class="widget-readout" contenteditable="true">–</div>
  </div>`;

const tick = (name, label) => `
  <div class="widget-checkbox ${name}"><label><input type="checkbox"><span>\u200b${label}</span></label></div>`;

const row = (id) => `
  <div class="ck-goal ck-goal-${id}">
    <div class="ck-words"><span class="ck-goal-words">The goal ${id}</span></div>
    ${slider("ck-importance", "Importance")}
    ${tick("ck-priority", "Priority")}
    ${tick("ck-lived", "I’ve lived this")}
    ${slider("ck-second", "I expect it to feel")}
    <div class="ck-note"><textarea placeholder="Add a note"></textarea></div>
  </div>`;

const plan = `
  <div class="ck-plan">
    <div class="widget-textarea ck-step">
      <label class="widget-label">First step</label><textarea></textarea>
    </div>
    <div class="widget-textarea ck-when">
      <label class="widget-label">When and where</label><textarea></textarea>
    </div>
  </div>`;

const goalList = `
  <div class="ck-list"><div class="ck-adding">
    <div class="ck-add-words"><input placeholder="A goal of your own"></div>
    <button class="ck-add">Add</button>
  </div></div>`;

const line = (id) => `
  <div class="ck-line ck-line-${id}">
    <div class="ck-reword"><input></div><button class="ck-set-aside">Not for me</button>
  </div>`;

const lineAside = (id) => `
  <div class="ck-line ck-line-${id}">
    <div class="widget-html">The goal ${id}</div><button class="ck-bring-back">Bring back</button>
  </div>`;

const sliderIds = (id) => [`${id} importance`, `${id} second`];

const dot = (id) => `
  <path data-goal="${id}"><title>The goal ${id}: importance 7, Technical</title></path>`;

export const picture = (ids) => `
  <svg aria-label="Where do my priorities cluster? ${ids.length} of 4 rated.">
    <g class="mark-symbol role-mark">${ids.map(dot).join("")}</g>
  </svg>`;

const chart = (name, ids) => `
  <div class="ck-chart ck-chart-${name}">
    <div class="ck-picture">${picture(ids)}</div>
    <div class="ck-folded"><div class="jupyter-widget-Collapse">
      <div class="jupyter-widget-Collapse-header">The numbers</div>
    </div><div class="jupyter-widget-Collapse">
      <div class="jupyter-widget-Collapse-header">How sure is this?</div>
    </div></div>
  </div>`;

const form = () => `
  <div class="jp-Notebook">
    <div class="ck-form">
      <div class="widget"></div>
      <div class="ck-header">
        <div class="ck-progress"><span>0 of 4 looked at</span></div>
        <div class="ck-saved"><span>Nothing to save yet</span></div>
      </div>
      <div class="ck-keys">1 … 9, 0 rate</div>
      <div class="ck-category">${Object.keys(GOALS)
        .map((name) => `<button>${name}</button>`)
        .join("")}</div>
      <div class="ck-goals">${Object.values(GOALS)
        .map((ids) => `<div class="panel">${ids.map(row).join("")}</div>`)
        .join("")}</div>
    </div>
    ${chart("priority_clusters", ["scale", "expert", "tools"])}
    ${chart("what_matters", ["scale"])}
  </div>`;

/** Add a piece of HTML to an element, and return what it describes. */
function addTo(parent, html) {
  parent.insertAdjacentHTML("beforeend", html);
  return parent.lastElementChild;
}

/** A form on the page. Its kernel opens a category a moment after its button was pressed. */
export class Form {
  kernel = new Kernel();
  answers = true;

  constructor(t) {
    document.body.innerHTML = form();
    const sliders = Object.values(GOALS)
      .flat()
      .map((id) => [id, sliderIds(id)]);
    this.model = new Model({ sliders: Object.fromEntries(sliders) }, this.kernel);
    this.element = document.querySelector(".ck-form");
    for (const button of document.querySelectorAll(".ck-category button")) {
      const open = () => this.answers && this.open(button.textContent);
      button.addEventListener("click", () => setTimeout(open, ANSWER));
    }
    this.open("Technical");
    this.leave = page.render({ model: this.model, el: document.querySelector(".widget") });
    t.after(() => this.leave());
  }

  /** Show a category's goals, as the kernel does. */
  open(category) {
    for (const button of document.querySelectorAll(".ck-category button")) {
      const isOpen = button.textContent === category;
      button.classList.toggle("mod-active", isOpen);
      this.panel(button.textContent).style.display = isOpen ? "" : "none";
    }
  }

  panel(category) {
    return document.querySelectorAll(".panel")[Object.keys(GOALS).indexOf(category)];
  }

  /** Let a category have one more goal, whose row the kernel makes when it is asked for. */
  leaveOut(category, id) {
    const more = addTo(this.panel(category), '<button class="ck-more">1 more</button>');
    const make = () => {
      more.insertAdjacentHTML("beforebegin", row(id));
      more.remove();
      this.model.values.sliders[id] = sliderIds(id);
    };
    more.addEventListener("click", () => setTimeout(make, ANSWER));
  }

  /** Show the line that adds a goal of one's own; note what reaches the kernel, in its order. */
  goalList() {
    const list = addTo(this.panel("Technical"), goalList);
    const [words, button] = list.querySelectorAll("input, button");
    const happened = [];
    words.addEventListener("change", () => happened.push("words"));
    button.addEventListener("click", () => happened.push("press"));
    return { words, happened };
  }

  /** Show these goals of the first category and the list that changes them, all made anew. */
  makeList(goals, aside = []) {
    const panel = this.panel("Technical");
    for (const part of panel.querySelectorAll(".ck-list")) part.remove();
    for (const made of panel.querySelectorAll(".ck-goal")) made.remove();
    panel.insertAdjacentHTML("beforeend", goals.map(row).join("") + goalList);
    const list = panel.querySelector(".ck-list");
    addTo(list, '<button class="ck-change-list">Change this list</button>');
    addTo(list, goals.map(line).join("") + aside.map(lineAside).join(""));
    return list;
  }

  /** Ask whether a lived goal is there now; the kernel lets one answer at most stay pressed. */
  askNow(id) {
    const answers = '<div class="ck-now"><button>now</button><button>not any more</button></div>';
    const buttons = [...addTo(this.row(id), answers).querySelectorAll("button")];
    for (const button of buttons)
      button.addEventListener("click", () => {
        const isPressed = button.classList.toggle("mod-active");
        const others = buttons.filter((other) => isPressed && other !== button);
        setTimeout(() => others.map((other) => other.classList.remove("mod-active")), ANSWER);
      });
    return buttons;
  }

  /** Show the button that asks for a goal's first step; the kernel makes its lines. */
  offerStep(id) {
    const opener = addTo(this.row(id), '<button class="ck-add-step">Add a first step</button>');
    opener.addEventListener("click", () => setTimeout(() => this.plan(id), ANSWER));
  }

  /** Make the lines of a goal's first step. */
  plan(id) {
    return addTo(this.row(id), plan).querySelectorAll("textarea");
  }

  row(id) {
    return document.querySelector(`.ck-goal-${id}`);
  }

  handle(id, part = "ck-importance") {
    return this.row(id).querySelector(`.${part} .noUi-handle`);
  }

  dot(id, name = "priority_clusters") {
    return document.querySelector(`.ck-chart-${name} [data-goal="${id}"]`);
  }

  /** Draw a chart anew, and return its picture. */
  redraw(name, svg) {
    const picture = document.querySelector(`.ck-chart-${name} .ck-picture`);
    picture.innerHTML = svg;
    return picture.firstElementChild;
  }

  /** Return the head of the fold with a chart's numbers, which a click opens and closes. */
  numbers(name) {
    const head = document.querySelector(`.ck-chart-${name} .jupyter-widget-Collapse-header`);
    head.addEventListener("click", () =>
      head.parentElement.classList.toggle("jupyter-widget-Collapse-open"),
    );
    return head;
  }

  /** Return the id of the goal that has the focus, and the class of its control. */
  get inHand() {
    const control = document.activeElement.closest(".ck-goal > *");
    if (!control) return null;
    const goal = [...control.parentElement.classList].find((name) => name.startsWith("ck-goal-"));
    return [goal.slice("ck-goal-".length), control.classList.item(control.classList.length - 1)];
  }
}
