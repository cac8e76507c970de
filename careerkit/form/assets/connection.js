// Say on the page itself when nothing is saved any more: sliders move without their kernel, too.

const NOT_CONNECTED =
  "Not connected: what you change now is not saved. Reload this page once careerkit runs again.";
const CONNECTED_AGAIN =
  "Connected again. What you changed last may not be saved: reload this page.";

// A laptop that wakes up is connected again sooner.
const PATIENCE = 3000;

// Behind each of these the page's widgets are unknown to whatever kernel comes next.
const ENDED = ["restarting", "autorestarting", "terminating", "dead"];

/** Find the widgets whose last message a lost connection took along.
 *
 * ipywidgets holds a widget's changes back until its last one is answered, for ever if need be. It
 * keeps that to itself: should it count otherwise, nothing is found
 * (test_a_change_that_a_lost_connection_took_along_is_told_of).
 */
async function unanswered(manager) {
  const models = await Promise.all(Object.values(manager._models ?? {}));
  return models.filter((each) => each._pending_msgs > 0);
}

/** Tell whether a widget waits in vain: one that is being used gets an answer between two looks. */
async function hasLostChange(manager) {
  let waiting = await unanswered(manager);
  for (let looks = 0; waiting.length && looks < 6; looks += 1) {
    await new Promise((done) => setTimeout(done, PATIENCE / 6));
    const still = await unanswered(manager);
    waiting = waiting.filter((each) => still.includes(each));
  }
  return waiting.length > 0;
}

function watchConnection(model, form) {
  // JupyterLab's connection to the kernel; another program may show widgets without one.
  const kernel = model.widget_manager?.kernel;
  if (!kernel?.connectionStatusChanged) return () => {};
  const notice = document.createElement("p");
  notice.className = "ck-not-connected";
  let waiting = 0;
  let ended = false;
  let wasLost = false;
  const show = (words) => {
    // Only one of the page's notices is read aloud.
    if (!document.querySelector(".ck-not-connected")) notice.setAttribute("role", "alert");
    (form.querySelector(".ck-header") ?? form).prepend(notice);
    notice.textContent = words;
  };
  const look = async () => {
    clearTimeout(waiting);
    ended ||= kernel.isDisposed || ENDED.includes(kernel.status);
    if (ended) return show(NOT_CONNECTED);
    if (kernel.connectionStatus !== "connected") {
      wasLost = true;
      waiting = setTimeout(show, PATIENCE, NOT_CONNECTED);
    } else if (wasLost) {
      wasLost = false;
      notice.remove();
      const lost = await hasLostChange(model.widget_manager);
      if (lost && !ended && !wasLost) show(CONNECTED_AGAIN);
    }
  };
  const signals = [kernel.connectionStatusChanged, kernel.statusChanged, kernel.disposed];
  for (const each of signals) each.connect(look);
  return () => {
    clearTimeout(waiting);
    for (const each of signals) each.disconnect(look);
    notice.remove();
  };
}
