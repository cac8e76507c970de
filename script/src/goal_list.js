// Add a goal of one's own: all its words arrive before the press of the button.

import { isComposing } from "./elements.js";

export function serveGoalList(form, signal) {
  form.addEventListener("keydown", addOnEnter, { capture: true, signal });
  form.addEventListener("click", sendWords, { capture: true, signal });
}

/** Add a goal at Enter, which ipywidgets lets nobody above its field hear of. */
function addOnEnter(event) {
  if (event.key === "Enter" && !isComposing(event) && event.target.closest(".ck-add-words"))
    event.target.closest(".ck-adding").querySelector(".ck-add").click();
}

/** Send a new goal's words ahead of the press of its button. */
function sendWords(event) {
  const adding = event.target.closest(".ck-add")?.closest(".ck-adding");
  adding
    ?.querySelector(".ck-add-words input")
    .dispatchEvent(new Event("change", { bubbles: true }));
}
