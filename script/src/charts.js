// Which charts are on the screen or near it: the kernel draws those first.

import { keepUp } from "./elements.js";

/** Report the charts below an element that are in view, by CSS class. */
export function reportCharts(model, root, signal) {
  const inView = new Set();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chart = [...target.classList].find((name) => name.startsWith("ck-chart-"));
        if (isIntersecting) inView.add(chart);
        else inView.delete(chart);
      }
      model.set("in_view", [...inView]);
      model.save_changes();
    },
    { rootMargin: "400px" },
  );
  const observeAll = () => {
    for (const chart of root.querySelectorAll(".ck-chart")) watcher.observe(chart);
  };
  keepUp(root, {}, observeAll, signal);
  signal.addEventListener("abort", () => watcher.disconnect());
}
