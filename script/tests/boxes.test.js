// Facts about the boxes beside the form: choosing, checking in, and what is read aloud.

import assert from "node:assert/strict";
import { test } from "node:test";
import page from "../src/page.js";
import { Form } from "./support/form.js";
import { Model } from "./support/model.js";
import { hasFocus, pass, point, press } from "./support/window.js";

/** Show a box with the page's script in it. */
function boxOf(t, name, html) {
  document.body.innerHTML = `<div class="ck-box ${name}"><div class="widget"></div>${html}</div>`;
  const model = new Model();
  const leave = page.render({ model, el: document.querySelector(".widget") });
  t.after(leave);
  return { model, box: document.querySelector(".ck-box"), leave };
}

const choices = (t) => boxOf(t, "ck-choices", '<button data-press="2">Two</button><p>Which?</p>');

test("a digit picks, Backspace or u undoes, Escape stops", (t) => {
  const { model, box } = choices(t);
  box.focus();
  for (const key of ["1", "9", "Backspace", "u", "Escape", "0", "x"]) press(key);
  assert.deepEqual(
    model.messages.map((message) => message.press),
    ["1", "9", "undo", "undo", "stop"],
  );
});

test("a key that is held down, or pressed with another, picks nothing", (t) => {
  const { model, box } = choices(t);
  box.focus();
  for (const modifier of ["ctrlKey", "metaKey", "altKey", "repeat"])
    press("1", { [modifier]: true });
  assert.deepEqual(model.messages, []);
});

test("a click picks once, and leaves the focus in the box", (t) => {
  const { model, box } = choices(t);
  const button = box.querySelector("button");
  assert.equal(point(button, "mousedown"), true);
  point(button, "click", { detail: 1 });
  point(button, "click", { detail: 2 });
  point(box.querySelector("p"), "click", { detail: 1 });
  assert.deepEqual(model.messages, [{ press: "2" }]);
  assert.ok(hasFocus(box));
});

test("a check-in tells of each arrival, and takes its first goal in hand when asked to", async (t) => {
  const { model, box } = boxOf(t, "ck-check-in", "");
  assert.deepEqual(model.messages, [{ arrived: true }]);
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(model.messages, [{ arrived: true }, { arrived: true }]);
  // Left, not arrived at.
  t.mock.getter(document, "hidden", () => true);
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(model.messages.length, 2);
  model.tell("change:top");
  await pass(100);
  box.insertAdjacentHTML("beforeend", '<div class="ck-happened"><textarea></textarea></div>');
  await pass(100);
  assert.ok(hasFocus(box.querySelector("textarea")));
});

test("what is pressed in a check-in leads on in the same row", async (t) => {
  const goal = (inside) => `<div class="ck-check-in-goal">${inside}</div>`;
  const field = '<div class="ck-happened"><textarea></textarea></div>';
  const lines = goal('<button class="ck-open-goal">Learn to scale</button>');
  const { box } = boxOf(t, "ck-check-in", goal(field) + lines);
  const row = box.lastElementChild.previousElementSibling;
  assert.equal(row.querySelector("button").getAttribute("aria-expanded"), "false");
  row.querySelector("button").click();
  row.innerHTML = `${field}<button class="ck-rest">Put it to rest</button>`;
  await pass(100);
  assert.ok(hasFocus(row.querySelector("textarea")));
  row.querySelector("button").click();
  row.innerHTML = `<span class="ck-goal-words">Scale</span>
    <button class="ck-take-up">Take it up again</button>`;
  await pass(100);
  assert.ok(hasFocus(row.querySelector("button")));
  assert.equal(row.querySelector("button").getAttribute("aria-label"), "Take it up again: Scale");
});

test("a check-in that is gone hears of nothing", (t) => {
  const { model, leave } = boxOf(t, "ck-check-in", "");
  leave();
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(model.messages, [{ arrived: true }]);
  assert.deepEqual(Object.values(model.listeners).flat(), []);
});

test("a check-in's fields are named, and its stages are one stop to the keyboard", async (t) => {
  const { box } = boxOf(
    t,
    "ck-check-in",
    `<div class="ck-check-in-goal ck-check-in-scale">
      <span class="ck-goal-words">Learn to scale</span>
      <textarea placeholder="What happened?"></textarea>
      <div class="ck-check-in-stage"><div class="widget-radio-box">
        <input type="radio"><input type="radio">
      </div></div>
    </div>`,
  );
  const label = (selector) => box.querySelector(selector).getAttribute("aria-label");
  assert.equal(label("textarea"), "What happened? – Learn to scale");
  assert.equal(label('[role="radiogroup"]'), "How far along – Learn to scale");
  const names = [...box.querySelectorAll("input")].map((input) => input.name);
  assert.deepEqual(names, Array(2).fill("ck-check-in-goal ck-check-in-scale"));
});

test("the other boxes' fields are named by what they ask", (t) => {
  const { box } = boxOf(
    t,
    "ck-questions",
    `<div class="ck-question"><p class="ck-goal-words">Why?</p><textarea></textarea></div>
    <div class="ck-pick"><input type="checkbox"><div class="widget-html-content">A talk</div></div>
    <div class="ck-letter"><textarea placeholder="A letter to yourself"></textarea></div>
    <div class="ck-talk-about"><textarea placeholder="Talk about"></textarea></div>
    <div class="ck-how-often"><div class="widget-radio-box"><input type="radio"></div></div>
    <div class="ck-list"><input placeholder="A goal of your own"><input></div>`,
  );
  const fields = [...box.querySelectorAll("textarea, input")];
  assert.deepEqual(
    fields.map((field) => field.getAttribute("aria-label")),
    [
      "Why?",
      "A talk",
      "A letter to yourself",
      "Talk about",
      null,
      "A goal of your own",
      "The goal in your words",
    ],
  );
  const often = box.querySelector('[role="radiogroup"]');
  assert.equal(often.getAttribute("aria-label"), "How often");
});

const spoken = () => document.querySelector('.ck-spoken[role="status"]').textContent;

test("what was saved is read aloud once a person pauses", async (t) => {
  new Form(t);
  const status = document.querySelector(".ck-saved span");
  const progress = document.querySelector(".ck-progress span");
  assert.equal(spoken(), "");
  progress.textContent = "1 of 4 looked at";
  await pass(1000);
  status.textContent = "Saved at 10:02";
  await pass(1400);
  assert.equal(spoken(), "");
  await pass(200);
  assert.equal(spoken(), "Saved at 10:02 1 of 4 looked at");
});

test("the time of a save alone is no news", async (t) => {
  new Form(t);
  const status = document.querySelector(".ck-saved span");
  status.textContent = "Saved at 10:02";
  await pass(2000);
  status.textContent = "Saved at 10:03";
  await pass(2000);
  assert.equal(spoken(), "Saved at 10:02");
});

test("a check-in that is opened later is read aloud, too", async (t) => {
  const { box } = boxOf(t, "ck-check-in", "");
  box.insertAdjacentHTML("beforeend", '<div class="ck-saved"><span>Saved</span></div>');
  await pass(2000);
  assert.equal(spoken(), "Saved");
});
