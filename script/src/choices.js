// Choose by keyboard: a digit picks a goal, Backspace takes the last pick back, Escape stops.

/** Send what was pressed, and keep the focus while the buttons are replaced. */
export function serveChoices(model, box, signal) {
  box.tabIndex = -1;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Which of these?");
  const press = (key) => {
    box.focus({ preventScroll: true });
    // A message, not a value: of two values set at once only the last would arrive.
    model.send({ press: key });
  };
  const onDown = (event) => {
    // A button that took the focus would lose it to the page as it is replaced, and the next key
    // would be JupyterLab's.
    if (!event.target.closest("[data-press]")) return;
    event.preventDefault();
    box.focus({ preventScroll: true });
  };
  const onClick = (event) => {
    const button = event.target.closest("[data-press]");
    // The second click of a double click would pick from the next set, unseen.
    if (button && event.detail < 2) press(button.dataset.press);
  };
  const onKey = (event) => {
    const key = pressedBy(event);
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) press(key);
  };
  box.addEventListener("mousedown", onDown, { signal });
  box.addEventListener("click", onClick, { signal });
  box.addEventListener("keydown", onKey, { signal });
}

/** Return what a key presses: a goal by its number, undo or stop. */
function pressedBy({ key }) {
  if (/^[1-9]$/.test(key)) return key;
  if (key === "Backspace" || key === "u") return "undo";
  return key === "Escape" ? "stop" : undefined;
}
