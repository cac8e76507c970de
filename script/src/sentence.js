// A year in one sentence: Enter ends it, which in a field of several lines would begin another, and so
// does Escape, which leads back from a field that was opened by mistake.

import { isComposing } from "./elements.js";

export function serveSentence(form, signal) {
  const onKey = (event) => {
    if (isComposing(event) || !endsIt(event)) return;
    const sentence = event.target.closest(".ck-sentence")?.closest(".ck-year-sentence");
    if (!sentence) return;
    event.preventDefault();
    sentence.querySelector(".ck-sentence-done").click();
  };
  form.addEventListener("keydown", onKey, { capture: true, signal });
}

const endsIt = ({ key, shiftKey }) => key === "Escape" || (key === "Enter" && !shiftKey);
