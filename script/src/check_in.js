// What ipywidgets leaves open for a check-in.

import { announce } from "./announcement.js";
import { until } from "./elements.js";

export function serveCheckIn(model, box, signal) {
  const takeFirst = async () => {
    const first = await until(() => box.querySelector(".ck-happened textarea"));
    first?.focus();
  };
  model.on("change:top", takeFirst);
  signal.addEventListener("abort", () => model.off("change:top", takeFirst));
  announce(box, signal);
}
