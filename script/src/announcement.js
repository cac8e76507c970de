// Say what was saved once a person pauses: at each key it would talk over the next goal.

import { keepUp } from "./elements.js";

const PAUSE = 1500;

/** A line without its numbers: the time of a save alone is no news. */
const withoutNumbers = (line) => line.replace(/\d/g, "");

/** Repeat how a box is saved, and what is done in it, where screen readers listen. */
export function announce(box, signal) {
  const spoken = Object.assign(document.createElement("div"), { className: "ck-spoken" });
  spoken.setAttribute("role", "status");
  box.append(spoken);
  let announced = linesOf(box);
  let latest = announced;
  let pause = 0;
  const say = () => {
    const news = [];
    if (withoutNumbers(latest.status) !== withoutNumbers(announced.status))
      news.push(latest.status);
    if (latest.progress !== announced.progress) news.push(latest.progress);
    announced = latest;
    if (news.length) spoken.textContent = news.join(" ");
  };
  const look = () => {
    const lines = linesOf(box);
    if (lines.status === latest.status && lines.progress === latest.progress) return;
    latest = lines;
    clearTimeout(pause);
    pause = setTimeout(say, PAUSE);
  };
  keepUp(box, { characterData: true }, look, signal);
  signal.addEventListener("abort", () => {
    clearTimeout(pause);
    spoken.remove();
  });
}

/** Return the line that tells how a box is saved, and the one that counts what is done. */
function linesOf(box) {
  const read = (line) =>
    [...box.querySelectorAll(`${line} span`)].map((part) => part.textContent).join(", ");
  return { status: read(".ck-saved"), progress: read(".ck-progress") };
}
