// Facts about a year in one sentence.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Form } from "./support/form.js";
import { hasFocus, pass, point, press } from "./support/window.js";

const OFFER = '<button class="ck-skip-year">Not this year</button>';
const ASKED = `
  <div class="ck-sentence-asked"><p>In one sentence?</p></div>
  <div class="ck-sentence"><textarea placeholder="One sentence"></textarea></div>
  <div class="ck-sentence-way"><button class="ck-sentence-done">Done</button></div>`;
const SAID = `
  <div class="ck-year-said"><p>“So it was.”</p></div>
  <div class="ck-sentence-way">
    <button class="ck-change-sentence">Change</button>
    <button class="ck-rate-after-all">Rate after all</button>
  </div>`;

/** A form whose header holds a year in one sentence. */
function formWith(t, html) {
  const form = new Form(t);
  const header = form.element.querySelector(".ck-header");
  header.insertAdjacentHTML("beforeend", `<div class="ck-year-sentence">${html}</div>`);
  const sentence = header.lastElementChild;
  const find = (selector) => sentence.querySelector(selector);
  const show = (next) => {
    sentence.innerHTML = next;
  };
  return { form, find, show };
}

/** Hide the goals, as the style sheet of a page at rest does, or bring them back. */
function rest(form, isAtRest) {
  form.element.querySelector(".ck-goals").style.display = isAtRest ? "none" : "";
}

async function pressed(button, answer) {
  button.focus();
  point(button, "click");
  await pass(50);
  answer();
  await pass(100);
}

test("the button leads to the field, which is named by its question", async (t) => {
  const { find, show } = formWith(t, OFFER);
  await pressed(find(".ck-skip-year"), () => show(ASKED));
  assert.ok(hasFocus(find("textarea")));
  assert.equal(find("textarea").getAttribute("aria-label"), "In one sentence?");
});

test("Enter or Escape ends the sentence; Shift with Enter begins a line", async (t) => {
  const { find } = formWith(t, ASKED);
  let ended = 0;
  find(".ck-sentence-done").addEventListener("click", () => {
    ended += 1;
  });
  find("textarea").focus();
  assert.equal(press("Enter", { shiftKey: true }), false);
  assert.equal(press("Enter", { isComposing: true }), false);
  assert.equal(ended, 0);
  assert.equal(press("Escape", { isComposing: true }), false);
  assert.equal(ended, 0);
  assert.equal(press("Enter"), true);
  assert.equal(ended, 1);
  assert.equal(press("Escape"), true);
  assert.equal(ended, 2);
});

test("what is typed there rates no goal", async (t) => {
  const { form, find } = formWith(t, ASKED);
  find("textarea").focus();
  for (const key of ["5", "u", "p"]) press(key);
  await pass(200);
  assert.deepEqual([form.model.rated, form.model.messages.filter(({ undo }) => undo)], [[], []]);
});

test("a sentence that was said leads to its buttons, and from there back to the goals", async (t) => {
  const { form, find, show } = formWith(t, ASKED);
  find("textarea").focus();
  await pressed(find(".ck-sentence-done"), () => {
    show(SAID);
    rest(form, true);
  });
  assert.ok(hasFocus(find(".ck-change-sentence")));
  await pressed(find(".ck-rate-after-all"), () => {
    find(".ck-rate-after-all").remove();
    rest(form, false);
  });
  assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
});

test("a page at rest takes no key for a goal that was in hand", async (t) => {
  document.body.dataset.careerkitCalm = "true";
  t.after(() => delete document.body.dataset.careerkitCalm);
  const { form, find, show } = formWith(t, ASKED);
  form.handle("scale").focus();
  await pass(100);
  show(SAID);
  rest(form, true);
  find("button").focus();
  find("button").blur();
  press("7");
  await pass(200);
  assert.deepEqual(form.model.rated, []);
  rest(form, false);
  press("7");
  await pass(200);
  assert.deepEqual(form.model.rated, [["scale importance", 7]]);
});

test("a page that opens at rest waits for no goal", async (t) => {
  const form = new Form(t);
  rest(form, true);
  await pass(70_000);
  assert.equal(form.inHand, null);
});
