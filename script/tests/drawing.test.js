// Facts about what the kernel draws.

import assert from "node:assert/strict";
import { test } from "node:test";
import drawing from "../src/drawing.js";
import { Model } from "./support/model.js";
import "./support/window.js";

test("a drawing asks for what is drawn, and shows whatever comes", () => {
  const model = new Model();
  const el = document.createElement("div");
  drawing.render({ model, el });
  assert.equal(model.messages.length, 1);
  for (const html of ["<svg><title>1 &amp; 2</title></svg>", "<p>This chart can’t be drawn.</p>"]) {
    model.tell("msg:custom", { html });
    assert.equal(el.innerHTML, html);
  }
});

test("a drawing that left the page listens no more", () => {
  const model = new Model();
  const el = document.createElement("div");
  drawing.render({ model, el })();
  model.tell("msg:custom", { html: "<p>late</p>" });
  assert.equal(el.innerHTML, "");
});

test("what is drawn anew replaces the parts that have changed, and leaves the others alone", () => {
  const model = new Model();
  const el = document.createElement("div");
  drawing.render({ model, el });
  const drawn = (x) =>
    `<svg><g><path d="M1"></path><path d="M${x}"></path></g><text>so</text></svg>`;
  model.tell("msg:custom", { html: drawn(2) });
  const [first, second] = el.querySelectorAll("path");
  first.setAttribute("class", "in-hand");
  model.tell("msg:custom", { html: drawn(3) });
  assert.equal(el.querySelectorAll("path")[0], first);
  assert.equal(first.getAttribute("class"), "in-hand");
  assert.notEqual(el.querySelectorAll("path")[1], second);
  assert.equal(el.querySelectorAll("path")[1].getAttribute("d"), "M3");
});

test("whatever was drawn before, and was changed on the page, the newest drawing is shown", () => {
  const model = new Model();
  const el = document.createElement("div");
  drawing.render({ model, el });
  const drawings = [
    "<svg><g><path></path></g></svg>",
    "<svg><g></g></svg>",
    "<svg></svg><table></table>",
    "words",
    "",
    "<svg class='a'><g>1</g></svg>",
    "<svg class='b'><g>1</g></svg>",
    "<p>1</p>",
    "<svg class='b'><g>2</g></svg>",
  ];
  for (const html of [...drawings, ...drawings.toReversed()]) {
    model.tell("msg:custom", { html });
    const expected = document.createElement("div");
    expected.innerHTML = html;
    assert.equal(el.innerHTML, expected.innerHTML);
    el.append(document.createElement("i"));
    model.tell("msg:custom", { html });
    assert.equal(el.innerHTML, expected.innerHTML);
  }
});
