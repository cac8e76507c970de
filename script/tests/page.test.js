// Facts about what serves a whole form or box: names, keys that stay, goals of one's own.

import assert from "node:assert/strict";
import { test } from "node:test";
import page from "../src/page.js";
import { Form } from "./support/form.js";
import { Model } from "./support/model.js";
import { count, hear, pass, point, press, scroll } from "./support/window.js";

const nameOf = (element) => element.getAttribute("aria-label");

test("each control of a goal says what it asks, and of which goal", (t) => {
  const form = new Form(t);
  const row = form.row("scale");
  const controls = [".noUi-handle", ".ck-priority input", ".ck-lived input", ".ck-note textarea"];
  assert.deepEqual(
    controls.map((control) => nameOf(row.querySelector(control))),
    [
      "Importance: The goal scale",
      "Priority: The goal scale",
      "I’ve lived this: The goal scale",
      "Add a note: The goal scale",
    ],
  );
});

test("the lines of a first step are named once they are made", async (t) => {
  const form = new Form(t);
  await pass(100);
  const lines = [...form.plan("scale")];
  await pass(20);
  assert.deepEqual(lines.map(nameOf), [
    "First step: The goal scale",
    "When and where: The goal scale",
  ]);
});

test("a slider says and shows its stop, and that it is not rated", async (t) => {
  const form = new Form(t);
  const handle = form.handle("scale");
  const slider = handle.closest(".ck-importance");
  assert.equal(handle.getAttribute("aria-valuetext"), "not rated");
  await pass(100);
  handle.setAttribute("aria-valuenow", "7");
  await pass(20);
  assert.equal(handle.getAttribute("aria-valuetext"), "7 of 10");
  assert.equal(slider.style.getPropertyValue("--ck-stop"), "7");
});

test("nothing is typed into a slider's number, even when ipywidgets makes it so again", async (t) => {
  const form = new Form(t);
  const number = form.row("scale").querySelector(".widget-readout");
  assert.equal(number.getAttribute("contenteditable"), "false");
  await pass(100);
  number.setAttribute("contenteditable", "true");
  await pass(20);
  assert.equal(number.getAttribute("contenteditable"), "false");
  assert.equal(number.getAttribute("tabindex"), "-1");
});

test("the open category's button is pressed", async (t) => {
  const form = new Form(t);
  const pressed = () =>
    [...document.querySelectorAll('.ck-category [aria-pressed="true"]')].map(
      (button) => button.textContent,
    );
  assert.deepEqual(pressed(), ["Technical"]);
  await pass(100);
  form.open("Product");
  await pass(20);
  assert.deepEqual(pressed(), ["Product"]);
});

test("no key leaves the form but the one that saves", (t) => {
  const form = new Form(t);
  const heard = hear(t);
  form.handle("scale").focus();
  for (const key of ["x", "a", "d", "ArrowUp", "Escape", "s"]) press(key);
  assert.deepEqual(heard, []);
  press("s", { ctrlKey: true });
  press("s", { metaKey: true });
  assert.deepEqual(heard, ["s", "s"]);
});

test("what hears of keys before the page is told to pass over its controls", (t) => {
  const form = new Form(t);
  const handle = form.handle("scale");
  const isMarked = () => handle.hasAttribute("data-lm-suppress-shortcuts");
  handle.focus();
  press("r");
  assert.equal(isMarked(), true);
  press("s", { ctrlKey: true });
  assert.equal(isMarked(), false);
});

test("a new goal is added by Enter, its words ahead of the press", (t) => {
  const form = new Form(t);
  const { words, happened } = form.goalList();
  words.focus();
  press("x");
  assert.deepEqual(happened, []);
  press("Enter");
  assert.deepEqual(happened, ["words", "press"]);
});

test("Enter that ends the word of an input method adds no goal", (t) => {
  const form = new Form(t);
  const { words, happened } = form.goalList();
  words.focus();
  press("Enter", { isComposing: true });
  // As Safari tells it.
  press("Enter", { keyCode: 229 });
  assert.deepEqual(happened, []);
});

test("a long category's rows are asked for before they come into view", async (t) => {
  const form = new Form(t);
  await pass(100);
  form.leaveOut("Technical", "monitoring");
  await pass(20);
  scroll(document.querySelector(".ck-more"), false);
  await pass(100);
  assert.equal(count(".ck-goal-monitoring"), 0);
  scroll(document.querySelector(".ck-more"), true);
  await pass(100);
  assert.equal(count(".ck-goal-monitoring"), 1);
});

test("a form that is gone leaves nothing behind", async (t) => {
  const form = new Form(t);
  const heard = hear(t);
  form.kernel.become("dead");
  point(form.dot("scale"), "pointerover");
  form.leave();
  assert.equal(count(".ck-not-connected, .ck-spoken, .ck-card, .ck-lit"), 0);
  form.handle("scale").focus();
  press("7");
  point(form.dot("scale"), "pointerover");
  scroll(document.querySelector(".ck-chart"), true);
  form.kernel.become("restarting");
  await pass(5000);
  assert.deepEqual(heard, ["7"]);
  assert.deepEqual([form.model.rated, form.model.saved], [[], []]);
  assert.equal(count(".ck-card, .ck-not-connected"), 0);
  assert.deepEqual(Object.values(form.model.listeners).flat(), []);
});

test("the page waits for the box that it serves, unless it leaves before", async (t) => {
  const [one, other] = [new Model(), new Model()];
  const [el, gone] = [document.createElement("div"), document.createElement("div")];
  t.after(page.render({ model: one, el }));
  page.render({ model: other, el: gone })();
  await pass(100);
  document.body.innerHTML = '<div class="ck-box ck-choices"></div>';
  document.querySelector(".ck-choices").append(el, gone);
  await pass(100);
  document.querySelector(".ck-choices").focus();
  press("1");
  assert.deepEqual([one.messages, other.messages], [[{ press: "1" }], []]);
});
