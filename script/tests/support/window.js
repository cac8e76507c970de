// A window without a browser, whose clock the tests turn.

import { setMaxListeners } from "node:events";
import { after, before, mock } from "node:test";
import { Window } from "happy-dom";

const FRAME = 16;

const window = new Window({ width: 1400, height: 900 });
const { document } = window;
const soon = globalThis.setImmediate;
let time = 0;

/** Observes what a test says has come into view, or changed its size. */
class Observer {
  static all = new Set();

  constructor(callback) {
    this.callback = callback;
    this.targets = new Set();
    Observer.all.add(this);
  }

  observe(target) {
    this.targets.add(target);
  }

  disconnect() {
    Observer.all.delete(this);
  }
}

Object.assign(globalThis, {
  window,
  document,
  Event: window.Event,
  MutationObserver: window.MutationObserver,
  IntersectionObserver: Observer,
  ResizeObserver: Observer,
  CSS: window.CSS,
  innerWidth: window.innerWidth,
  innerHeight: window.innerHeight,
  requestAnimationFrame: (act) => setTimeout(act, FRAME),
  cancelAnimationFrame: (frame) => clearTimeout(frame),
});
window.HTMLElement.prototype.showPopover = () => {};
window.HTMLElement.prototype.scrollIntoView = () => {};
Object.defineProperty(performance, "now", { value: () => time });
// All that a widget listens to stops by one signal; Node takes many listeners for a leak.
setMaxListeners(0);

before(() => mock.timers.enable());
after(() => mock.timers.reset());

/** Return how many elements a selector finds. */
export const count = (selector) => document.querySelectorAll(selector).length;

export const hasFocus = (element) => document.activeElement === element;

/** Let everything happen that does not wait for the clock. */
export const settle = () => new Promise((resolve) => soon(resolve));

/** Let some milliseconds pass, in frames; of a long time in longer ones. */
export async function pass(milliseconds) {
  await settle();
  const frame = Math.max(FRAME, milliseconds / 200);
  for (const end = time + milliseconds; time < end; ) {
    const step = Math.min(frame, end - time);
    time += step;
    mock.timers.tick(step);
    await settle();
  }
}

/** Tell those who watch an element that it came into view, or left it. */
export function scroll(target, isIntersecting) {
  for (const { targets, callback } of Observer.all)
    if (targets.has(target)) callback([{ target, isIntersecting }]);
}

/** Tell those who watch an element how many pixels across it has by now. */
export function resize(target, width) {
  for (const { targets, callback } of Observer.all)
    if (targets.has(target)) callback([{ target, contentRect: { width } }]);
}

/** Press a key where the focus is; tell whether the page kept it from doing what it usually does. */
export function press(key, modifiers = {}) {
  const event = new window.KeyboardEvent("keydown", {
    key,
    bubbles: true,
    cancelable: true,
    ...modifiers,
  });
  return !document.activeElement.dispatchEvent(event);
}

/** Return the keys that the page lets JupyterLab hear, as a list that grows. */
export function hear(t) {
  const keys = [];
  const listen = ({ key }) => keys.push(key);
  document.addEventListener("keydown", listen);
  t.after(() => document.removeEventListener("keydown", listen));
  return keys;
}

/** Let a mouse do something to an element; tell whether the page kept the usual from happening. */
export function point(element, name, details = {}) {
  const event = new window.PointerEvent(name, {
    pointerType: "mouse",
    bubbles: true,
    cancelable: true,
    ...details,
  });
  return !element.dispatchEvent(event);
}
