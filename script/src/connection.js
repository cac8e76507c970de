// Say on the page itself when nothing is saved any more: sliders move without their kernel, too.

import { Answers } from "./answers.js";

const NOT_CONNECTED = {
  notice:
    "Not connected: what you change now is not saved. Reload this page once careerkit runs again.",
  status: "Not saved while this page is not connected.",
};
const NO_ANSWER = {
  notice:
    "careerkit does not answer: what you change waits, and is saved once it answers. Leave this page open.",
  status: "Not saved while careerkit does not answer.",
};
const CONNECTED_AGAIN = {
  notice: "Connected again. Your last change may not have been saved. Reload this page to check.",
};

// A laptop that wakes up is connected again sooner.
const PATIENCE = 3000;
const LOOKS = 6;

// Behind each of these the page's widgets are unknown to whatever kernel comes next.
const ENDED = ["restarting", "autorestarting", "terminating", "dead"];

export function watchConnection(model, box, signal) {
  // JupyterLab's connection to the kernel; another program may show widgets without one.
  const kernel = model.widget_manager?.kernel;
  if (!kernel?.connectionStatusChanged) return;
  const notice = new Notice(box);
  let patience = 0;
  let hasEnded = false;
  let wasLost = false;
  let isMissed = false;
  let lacksChange = false;
  const answers = new Answers(kernel, () => tell(), signal);
  const tell = () => {
    if (hasEnded || isMissed) notice.show(NOT_CONNECTED);
    else if (answers.isMissed) notice.show(NO_ANSWER);
    else if (lacksChange) notice.show(CONNECTED_AGAIN);
    else notice.remove();
  };
  const comeBack = async () => {
    wasLost = isMissed = lacksChange = false;
    // What answers the messages from before may have been lost as well.
    answers.forget();
    tell();
    const isLost = await hasLostChange(model.widget_manager);
    lacksChange = isLost && !wasLost && !signal.aborted;
    if (lacksChange) tell();
  };
  const miss = () => {
    isMissed = true;
    tell();
  };
  const look = () => {
    clearTimeout(patience);
    hasEnded ||= kernel.isDisposed || ENDED.includes(kernel.status);
    if (hasEnded) {
      tell();
    } else if (kernel.connectionStatus !== "connected") {
      wasLost = true;
      patience = setTimeout(miss, PATIENCE);
    } else if (wasLost) {
      comeBack();
    }
  };
  const changes = [kernel.connectionStatusChanged, kernel.statusChanged, kernel.disposed];
  for (const change of changes) change.connect(look);
  signal.addEventListener("abort", () => {
    clearTimeout(patience);
    for (const change of changes) change.disconnect(look);
    notice.remove();
  });
}

/** A line above a box, and another one in place of "Saved ...", which would be believed. */
class Notice {
  constructor(box) {
    this.box = box;
    this.element = Object.assign(document.createElement("p"), { className: "ck-not-connected" });
    this.status = Object.assign(document.createElement("div"), { className: "ck-not-saved" });
  }

  show({ notice, status }) {
    if (this.element.isConnected && this.element.textContent === notice) return;
    this.remove();
    // Only one of the page's notices is read aloud.
    if (!document.querySelector(".ck-not-connected[role]"))
      this.element.setAttribute("role", "alert");
    (this.box.querySelector(".ck-header") ?? this.box).prepend(this.element);
    this.element.textContent = notice;
    this.status.textContent = status;
    if (status) this.box.querySelector(".ck-saved")?.prepend(this.status);
  }

  remove() {
    this.element.removeAttribute("role");
    this.element.remove();
    this.status.remove();
  }
}

/** Tell whether a widget waits in vain: one that is being used gets an answer between two looks. */
async function hasLostChange(manager) {
  let waiting = await unanswered(manager);
  for (let look = 0; waiting.length && look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / LOOKS));
    const still = await unanswered(manager);
    waiting = waiting.filter((widget) => still.includes(widget));
  }
  return waiting.length > 0;
}

/** Find the widgets whose last message a lost connection took along.
 *
 * ipywidgets holds a widget's changes back until its last one is answered, for ever if need be. It
 * keeps that to itself: should it count otherwise, nothing is found
 * (test_a_change_that_a_lost_connection_took_along_is_told_of).
 */
async function unanswered(manager) {
  const widgets = await Promise.all(Object.values(manager._models ?? {}));
  return widgets.filter((widget) => widget._pending_msgs > 0);
}
