// Which charts are on the screen or near it, which the kernel draws first, and how wide each may be.

import { keepUp } from "./elements.js";

const MILLISECONDS_AT_REST = 120;

/** Report the charts below an element by CSS class: those in view, and the width that each has. */
export function reportCharts(model, root, signal) {
  const inView = watchView(model);
  const widths = watchWidths(model, signal);
  const pictures = new WeakSet();
  const observeAll = () => {
    for (const chart of root.querySelectorAll(".ck-chart")) {
      inView.observe(chart);
      const picture = chart.querySelector(".ck-picture");
      // Observed once more, it would be reported once more.
      if (!picture || pictures.has(picture)) continue;
      pictures.add(picture);
      widths.observe(picture);
    }
  };
  keepUp(root, {}, observeAll, signal);
  signal.addEventListener("abort", () => {
    inView.disconnect();
    widths.disconnect();
  });
}

const classOf = (chart) => [...chart.classList].find((name) => name.startsWith("ck-chart-"));

function watchView(model) {
  // Cells that run anew bring the same charts again, before the old ones go.
  const inView = new Set();
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      model.set("in_view", [...new Set([...inView].map(classOf))]);
      model.save_changes();
    },
    // In JupyterLab's pane that is the screen itself: until a chart is on it, nobody waits for what
    // draws it, and the kernel does without.
    { rootMargin: "400px" },
  );
}

/** Report widths once they have come to rest; a chart that is folded away has none. */
function watchWidths(model, signal) {
  let timer = 0;
  let widths = model.get("widths") ?? {};
  const report = () => {
    model.set("widths", widths);
    model.save_changes();
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return new ResizeObserver((entries) => {
    const before = widths;
    for (const { target, contentRect } of entries) {
      const chart = classOf(target.closest(".ck-chart"));
      const width = Math.floor(contentRect.width);
      if (chart && width && width !== widths[chart]) widths = { ...widths, [chart]: width };
    }
    if (widths === before) return;
    clearTimeout(timer);
    timer = setTimeout(report, MILLISECONDS_AT_REST);
  });
}
