// Facts about asking a picture.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Form, picture } from "./support/form.js";
import { count, hasFocus, hear, pass, point, press, resize, scroll } from "./support/window.js";

const FINGER = { pointerType: "touch" };

/** Return the words and the numbers on the card, if it is shown. */
function card() {
  const shown = document.querySelector(".ck-card");
  return shown && [...shown.children].map((part) => part.textContent);
}

/** Return the goals of the dots with a CSS class, and the charts in which they are. */
function dotsThatAre(name) {
  return [...document.querySelectorAll(`.${name}`)].map((dot) => [
    dot.dataset.goal,
    dot.closest(".ck-chart").classList.item(1),
  ]);
}

test("a dot that is pointed at shows its goal's words and numbers", (t) => {
  const form = new Form(t);
  point(form.dot("scale"), "pointerover");
  assert.deepEqual(card(), ["The goal scale", "importance 7, Technical"]);
  // Else the browser would show it, too.
  assert.equal(count(".ck-chart-priority_clusters [data-goal=scale] title"), 0);
  point(form.element, "pointerover");
  assert.equal(card(), null);
  assert.equal(form.dot("scale").textContent, "The goal scale: importance 7, Technical");
});

test("the card goes with the pointer, and with the focus", (t) => {
  const form = new Form(t);
  point(form.dot("scale"), "pointerover");
  point(document.querySelector(".jp-Notebook"), "pointerleave");
  assert.equal(card(), null);
  form.dot("scale").setAttribute("tabindex", "-1");
  form.dot("scale").focus();
  assert.notEqual(card(), null);
  form.dot("scale").blur();
  assert.equal(card(), null);
  // Not hovered any more, though no event said so: the picture was drawn anew below the pointer.
  point(form.dot("scale"), "pointerover");
  form.handle("scale").focus();
  assert.equal(card(), null);
});

test("a dot that is pointed at lights its goal's dots in all charts", (t) => {
  const form = new Form(t);
  point(form.dot("scale"), "pointerover");
  assert.deepEqual(dotsThatAre("ck-lit"), [
    ["scale", "ck-chart-priority_clusters"],
    ["scale", "ck-chart-what_matters"],
  ]);
  point(form.dot("expert"), "pointerover");
  assert.deepEqual(dotsThatAre("ck-lit"), [["expert", "ck-chart-priority_clusters"]]);
});

test("a click on a dot takes its goal's row in hand, once the kernel has opened it", async (t) => {
  const form = new Form(t);
  point(form.dot("tools"), "click");
  assert.equal(form.model.saved.at(-1).wanted.goal, "tools");
  await pass(500);
  assert.equal(form.inHand, null);
  form.open("Product");
  await pass(50);
  assert.deepEqual(form.inHand, ["tools", "ck-importance"]);
  assert.equal(card(), null);
});

test("a finger's first tap shows the words, its second opens the goal", async (t) => {
  const form = new Form(t);
  point(form.dot("expert"), "pointerover", FINGER);
  assert.equal(card(), null);
  point(form.dot("expert"), "click", FINGER);
  assert.deepEqual(card(), ["The goal expert", "importance 7, Technical"]);
  await pass(100);
  assert.equal(form.inHand, null);
  point(form.dot("expert"), "click", FINGER);
  await pass(100);
  assert.deepEqual(form.inHand, ["expert", "ck-importance"]);
});

test("the arrow keys go from dot to dot, and no further", (t) => {
  const form = new Form(t);
  const svg = document.querySelector(".ck-picture svg");
  assert.equal(
    svg.getAttribute("aria-roledescription"),
    "chart; the arrow keys go through its goals",
  );
  svg.focus();
  const goals = [];
  for (const key of [
    "ArrowRight",
    "ArrowDown",
    "ArrowLeft",
    "End",
    "ArrowRight",
    "Home",
    "ArrowUp",
  ]) {
    press(key);
    goals.push(document.activeElement.dataset.goal);
  }
  assert.deepEqual(goals, ["scale", "expert", "scale", "tools", "tools", "scale", "scale"]);
  assert.equal(document.activeElement.getAttribute("role"), "button");
  assert.equal(
    form.dot("expert").getAttribute("aria-label"),
    "The goal expert: importance 7, Technical",
  );
  assert.deepEqual(card(), ["The goal scale", "importance 7, Technical"]);
});

