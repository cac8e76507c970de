// Say on the page itself when nothing is saved any more: sliders move without their kernel, too.

const NOT_CONNECTED =
  "Not connected: what you change now is not saved. Reload this page once careerkit runs again.";

// A laptop that wakes up is connected again sooner.
const PATIENCE = 3000;

// Behind each of these the page's widgets are unknown to whatever kernel comes next.
const ENDED = ["restarting", "autorestarting", "terminating", "dead"];

function watchConnection(model, form) {
  // JupyterLab's connection to the kernel; another program may show widgets without one.
  const kernel = model.widget_manager?.kernel;
  if (!kernel?.connectionStatusChanged) return () => {};
  const notice = document.createElement("p");
  notice.className = "ck-not-connected";
  let waiting = 0;
  let ended = false;
  const show = () => {
    // Only one of the page's notices is read aloud.
    if (!document.querySelector(".ck-not-connected")) notice.setAttribute("role", "alert");
    (form.querySelector(".ck-header") ?? form).prepend(notice);
    notice.textContent = NOT_CONNECTED;
  };
  const look = () => {
    clearTimeout(waiting);
    ended ||= kernel.isDisposed || ENDED.includes(kernel.status);
    if (ended) show();
    else if (kernel.connectionStatus === "connected") notice.remove();
    else waiting = setTimeout(show, PATIENCE);
  };
  const signals = [kernel.connectionStatusChanged, kernel.statusChanged, kernel.disposed];
  for (const each of signals) each.connect(look);
  return () => {
    clearTimeout(waiting);
    for (const each of signals) each.disconnect(look);
    notice.remove();
  };
}
