// What ipywidgets leaves open for everything beside this widget: names, keys, pictures.

/** Keep keys from JupyterLab, which would act on them: "x" on a slider cuts the cell. */
function stopKeys(event) {
  const saving = (event.ctrlKey || event.metaKey) && event.key === "s";
  if (!saving) event.stopPropagation();
}

/** Add a goal at Enter, which ipywidgets lets nobody above its field hear of. */
function addOnEnter(event) {
  if (event.key === "Enter" && event.target.closest(".ck-add-words"))
    event.target.closest(".ck-adding").querySelector(".ck-add").click();
}

/** Send a new goal's words ahead of the press of its button. */
function sendWords(event) {
  const adding = event.target.closest(".ck-add")?.closest(".ck-adding");
  adding?.querySelector(".ck-add-words input").dispatchEvent(new Event("change", { bubbles: true }));
}

function serve(model, form) {
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
  form.addEventListener("keydown", addOnEnter, true);
  form.addEventListener("click", sendWords, true);
  form.addEventListener("keydown", stopKeys);
  nameSoon();
  const rest = restOf(model, form);
  const stopWatching = watchConnection(model, form);
  return () => {
    stopWatching();
    watcher.disconnect();
    form.removeEventListener("keydown", addOnEnter, true);
    form.removeEventListener("click", sendWords, true);
    form.removeEventListener("keydown", stopKeys);
    rest();
  };
}

function restOf(model, form) {
  if (form.matches(".ck-form")) return serveForm(model, form);
  if (form.matches(".ck-check-in")) return serveCheckIn(model, form);
  return form.matches(".ck-choices") ? serveChoices(model, form) : () => {};
}

/** Press the button below a long category's rows before it is scrolled into view. */
function makeMoreRows(form) {
  const near = new IntersectionObserver(
    (entries) => entries.forEach((each) => each.isIntersecting && each.target.click()),
    { rootMargin: "800px" },
  );
  const look = () => {
    for (const button of form.querySelectorAll(".ck-more:not([data-watched])")) {
      button.dataset.watched = "";
      near.observe(button);
    }
  };
  look();
  const changes = new MutationObserver(look);
  changes.observe(form, { childList: true, subtree: true });
  return () => {
    near.disconnect();
    changes.disconnect();
  };
}

function serveForm(model, form) {
  const stopRating = rateByKeys(model, form);
  const stopSteps = serveSteps(form);
  const toTop = () => form.scrollIntoView({ block: "start" });
  const header = form.querySelector(".ck-header");
  const size = new ResizeObserver(() =>
    form.style.setProperty("--ck-header", `${header.offsetHeight}px`),
  );
  if (header) size.observe(header);
  model.on("change:top", toTop);
  const rest = askPictures(model, form);
  const stopMore = makeMoreRows(form);
  const stopSaying = announce(form, [".ck-saved", ".ck-progress"]);
  return () => {
    stopRating();
    stopSteps();
    model.off("change:top", toTop);
    size.disconnect();
    stopMore();
    stopSaying();
    rest();
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
      leave = serve(model, form);
    };
    arrive();
    return () => {
      gone = true;
      leave();
    };
  },
};
