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