test("Enter and the space bar open the goal of the dot in hand", async (t) => {
  const form = new Form(t);
  for (const [key, goalId] of [
    ["Enter", "scale"],
    [" ", "expert"],
  ]) {
    form.dot(goalId).setAttribute("tabindex", "-1");
    form.dot(goalId).focus();
    assert.equal(press(key), true);
    await pass(100);
    assert.deepEqual(form.inHand, [goalId, "ck-importance"]);
  }
});

test("Escape puts the card away, and no key of a picture reaches JupyterLab", (t) => {
  const form = new Form(t);
  const heard = hear(t);
  form.dot("scale").setAttribute("tabindex", "-1");
  form.dot("scale").focus();
  assert.notEqual(card(), null);
  for (const key of ["Escape", "x", "a", "ArrowRight"]) press(key);
  assert.deepEqual(heard, []);
  press("Escape");
  assert.equal(card(), null);
});

test("a box around a chart that keeps keys to itself does not keep them from the picture", (t) => {
  const form = new Form(t);
  const chart = form.dot("scale").closest(".ck-chart");
  chart.addEventListener("keydown", (event) => event.stopPropagation());
  chart.querySelector("svg").focus();
  press("ArrowRight");
  assert.ok(hasFocus(form.dot("scale")));
});

test("marks without a goal are gone through, too", (t) => {
  const form = new Form(t);
  const svg = form.redraw(
    "what_matters",
    '<svg><g class="role-mark"><rect><title>Product: 2 of 3</title></rect><rect></rect></g></svg>',
  );
  svg.focus();
  press("ArrowRight");
  assert.deepEqual(card(), ["Product", "2 of 3"]);
  assert.equal(document.activeElement.getAttribute("role"), "img");
  assert.equal(document.activeElement.getAttribute("aria-label"), "Product: 2 of 3");
  press("Enter");
  assert.deepEqual(form.model.saved, []);
});

test("a colon in a goal's words stays with them", (t) => {
  const form = new Form(t);
  form.dot("scale").querySelector("title").textContent = "Learn this: SQL: importance 4";
  point(form.dot("scale"), "pointerover");
  assert.deepEqual(card(), ["Learn this: SQL", "importance 4"]);
});

test("words without a colon stand on the card as they are", (t) => {
  const form = new Form(t);
  form.dot("scale").querySelector("title").textContent = "<b>median</b> 4";
  point(form.dot("scale"), "pointerover");
  assert.deepEqual(card(), ["", "<b>median</b> 4"]);
});

test("the dots of the row in hand are marked, in a picture drawn anew as well", async (t) => {
  const form = new Form(t);
  await pass(100);
  form.handle("scale").focus();
  const marked = [
    ["scale", "ck-chart-priority_clusters"],
    ["scale", "ck-chart-what_matters"],
  ];
  assert.deepEqual(dotsThatAre("ck-in-hand"), marked);
  form.redraw("priority_clusters", picture(["expert", "scale"]));
  await pass(20);
  assert.deepEqual(dotsThatAre("ck-in-hand"), marked);
  form.handle("expert").focus();
  assert.deepEqual(dotsThatAre("ck-in-hand"), [["expert", "ck-chart-priority_clusters"]]);
});

