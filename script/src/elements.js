// Read elements of the page that others change: their words, whether they show, when they come.

/** As long as a busy kernel may take to answer all that was typed before. */
const SECONDS_TO_WAIT = 60;

/** Return the words of the first element that a selector finds. */
export const textOf = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";

export const isShown = (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false;

/** Tell whether a key belongs to an input method, as where Enter ends a Japanese word.
 *
 * Safari tells of that Enter after the word has ended, with the code of such keys.
 */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;

/** Wait until a look at the page finds something, and return it; give up after some time. */
export function until(find) {
  const end = performance.now() + SECONDS_TO_WAIT * 1000;
  return new Promise((resolve) => {
    const look = () => {
      const element = find();
      if (element || performance.now() > end) resolve(element || null);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Act now, and before the next frame each time something below an element has changed. */
export function keepUp(root, changes, act, signal) {
  let frame = 0;
  const watcher = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(act);
  });
  watcher.observe(root, { childList: true, subtree: true, ...changes });
  signal.addEventListener("abort", () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
  });
  act();
}

/** Set an attribute, unless it is so already: a screen reader may speak it again. */
export function setOnce(element, attribute, value) {
  if (element.getAttribute(attribute) !== String(value)) element.setAttribute(attribute, value);
}
