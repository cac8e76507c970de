// What ipywidgets leaves open: Lab acts on keys typed into a control ("x" on a slider cuts the
// cell), slider handles carry no name for those who can't see them, and their track no filling.

const stopKeys = (event) => {
  if (event.key === "Enter" && event.target.closest(".ck-add-words"))
    event.target.closest(".ck-adding").querySelector(".ck-add").click();
  const saving = (event.ctrlKey || event.metaKey) && event.key === "s";
  if (!saving) event.stopPropagation();
};

const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";

function finishSlider(slider, words) {
  const handle = slider.querySelector(".noUi-handle");
  if (!handle) return;
  const name = `${text(slider, ".widget-label")}: ${words}`;
  if (handle.getAttribute("aria-label") !== name) handle.setAttribute("aria-label", name);
  const stop = Number(handle.getAttribute("aria-valuenow"));
  slider.style.setProperty("--ck-stop", stop);
  // The number looks typed into to the keyboard, yet takes nothing.
  const number = slider.querySelector('.widget-readout[contenteditable="true"]');
  number?.setAttribute("contenteditable", "false");
  const said = stop === 0 ? "not rated" : `${stop} of 10`;
  if (handle.getAttribute("aria-valuetext") !== said) handle.setAttribute("aria-valuetext", said);
}

function nameControls(form) {
  for (const row of form.querySelectorAll(".ck-goal")) {
    const words = text(row, ".ck-goal-words");
    for (const slider of row.querySelectorAll(".ck-importance, .ck-second")) finishSlider(slider, words);
    for (const tick of row.querySelectorAll(".ck-priority, .ck-lived"))
      tick.querySelector("input")?.setAttribute("aria-label", `${tick.textContent.trim()}: ${words}`);
    for (const field of row.querySelectorAll(".ck-detail, .ck-note")) {
      const input = field.querySelector("input, textarea");
      input?.setAttribute("aria-label", `${input.placeholder}: ${words}`);
    }
    row.querySelector(".ck-ask")?.setAttribute("aria-label", `How would it feel? ${words}`);
  }
  for (const [part, words] of [
    [".ck-pick", ".widget-html-content"],
    [".ck-question", ".ck-goal-words"],
  ])
    for (const each of form.querySelectorAll(part))
      each.querySelector("input, textarea")?.setAttribute("aria-label", text(each, words));
  for (const field of form.querySelectorAll(".ck-letter textarea, .ck-list input"))
    field.setAttribute("aria-label", field.placeholder || "The goal in your words");
  for (const button of form.querySelectorAll(".ck-category button"))
    button.setAttribute("aria-pressed", button.classList.contains("mod-active"));
}

function serve(form) {
  let asked = 0;
  const nameSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => nameControls(form));
  };
  const watcher = new MutationObserver(nameSoon);
  watcher.observe(form, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["aria-valuenow", "class", "contenteditable"],
  });
  form.addEventListener("keydown", stopKeys);
  nameSoon();
  return () => {
    watcher.disconnect();
    form.removeEventListener("keydown", stopKeys);
  };
}

export default {
  render({ model, el }) {
    let leave = () => {};
    let gone = false;
    const arrive = () => {
      const form = el.closest(".ck-form, .ck-box");
      if (gone) return;
      if (!form) return requestAnimationFrame(arrive);
      const toTop = () => form.scrollIntoView({ block: "start" });
      const rest = serve(form);
      model.on("change:top", toTop);
      leave = () => {
        rest();
        model.off("change:top", toTop);
      };
    };
    arrive();
    return () => {
      gone = true;
      leave();
    };
  },
};
