// Say on the page itself when nothing is saved any more: sliders move without their kernel, too.

const NOT_CONNECTED =
  "Not connected: what you change now is not saved. Reload this page once careerkit runs again.";
const CONNECTED_AGAIN =
  "Connected again. What you changed last may not be saved: reload this page.";

// A laptop that wakes up is connected again sooner.
const PATIENCE = 3000;
const LOOKS = 6;

// Behind each of these the page's widgets are unknown to whatever kernel comes next.
const ENDED = ["restarting", "autorestarting", "terminating", "dead"];

export function watchConnection(model, box, signal) {
  // JupyterLab's connection to the kernel; another program may show widgets without one.
  const kernel = model.widget_manager?.kernel;
  if (!kernel?.connectionStatusChanged) return;
  const notice = document.createElement("p");
  notice.className = "ck-not-connected";
  let patience = 0;
  let hasEnded = false;
  let wasLost = false;
  const show = (words) => {
    // Only one of the page's notices is read aloud.
    if (!document.querySelector(".ck-not-connected")) notice.setAttribute("role", "alert");
    (box.querySelector(".ck-header") ?? box).prepend(notice);
    notice.textContent = words;
  };
  const comeBack = async () => {
    wasLost = false;
    notice.remove();
    const isLost = await hasLostChange(model.widget_manager);
    if (isLost && !hasEnded && !wasLost) show(CONNECTED_AGAIN);
  };
  const look = () => {
    clearTimeout(patience);
    hasEnded ||= kernel.isDisposed || ENDED.includes(kernel.status);
    if (hasEnded) {
      show(NOT_CONNECTED);
    } else if (kernel.connectionStatus !== "connected") {
      wasLost = true;
      patience = setTimeout(show, PATIENCE, NOT_CONNECTED);
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
