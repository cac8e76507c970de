// Facts about the list of what a person wrote down.

import assert from "node:assert/strict";
import { test } from "node:test";
import notes from "../src/notes.js";
import { Form } from "./support/form.js";
import { Model } from "./support/model.js";
import { pass } from "./support/window.js";

const MONTHS = [
  ["March", [["2026-03-14", "14", "Shipped <b>it</b>"]]],
  [
    "April",
    [
      ["2026-04-01", "1", "Rested"],
      ["2026-04-02", "2", "Shipped again"],
    ],
  ],
];

/** Open a list within a form, or beside one, and let the kernel answer. */
async function opened(t, { beside = false, put = [] } = {}) {
  const form = new Form(t);
  await pass(100);
  const el = document.createElement("div");
  (beside ? document.body : form.element).append(el);
  const model = new Model({ year: 2026 });
  const leave = notes.render({ model, el });
  t.after(() => {
    leave();
    el.remove();
  });

  el.querySelector("details").open = true;
  model.tell("msg:custom", { months: MONTHS, sentences: ["One more thing."], put });
  return { form, el, model };
}

const shown = (el, selector) =>
  [...el.querySelectorAll(selector)].filter((each) => !each.closest("[hidden]"));
const texts = (elements) => elements.map((each) => each.textContent);

test("the list asks for the entries when it is opened, and shows them as they are written", async (t) => {
  const { el, model } = await opened(t);
  assert.deepEqual(model.messages, [{ open: true }]);
  assert.deepEqual(texts(shown(el, "h3")), ["March", "April"]);
  assert.deepEqual(texts(shown(el, ".ck-notes-text")), [
    "Shipped <b>it</b>",
    "Rested",
    "Shipped again",
  ]);
  assert.deepEqual(texts(shown(el, ".ck-notes-sentences p")), ["One more thing."]);
});

test("entries that hold all words typed are shown, and their months", async (t) => {
  const { el } = await opened(t);
  const search = el.querySelector("input");
  const type = (words) => {
    search.value = words;
    search.dispatchEvent(new Event("input"));
  };
  type("again SHIPPED");
  assert.deepEqual(texts(shown(el, ".ck-notes-text")), ["Shipped again"]);
  assert.deepEqual(texts(shown(el, "h3")), ["April"]);
  assert.equal(el.querySelector(".ck-notes-status").textContent, "1 of 3");
  type("");
  assert.equal(shown(el, ".ck-notes-text").length, 3);
  assert.equal(el.querySelector(".ck-notes-status").textContent, "");
});

test("an entry is put to the goal in hand, whichever it is by then", async (t) => {
  const { form, el, model } = await opened(t);
  form.handle("expert").focus();
  assert.equal(el.querySelector(".ck-notes-hand").textContent, "Put to: The goal expert");
  const [put] = shown(el, ".ck-put");
  const name = document.getElementById(put.getAttribute("aria-labelledby"));
  assert.equal(name.textContent, "Put to: The goal expert");
  put.click();
  assert.deepEqual(model.messages.at(-1), {
    put: ["2026-03-14", "Shipped <b>it</b>"],
    goal: "expert",
  });
});

test("an entry that is put to a goal says so, and can be taken away", async (t) => {
  const put = [["2026-04-01", "Rested", "scale", "The goal scale"]];
  const { el, model } = await opened(t, { put });
  const [at] = shown(el, ".ck-put-at");
  assert.equal(at.firstChild.textContent, "The goal scale");
  at.querySelector(".ck-take").click();
  assert.deepEqual(model.messages.at(-1), { take: ["2026-04-01", "Rested"], goal: "scale" });
  // To the goal that it is put to it is not offered again.
  assert.equal(shown(el, ".ck-put").length, 2);
});

test("the focus goes to what takes back what was pressed", async (t) => {
  const { el, model } = await opened(t);
  const [put] = shown(el, ".ck-put");
  put.focus();
  model.tell("msg:custom", {
    put: [["2026-03-14", "Shipped <b>it</b>", "scale", "The goal scale"]],
  });
  assert.equal(document.activeElement.textContent, "Take away");
  model.tell("msg:custom", { put: [] });
  assert.equal(document.activeElement, put);
});

test("where there is no form nothing is offered", async (t) => {
  const { el } = await opened(t, { beside: true });
  assert.equal(shown(el, ".ck-put").length, 0);
  assert.equal(el.querySelector(".ck-notes-hand").textContent, "");
});

test("what the kernel refuses is told", async (t) => {
  const { el, model } = await opened(t);
  model.tell("msg:custom", { refused: "This goal has 50 entries already." });
  assert.equal(
    el.querySelector(".ck-notes-status").textContent,
    "This goal has 50 entries already.",
  );
});
