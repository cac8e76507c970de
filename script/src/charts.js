// Which charts are on the screen or near it: the kernel draws those first.

import { keepUp } from "./elements.js";

const nameOf = (chart) => [...chart.classList].find((name) => name.startsWith("ck-chart-"));

/** Report the charts below an element that are in view, by CSS class. */
export function reportCharts(model, root, signal) {
  // Cells that run anew bring the same charts again, before the old ones go.
  const inView = new Set();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      model.set("in_view", [...new Set([...inView].map(nameOf))]);
      model.save_changes();
    },
    // The first is for a page that scrolls itself, the second for one that scrolls in a pane.
    { rootMargin: "400px", scrollMargin: "400px" },
  );
  const observeAll = () => {
    for (const chart of root.querySelectorAll(".ck-chart")) watcher.observe(chart);
  };
  keepUp(root, {}, observeAll, signal);
  signal.addEventListener("abort", () => watcher.disconnect());
}
