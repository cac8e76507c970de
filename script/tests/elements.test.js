// Facts about following a page that others change.

import assert from "node:assert/strict";
import { test } from "node:test";
import { keepUp, until } from "../src/elements.js";
import { pass, settle } from "./support/window.js";

/** Keep up with an element; return it, how often that was done, and how to stop. */
function follow() {
  const root = document.createElement("div");
  const stop = new AbortController();
  const counter = { acts: 0, root, stop };
  keepUp(root, {}, () => (counter.acts += 1), stop.signal);
  return counter;
}

test("what keeps up with an element acts at once, and once a frame however much changes", async () => {
  const counter = follow();
  assert.equal(counter.acts, 1);
  for (const words of ["one", "two", "three"]) {
    counter.root.append(words);
    await settle();
  }
  assert.equal(counter.acts, 1);
  await pass(100);
  assert.equal(counter.acts, 2);
});

test("what kept up with an element is stopped, a change on its way included", async () => {
  const counter = follow();
  counter.root.append("one");
  await settle();
  counter.stop.abort();
  counter.root.append("two");
  await pass(100);
  assert.equal(counter.acts, 1);
});

test("what is there is found at once, and what never comes is given up after a minute", async () => {
  assert.equal(await until(() => "there"), "there");
  let element;
  until(() => undefined).then((nothing) => {
    element = nothing;
  });
  await pass(59_000);
  assert.equal(element, undefined);
  await pass(2000);
  assert.equal(element, null);
});