test("the kernel hears which charts are in view, of later ones as well", async (t) => {
  const form = new Form(t);
  await pass(100);
  const [first, second] = document.querySelectorAll(".ck-chart");
  scroll(first, true);
  assert.deepEqual(form.model.saved.at(-1).in_view, ["ck-chart-priority_clusters"]);
  scroll(second, true);
  scroll(first, false);
  assert.deepEqual(form.model.saved.at(-1).in_view, ["ck-chart-what_matters"]);
  document.body
    .querySelector(".jp-Notebook")
    .insertAdjacentHTML("beforeend", '<div class="ck-chart ck-chart-foresight"></div>');
  await pass(20);
  scroll(document.querySelector(".ck-chart-foresight"), true);
  assert.deepEqual(form.model.saved.at(-1).in_view, [
    "ck-chart-what_matters",
    "ck-chart-foresight",
  ]);
});

test("the kernel hears how wide charts are once they keep their width, not while they are folded", async (t) => {
  const form = new Form(t);
  await pass(100);
  const [first, second] = document.querySelectorAll(".ck-picture");
  resize(first, 331.6);
  resize(second, 0);
  resize(first, 361);
  assert.equal(form.model.saved.at(-1)?.widths, undefined);
  await pass(200);
  assert.deepEqual(form.model.saved.at(-1).widths, { "ck-chart-priority_clusters": 361 });
  const saved = form.model.saved.length;
  resize(first, 361);
  await pass(200);
  assert.equal(form.model.saved.length, saved);
  resize(second, 635);
  await pass(200);
  assert.deepEqual(form.model.saved.at(-1).widths, {
    "ck-chart-priority_clusters": 361,
    "ck-chart-what_matters": 635,
  });
});

test("how sure a chart is unfolds by key, too, under a name of its own", (t) => {
  const form = new Form(t);
  form.numbers("priority_clusters");
  const [, sure] = document.querySelectorAll(".ck-chart .jupyter-widget-Collapse-header");
  assert.equal(
    sure.getAttribute("aria-label"),
    "How sure is this? Where do my priorities cluster?",
  );
  assert.equal(sure.getAttribute("role"), "button");
  assert.equal(sure.tabIndex, 0);
});

test("a picture that is drawn anew while it has the focus keeps it", async (t) => {
  const form = new Form(t);
  await pass(100);
  document.querySelector(".ck-chart-what_matters svg").focus();
  form.redraw("what_matters", picture(["scale"]));
  document.body.focus();
  await pass(50);
  assert.ok(document.activeElement.closest(".ck-chart-what_matters"));
  point(document.body.querySelector(".jp-Notebook"), "pointerdown");
  document.activeElement.blur();
  form.redraw("what_matters", picture(["expert"]));
  await pass(50);
  assert.equal(document.activeElement, document.body);
});

test("a chart that comes again before the old one goes stays in view", async (t) => {
  const form = new Form(t);
  await pass(100);
  const old = document.querySelector(".ck-chart-what_matters");
  scroll(old, true);
  old.insertAdjacentHTML("afterend", '<div class="ck-chart ck-chart-what_matters"></div>');
  await pass(20);
  scroll(old.nextElementSibling, true);
  old.remove();
  scroll(old, false);
  assert.deepEqual(form.model.saved.at(-1).in_view, ["ck-chart-what_matters"]);
});

test("a picture's numbers are named by its question, and unfold by key", (t) => {
  const form = new Form(t);
  const heard = hear(t);
  const numbers = form.numbers("priority_clusters");
  assert.equal(numbers.getAttribute("aria-label"), "The numbers: Where do my priorities cluster?");
  assert.equal(numbers.getAttribute("aria-expanded"), "false");
  assert.equal(numbers.id, "ck-numbers-0");
  assert.equal(document.querySelector(".ck-picture svg").getAttribute("aria-details"), numbers.id);
  numbers.focus();
  press("x");
  assert.equal(numbers.getAttribute("aria-expanded"), "false");
  for (const [key, isUnfolded] of [
    ["Enter", "true"],
    [" ", "false"],
  ]) {
    assert.equal(press(key), true);
    assert.equal(numbers.getAttribute("aria-expanded"), isUnfolded);
  }
  assert.deepEqual(heard, ["x"]);
});
