// Names for those who can't see: ipywidgets gives slider handles none, and their track no filling.

const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";

function finishSlider(slider, words) {
  const handle = slider.querySelector(".noUi-handle");
  if (!handle) return;
  const name = `${text(slider, ".widget-label")}: ${words}`;
  if (handle.getAttribute("aria-label") !== name) handle.setAttribute("aria-label", name);
  const stop = Number(handle.getAttribute("aria-valuenow"));
  slider.style.setProperty("--ck-stop", stop);
  // The number looks typed into to the keyboard, yet takes nothing. ipywidgets makes it so again at
  // each change, and Tab must not stop there meanwhile.
  const number = slider.querySelector('.widget-readout[contenteditable="true"]');
  number?.setAttribute("contenteditable", "false");
  number?.setAttribute("tabindex", "-1");
  const said = stop === 0 ? "not rated" : `${stop} of 10`;
  if (handle.getAttribute("aria-valuetext") !== said) handle.setAttribute("aria-valuetext", said);
}

function nameControls(form) {
  for (const row of form.querySelectorAll(".ck-goal")) {
    const words = text(row, ".ck-goal-words");
    for (const slider of row.querySelectorAll(".ck-importance, .ck-second")) finishSlider(slider, words);
    for (const tick of row.querySelectorAll(".ck-priority, .ck-lived")) {
      // ipywidgets puts a zero-width space into the label, which would be spoken.
      const name = tick.textContent.replace(/\u200b/g, "").trim();
      tick.querySelector("input")?.setAttribute("aria-label", `${name}: ${words}`);
    }
    for (const field of row.querySelectorAll(".ck-detail, .ck-note")) {
      const input = field.querySelector("input, textarea");
      input?.setAttribute("aria-label", `${input.placeholder}: ${words}`);
    }
    for (const line of row.querySelectorAll(".ck-plan .widget-textarea, .ck-plan .widget-dropdown"))
      line
        .querySelector("textarea, select")
        ?.setAttribute("aria-label", `${text(line, ".widget-label")}: ${words}`);
    row.querySelector(".ck-add-step")?.setAttribute("aria-label", `Add a first step: ${words}`);
    row.querySelector(".ck-ask")?.setAttribute("aria-label", `How would it feel? ${words}`);
  }
  for (const row of form.querySelectorAll(".ck-check-in-goal")) {
    const words = text(row, ".ck-goal-words");
    for (const field of row.querySelectorAll("textarea"))
      field.setAttribute("aria-label", `${field.placeholder} – ${words}`);
    const stages = row.querySelector(".ck-check-in-stage .widget-radio-box");
    stages?.setAttribute("role", "radiogroup");
    stages?.setAttribute("aria-label", `How far along – ${words}`);
    // Without a name each is a stop of its own to the keyboard.
    for (const stage of row.querySelectorAll(".ck-check-in-stage input")) stage.name ||= row.className;
  }
  for (const [part, words] of [
    [".ck-pick", ".widget-html-content"],
    [".ck-question", ".ck-goal-words"],
  ])
    for (const each of form.querySelectorAll(part))
      each.querySelector("input, textarea")?.setAttribute("aria-label", text(each, words));
  for (const field of form.querySelectorAll(".ck-letter textarea, .ck-list input"))
    field.setAttribute("aria-label", field.placeholder || "The goal in your words");
  for (const field of form.querySelectorAll(".ck-talk-about textarea"))
    field.setAttribute("aria-label", `${text(form, ".ck-choice h4")} ${field.placeholder}`);
  for (const button of form.querySelectorAll(".ck-category button"))
    button.setAttribute("aria-pressed", button.classList.contains("mod-active"));
}
