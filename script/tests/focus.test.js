// Facts about where the focus is after what had it is gone.

import assert from "node:assert/strict";
import { test } from "node:test";
import page from "../src/page.js";
import { Form, picture } from "./support/form.js";
import { Model } from "./support/model.js";
import { pass, point, press } from "./support/window.js";

/** Press something that has the focus, as a person does; the kernel answers with `answer`. */
async function pressed(control, answer) {
  control.focus();
  point(control, "click");
  await pass(50);
  answer();
  await pass(100);
}

/** Return the classes of what has the focus and of its line, or the goal whose slider has it. */
function focused(form) {
  if (form.inHand) return form.inHand.join(" ");
  const { activeElement } = document;
  const line = activeElement.closest(".ck-line")?.className.match(/ck-line-\S+/)[0];
  const part = activeElement.closest("[class]")?.className;
  return [line, part].filter(Boolean).join(" ");
}

test("a goal that was added is in hand", async (t) => {
  const form = new Form(t);
  const list = form.makeList(["scale", "expert"]);
  list.querySelector("input").focus();
  press("Enter");
  await pass(50);
  // The kernel makes the list anew before its goals.
  form.makeList(["scale", "expert"]);
  await pass(100);
  form.makeList(["scale", "expert", "own-1"]);
  await pass(100);
  assert.equal(focused(form), "own-1 ck-importance");
});

test("a goal that is not added leaves the focus where it is", async (t) => {
  const form = new Form(t);
  const list = form.makeList(["scale", "expert"]);
  await pressed(list.querySelector(".ck-add"), () => list.append("Not changed"));
  assert.equal(focused(form), "ck-add");
});

for (const [id, next] of [
  ["scale", "expert"],
  ["expert", "tools"],
  ["tools", "expert"],
])
  test(`setting ${id} aside leads to the words of ${next}`, async (t) => {
    const form = new Form(t);
    const goals = ["scale", "expert", "tools"];
    const list = form.makeList(goals);
    const others = goals.filter((goal) => goal !== id);
    await pressed(list.querySelector(`.ck-line-${id} button`), () => form.makeList(others, [id]));
    assert.equal(focused(form), `ck-line-${next} ck-reword`);
    form.makeList(others, [id]);
    await pass(100);
    assert.equal(focused(form), `ck-line-${next} ck-reword`);
  });

test("setting the last goal aside leads to the button that opened the list", async (t) => {
  const form = new Form(t);
  const list = form.makeList(["scale"]);
  await pressed(list.querySelector(".ck-line button"), () => form.makeList([], ["scale"]));
  assert.equal(focused(form), "ck-change-list");
});

test("a goal that was brought back leads to its words", async (t) => {
  const form = new Form(t);
  const list = form.makeList(["scale"], ["expert"]);
  await pressed(list.querySelector(".ck-bring-back"), () => form.makeList(["scale", "expert"]));
  assert.equal(focused(form), "ck-line-expert ck-reword");
});

for (const [selector, part] of [
  [".ck-line-scale input", "ck-line-scale ck-reword"],
  [".ck-line-scale button", "ck-line-scale ck-set-aside"],
  [".ck-add-words input", "ck-add-words"],
  [".ck-change-list", "ck-change-list"],
])
  test(`a list that is made anew keeps the focus at ${selector}`, async (t) => {
    const form = new Form(t);
    form.makeList(["scale", "expert"]).querySelector(selector).focus();
    form.makeList(["scale", "expert"]);
    await pass(100);
    assert.equal(focused(form), part);
  });

test("who has gone on, or left for the empty page, is not taken back", async (t) => {
  const form = new Form(t);
  const note = form.row("scale").parentElement.appendChild(document.createElement("textarea"));
  const field = () => form.makeList(["scale", "expert"]).querySelector(".ck-reword input");
  field().focus();
  note.focus();
  field();
  await pass(100);
  assert.equal(document.activeElement, note);
  const left = field();
  left.focus();
  point(document.body, "pointerdown");
  left.blur();
  field();
  await pass(100);
  assert.equal(document.activeElement, document.body);
});

test("a press within the field that has the focus does not leave it", async (t) => {
  const form = new Form(t);
  const field = form.makeList(["scale", "expert"]).querySelector(".ck-reword input");
  field.focus();
  point(field, "pointerdown");
  form.makeList(["scale", "expert"]);
  await pass(100);
  assert.equal(focused(form), "ck-line-scale ck-reword");
});

test("the button below the last goal leads to the first goal of the next category", async (t) => {
  const form = new Form(t);
  form.panel("Technical").insertAdjacentHTML("beforeend", '<button class="ck-next">Next</button>');
  await pressed(form.panel("Technical").lastElementChild, () => form.open("Product"));
  assert.equal(focused(form), "tools ck-importance");
});

test("opening the earlier years leads to their first picture", async (t) => {
  document.body.innerHTML = `<div class="ck-box ck-comparison">
    <div class="widget"></div><button class="ck-compare">Open 2024 to 2025</button>
  </div>`;
  const box = document.querySelector(".ck-box");
  t.after(page.render({ model: new Model(), el: document.querySelector(".widget") }));
  await pressed(document.querySelector(".ck-compare"), () => {
    document.querySelector(".ck-compare").remove();
    box.insertAdjacentHTML("beforeend", `<div class="ck-picture">${picture(["scale"])}</div>`);
  });
  assert.equal(document.activeElement, document.body);
  const svg = document.querySelector(".ck-picture svg");
  svg.setAttribute("tabindex", "0");
  await pass(100);
  assert.equal(document.activeElement, svg);
});
