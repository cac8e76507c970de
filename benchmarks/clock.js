// Times in the page what a key changes: from the key itself to the frame that shows the chart.

(parts) => {
  const dots = () => [...document.querySelectorAll(`${parts.chart} ${parts.dots}`)];
  const place = (dot) =>
    ["d", "transform", "cx", "cy", "fill"].map((name) => dot.getAttribute(name)).join(" ");
  const look = () => dots().map(place).join("\n");
  const inHand = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const stop = (slider) => Number(slider?.getAttribute("aria-valuenow") ?? slider?.value);

  let seen = look();
  let keys = [];
  let changes = [];
  let backward = 0;
  let waiting = () => {};

  addEventListener("keydown", (event) => {
    const slider = inHand();
    const key = { at: event.timeStamp, inStep: false };
    const before = stop(slider);
    keys.push(key);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (key.inStep = stop(slider) !== before)),
    );
  }, true);

  const inChart = (change) =>
    (change.target.closest ?? (() => null)).call(change.target, parts.chart) ||
    [...change.addedNodes].some((node) => node.querySelector?.(parts.chart) || node.matches?.(parts.chart));

  new MutationObserver((all) => {
    if (!all.some(inChart)) return;
    const now = look();
    if (now === seen || now === "") return;
    seen = now;
    requestAnimationFrame(() => {
      // A message sent from here arrives once this frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        changes.push(performance.now());
        waiting();
      };
      port2.postMessage(0);
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true });

  // A handle that an old answer pulls back has been set to a lower stop while the keys go up.
  let last = { slider: null, stop: 0 };
  (function watch() {
    const slider = inHand();
    const now = stop(slider);
    if (slider === last.slider && now < last.stop) backward += 1;
    last = { slider, stop: now };
    requestAnimationFrame(watch);
  })();

  window.benchmark = {
    dots: () => dots().length,
    begin() {
      keys = [];
      changes = [];
      backward = 0;
    },
    drawn: () =>
      new Promise((answer) => {
        const later = () => {
          const at = changes.find((each) => each > keys[0]?.at);
          if (at !== undefined) answer(at - keys[0].at);
        };
        waiting = later;
        setTimeout(answer, parts.slow, parts.slow);
        later();
      }),
    told: () => ({
      after: (changes.at(-1) ?? 0) - keys.at(-1).at,
      quiet: performance.now() - Math.max(keys.at(-1).at, changes.at(-1) ?? 0),
      inStep: keys.filter((key) => key.inStep).length,
      backward,
    }),
  };
}
