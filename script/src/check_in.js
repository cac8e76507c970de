// Tell the kernel when somebody comes to a check-in or back to it: it may be another day.

import { announce } from "./announcement.js";
import { until } from "./elements.js";

export function serveCheckIn(model, box, signal) {
  const arrive = () => document.hidden || model.send({ arrived: true });
  const takeFirst = async () => {
    const first = await until(() => box.querySelector(".ck-happened textarea"));
    first?.focus();
  };
  document.addEventListener("visibilitychange", arrive, { signal });
  model.on("change:top", takeFirst);
  signal.addEventListener("abort", () => model.off("change:top", takeFirst));
  arrive();
  announce(box, signal);
}
