// What ipywidgets leaves open for everything beside this widget, which shows nothing itself.

import { serveCheckIn } from "./check_in.js";
import { serveChoices } from "./choices.js";
import { watchConnection } from "./connection.js";
import { keepFocus } from "./focus.js";
import { serveForm } from "./form.js";
import { serveGoalList } from "./goal_list.js";
import { keepNamed } from "./names.js";
import { keepKeys } from "./shortcuts.js";

function serve(model, box, signal) {
  serveGoalList(box, signal);
  keepKeys(box, signal);
  keepNamed(box, signal);
  keepFocus(box, signal);
  watchConnection(model, box, signal);
  if (box.matches(".ck-form, .ck-check-in")) tellArrival(model, signal);
  if (box.matches(".ck-form")) serveForm(model, box, signal);
  else if (box.matches(".ck-check-in")) serveCheckIn(model, box, signal);
  else if (box.matches(".ck-choices")) serveChoices(model, box, signal);
}

/** Tell the kernel when somebody comes to the page or back to it: it may be another day. */
function tellArrival(model, signal) {
  const arrive = () => document.hidden || model.send({ arrived: true });
  document.addEventListener("visibilitychange", arrive, { signal });
  arrive();
}

export default {
  render({ model, el }) {
    const stop = new AbortController();
    const arrive = () => {
      if (stop.signal.aborted) return;
      const box = el.closest(".ck-form, .ck-box");
      if (box) serve(model, box, stop.signal);
      else requestAnimationFrame(arrive);
    };
    arrive();
    return () => stop.abort();
  },
};
