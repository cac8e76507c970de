// Say what was saved once a person pauses: at each key it would talk over the next goal.

const PAUSE = 1500;

/** The sentences without their numbers: the time of a save alone is no news. */
const withoutNumbers = (said) => said.replace(/\d/g, "");

/** Repeat some lines of a box, when they change, where screen readers listen; returns how to stop. */
function announce(box, selectors) {
  const spoken = Object.assign(document.createElement("div"), { className: "ck-spoken" });
  spoken.setAttribute("role", "status");
  box.append(spoken);
  const read = () => selectors.map((each) => [...box.querySelectorAll(`${each} span`)].map((part) => part.textContent).join(", "));
  let [status, progress] = read();
  let waiting = 0;
  const say = () => {
    const now = read();
    const news = [];
    if (withoutNumbers(now[0]) !== withoutNumbers(status)) news.push(now[0]);
    if (now[1] !== progress) news.push(now[1]);
    [status, progress] = now;
    if (news.length) spoken.textContent = news.join(" ");
  };
  const watcher = new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(say, PAUSE);
  });
  for (const each of selectors) {
    const line = box.querySelector(each);
    if (line) watcher.observe(line, { childList: true, subtree: true, characterData: true });
  }
  return () => {
    clearTimeout(waiting);
    watcher.disconnect();
    spoken.remove();
  };
}
