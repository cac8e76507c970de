// Facts about a page that leaves its kernel.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Form } from "./support/form.js";
import { count, pass } from "./support/window.js";

const NOT_CONNECTED =
  "Not connected: what you change now is not saved. Reload this page once careerkit runs again.";
const CONNECTED_AGAIN =
  "Connected again. Your last change may not have been saved. Reload this page to check.";

const NO_ANSWER =
  "careerkit does not answer: what you change waits, and is saved once it answers. Leave this page open.";

const notices = () =>
  [...document.querySelectorAll(".ck-header > .ck-not-connected")].map(
    (notice) => notice.textContent,
  );

const statusLine = () => document.querySelector(".ck-saved").textContent;

test("a page that loses its kernel says so after three seconds", async (t) => {
  const { kernel } = new Form(t);
  kernel.connect("connecting");
  await pass(2900);
  assert.deepEqual(notices(), []);
  await pass(100);
  assert.deepEqual(notices(), [NOT_CONNECTED]);
  assert.equal(document.querySelector(".ck-not-connected").getAttribute("role"), "alert");
});

test("a page that is connected again sooner says nothing", async (t) => {
  const { kernel } = new Form(t);
  kernel.connect("connecting");
  await pass(2900);
  kernel.connect("connected");
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

test("the notice goes once the page is connected again", async (t) => {
  const { kernel } = new Form(t);
  kernel.connect("disconnected");
  await pass(5000);
  kernel.connect("connected");
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

for (const status of ["restarting", "autorestarting", "terminating", "dead"])
  test(`a kernel that is ${status} is told of at once, and for good`, async (t) => {
    const { kernel } = new Form(t);
    kernel.become(status);
    assert.deepEqual(notices(), [NOT_CONNECTED]);
    kernel.become("idle");
    kernel.connect("connected");
    await pass(10_000);
    assert.deepEqual(notices(), [NOT_CONNECTED]);
  });

test("a kernel that is given up is told of at once", (t) => {
  const { kernel } = new Form(t);
  kernel.isDisposed = true;
  kernel.disposed.emit();
  assert.deepEqual(notices(), [NOT_CONNECTED]);
});

test("a kernel that works is no news", async (t) => {
  const { kernel } = new Form(t);
  kernel.become("busy");
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

test("a change that was lost with the connection is told of", async (t) => {
  const { kernel, model } = new Form(t);
  model.widget_manager._models = {
    answered: Promise.resolve({ _pending_msgs: 0 }),
    lost: Promise.resolve({ _pending_msgs: 1 }),
  };
  kernel.connect("connecting");
  kernel.connect("connected");
  await pass(2900);
  assert.deepEqual(notices(), []);
  await pass(200);
  assert.deepEqual(notices(), [CONNECTED_AGAIN]);
});

test("a change that is answered late is not lost", async (t) => {
  const { kernel, model } = new Form(t);
  const slider = { _pending_msgs: 1 };
  model.widget_manager._models = { slider: Promise.resolve(slider) };
  kernel.connect("connecting");
  kernel.connect("connected");
  await pass(1000);
  slider._pending_msgs = 0;
  await pass(600);
  // Another one, which is in use.
  slider._pending_msgs = 1;
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

test("where the connection breaks again, the lost change is not told of over it", async (t) => {
  const { kernel, model } = new Form(t);
  model.widget_manager._models = { lost: Promise.resolve({ _pending_msgs: 1 }) };
  kernel.connect("connecting");
  kernel.connect("connected");
  await pass(1000);
  kernel.connect("connecting");
  await pass(2200);
  assert.deepEqual(notices(), []);
  await pass(10_000);
  assert.deepEqual(notices(), [NOT_CONNECTED]);
});

test("only one of a page's notices is read aloud", (t) => {
  const { kernel } = new Form(t);
  document.body.insertAdjacentHTML("afterbegin", '<p class="ck-not-connected" role="alert"></p>');
  kernel.become("dead");
  assert.equal(count('.ck-not-connected[role="alert"]'), 1);
});

test("a kernel that does not answer for five seconds is told of, until it answers", async (t) => {
  const { kernel } = new Form(t);
  kernel.receive("a");
  await pass(4900);
  kernel.receive("b");
  assert.deepEqual(notices(), []);
  await pass(100);
  assert.deepEqual(notices(), [NO_ANSWER]);
  kernel.answer("a");
  assert.deepEqual(notices(), []);
  kernel.answer("b");
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

test("a kernel that says it is at work, and nothing more, does not answer", async (t) => {
  const { kernel } = new Form(t);
  kernel.receive("a");
  kernel.answer("a", "busy");
  await pass(5000);
  assert.deepEqual(notices(), [NO_ANSWER]);
});

test("a kernel that works through what was sent is no news, however much there is", async (t) => {
  const { kernel } = new Form(t);
  for (const id of "abcd") kernel.receive(id);
  for (const id of "abc") {
    await pass(4000);
    kernel.answer(id);
  }
  await pass(4000);
  assert.deepEqual(notices(), []);
  await pass(1000);
  assert.deepEqual(notices(), [NO_ANSWER]);
});

test("a cell that runs long is no news: nothing waits for it", async (t) => {
  const { kernel } = new Form(t);
  kernel.receive("a", "execute_request");
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

test("what was sent before a break is not waited for after it", async (t) => {
  const { kernel } = new Form(t);
  kernel.receive("a");
  kernel.connect("connecting");
  kernel.connect("connected");
  await pass(10_000);
  assert.deepEqual(notices(), []);
});

test("where a connection breaks while the kernel is silent, that is what is told", async (t) => {
  const { kernel } = new Form(t);
  kernel.receive("a");
  kernel.connect("connecting");
  await pass(10_000);
  assert.deepEqual(notices(), [NOT_CONNECTED]);
});

test("a lost change is still told of after the kernel was silent", async (t) => {
  const { kernel, model } = new Form(t);
  model.widget_manager._models = { lost: Promise.resolve({ _pending_msgs: 1 }) };
  kernel.connect("connecting");
  kernel.connect("connected");
  await pass(4000);
  kernel.receive("a");
  await pass(5000);
  assert.deepEqual(notices(), [NO_ANSWER]);
  kernel.answer("a");
  assert.deepEqual(notices(), [CONNECTED_AGAIN]);
});

test("nothing is said to be saved while answers wait, or are lost", async (t) => {
  const { kernel } = new Form(t);
  const before = statusLine();
  kernel.receive("a");
  await pass(5000);
  const silent = "Not saved while careerkit does not answer.";
  assert.equal(statusLine(), silent + before);
  kernel.answer("a");
  assert.equal(statusLine(), before);
  kernel.become("dead");
  assert.equal(statusLine(), `Not saved while this page is not connected.${before}`);
});

test("a page that is left tells of no silence", async (t) => {
  const { kernel, leave } = new Form(t);
  kernel.receive("a");
  leave();
  await pass(10_000);
  assert.equal(count(".ck-not-connected"), 0);
});
