// First steps: opened by a button or a key, and gone through line by line.

import { isComposing, isShown, until } from "./elements.js";

/** Open the lines of a goal, if it is one of the priorities, and write in the first. */
export async function openSteps(row) {
  if (!row.querySelector(".ck-priority input").checked) return;
  const opener = await until(() =>
    [...row.querySelectorAll(".ck-add-step, .ck-step textarea")].find(isShown),
  );
  if (opener?.matches(".ck-add-step")) opener.click();
  await writeStep(row);
}

/** Put the focus on a goal's first line once its lines are made. */
async function writeStep(row) {
  const line = await until(() => [...row.querySelectorAll(".ck-step textarea")].find(isShown));
  line?.focus();
}

export function serveSteps(form, signal) {
  const onClick = ({ target }) => {
    const opener = target.closest(".ck-add-step");
    if (opener) writeStep(opener.closest(".ck-goal"));
  };
  const onKey = (event) => {
    const line = event.target.closest(".ck-plan textarea");
    if (!line || event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    const plan = line.closest(".ck-plan");
    const lines = [...plan.querySelectorAll("textarea, select")].filter(isShown);
    lines[lines.indexOf(line) + (event.shiftKey ? -1 : 1)]?.focus();
  };
  form.addEventListener("click", onClick, { signal });
  // ipywidgets keeps a text area's keys from everything around it.
  form.addEventListener("keydown", onKey, { capture: true, signal });
}
