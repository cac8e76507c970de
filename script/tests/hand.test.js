// Facts about the goal in hand: which row is open, and where it stands.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Form } from "./support/form.js";
import { pass, point, press } from "./support/window.js";

const opened = () => [...document.querySelectorAll(".ck-open")].map((row) => row.className);

/** Let rows stand below each other, an open one higher than the others, in a window of 900. */
function layOut(t, form, heights = { closed: 52, open: 100 }) {
  const scroller = document.scrollingElement ?? document.documentElement;
  scroller.scrollTop = 0;
  const rows = [...form.element.querySelectorAll(".ck-goal")];
  const height = (row) => (row.matches(".ck-open") ? heights.open : heights.closed);
  for (const [place, row] of rows.entries())
    t.mock.method(row, "getBoundingClientRect", () => {
      const above = rows.slice(0, place).reduce((sum, other) => sum + height(other), 600);
      return { top: above - scroller.scrollTop, height: height(row) };
    });
  t.mock.method(scroller, "getBoundingClientRect", () => ({ top: 0, height: 900 }));
  return scroller;
}

test("a page that opens takes the first unrated goal in hand", async (t) => {
  const form = new Form(t);
  form.row("expert").querySelector(".ck-importance").classList.add("ck-unrated");
  await pass(100);
  assert.equal(document.activeElement, form.handle("expert"));
  assert.deepEqual(opened(), ["ck-goal ck-goal-expert ck-open"]);
});

test("JupyterLab may take the focus once more while it settles, a person may at any time", async (t) => {
  const form = new Form(t);
  await pass(100);
  document.activeElement.blur();
  await pass(100);
  assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  point(document.body, "pointerdown");
  document.activeElement.blur();
  await pass(5000);
  assert.equal(form.inHand, null);
});

test("the row that has the focus is open, and no other", async (t) => {
  const form = new Form(t);
  form.handle("expert").focus();
  assert.deepEqual(opened(), ["ck-goal ck-goal-expert ck-open"]);
  form.handle("scale").focus();
  assert.deepEqual(opened(), ["ck-goal ck-goal-scale ck-open"]);
  // Who goes elsewhere on the page finds it as it was.
  document.activeElement.blur();
  await pass(100);
  assert.deepEqual(opened(), ["ck-goal ck-goal-scale ck-open"]);
});

test("a row that is pressed opens at the release, and nothing moves under the pointer", async (t) => {
  const form = new Form(t);
  const scroller = layOut(t, form);
  form.handle("scale").focus();
  scroller.scrollTop = 300;
  const { top } = form.row("expert").getBoundingClientRect();
  point(form.handle("expert"), "pointerdown");
  form.handle("expert").focus();
  assert.deepEqual(opened(), ["ck-goal ck-goal-scale ck-open"]);
  point(form.handle("expert"), "pointerup");
  await pass(20);
  assert.deepEqual(opened(), ["ck-goal ck-goal-expert ck-open"]);
  assert.equal(form.row("expert").getBoundingClientRect().top, top);
});

test("at the head of the page, where nothing can be scrolled back, the row above stays open", async (t) => {
  const form = new Form(t);
  const scroller = layOut(t, form);
  form.handle("scale").focus();
  scroller.scrollTop = 0;
  const { top } = form.row("expert").getBoundingClientRect();
  point(form.handle("expert"), "pointerdown");
  form.handle("expert").focus();
  point(form.handle("expert"), "pointerup");
  await pass(20);
  assert.deepEqual(opened(), [
    "ck-goal ck-goal-scale ck-open ck-left",
    "ck-goal ck-goal-expert ck-open",
  ]);
  assert.equal(form.row("expert").getBoundingClientRect().top, top);
  press("Enter", { shiftKey: true });
  await pass(100);
  assert.deepEqual(opened(), ["ck-goal ck-goal-scale ck-open"]);
});

test("a row that comes in hand by key stands in the upper half", async (t) => {
  const form = new Form(t);
  layOut(t, form);
  form.handle("expert").focus();
  assert.equal(form.row("expert").getBoundingClientRect().top, 270);
  press("Enter", { shiftKey: true });
  await pass(100);
  assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  assert.ok(form.row("scale").getBoundingClientRect().top <= 270);
});

test("a click on a goal's words takes its slider in hand", (t) => {
  const form = new Form(t);
  point(form.row("expert").querySelector(".ck-goal-words"), "click");
  assert.deepEqual(form.inHand, ["expert", "ck-importance"]);
});

test("a goal whose change was taken back is in hand", async (t) => {
  const form = new Form(t);
  form.model.values.shown = ["tools"];
  form.open("Product");
  form.model.tell("change:shown");
  await pass(100);
  assert.deepEqual(form.inHand, ["tools", "ck-importance"]);
});
