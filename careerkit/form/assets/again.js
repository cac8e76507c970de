// Rate again by keyboard, as in the form: a digit rates the goal in hand, Enter goes on.

function againActionOf(event, model, box) {
  const handle = event.target.closest(".ck-again-goal .noUi-handle");
  if (!handle || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { key } = event;
  if (/^[0-9]$/.test(key)) return () => rate(model, handle, Number(key) || 10);
  if (key === "Backspace" || key === "Delete") return () => rate(model, handle, 0);
  if (key !== "Enter") return undefined;
  const stops = [...box.querySelectorAll(".ck-again-goal .noUi-handle, .ck-again-done")];
  return () => stops[stops.indexOf(handle) + (event.shiftKey ? -1 : 1)]?.focus();
}

function serveAgain(model, box) {
  const onKey = (event) => {
    const act = againActionOf(event, model, box);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const takeFirst = () => until(() => box.querySelector(".ck-again-goal .noUi-handle")).then((first) => first?.focus());
  box.addEventListener("keydown", onKey);
  model.on("change:top", takeFirst);
  return () => {
    box.removeEventListener("keydown", onKey);
    model.off("change:top", takeFirst);
  };
}
