// Facts about the sections below the form.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Form } from "./support/form.js";
import { pass } from "./support/window.js";

const cell = (kind, id, content = "") =>
  `<div class="jp-Cell jp-${kind}Cell" id="${id}">${content}</div>`;

/** Put cells below the form's own: words, a chart that waits, words, questions, a person's code. */
function formWithSections(t) {
  const form = new Form(t);
  const own = Object.assign(document.createElement("div"), { className: "jp-Cell jp-CodeCell" });
  form.element.before(own);
  own.append(form.element);
  const waiting = '<div class="ck-chart ck-waits"></div>';
  own.parentElement.insertAdjacentHTML(
    "beforeend",
    cell("Markdown", "see") +
      cell("Code", "lived", waiting) +
      cell("Markdown", "ask") +
      cell("Code", "questions", '<div class="ck-box"></div>') +
      cell("Code", "own-code"),
  );
  return form;
}

const shown = () =>
  [...document.querySelectorAll(".jp-Cell[id]:not(.ck-away)")].map(({ id }) => id);

test("nothing stands below the form before the first answer", async (t) => {
  formWithSections(t);
  await pass(100);
  assert.deepEqual(shown(), []);
});

test("then sections appear, but for those that still wait, with the words above them", async (t) => {
  const form = formWithSections(t);
  form.element.classList.add("ck-has-begun");
  await pass(100);
  assert.deepEqual(shown(), ["ask", "questions", "own-code"]);
  document.querySelector(".ck-waits").classList.remove("ck-waits");
  await pass(100);
  assert.deepEqual(shown(), ["see", "lived", "ask", "questions", "own-code"]);
});

test("a form that is gone hides nothing", async (t) => {
  const form = formWithSections(t);
  await pass(100);
  form.leave();
  assert.deepEqual(shown(), ["see", "lived", "ask", "questions", "own-code"]);
});
