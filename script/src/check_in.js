// What ipywidgets leaves open for a check-in.

import { announce } from "./announcement.js";
import { isShown, until } from "./elements.js";

const FIELD = ".ck-happened textarea";

/** Presses that take away what was pressed, and what has the focus then in the same row. */
const LEADS = {
  ".ck-open-goal": FIELD,
  ".ck-rest": ".ck-take-up",
  ".ck-take-up": FIELD,
};

export function serveCheckIn(model, box, signal) {
  const takeFirst = () => focusIn(box, FIELD);
  const onPress = ({ target }) => {
    for (const [pressed, next] of Object.entries(LEADS))
      if (target.closest(pressed)) focusIn(target.closest(".ck-check-in-goal"), next);
  };
  model.on("change:top", takeFirst);
  signal.addEventListener("abort", () => model.off("change:top", takeFirst));
  box.addEventListener("click", onPress, { signal });
  announce(box, signal);
}

async function focusIn(part, selector) {
  const control = await until(() => [...part.querySelectorAll(selector)].find(isShown));
  control?.focus();
}
