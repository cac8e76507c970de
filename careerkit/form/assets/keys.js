// Rate by keyboard: a digit rates the goal in hand, Enter goes on to the next.

const KEYS = [
  ["1 … 9, 0", "rate it; 0 is 10"],
  ["Backspace", "not rated"],
  ["← →", "one lower, one higher"],
  ["Enter", "next goal"],
  ["Shift+Enter", "previous goal"],
  ["p", "one of this year’s priorities"],
  ["l", "I’ve lived this, then how it felt"],
  ["n", "write a note"],
  ["s", "a priority’s first step"],
  ["?", "show or hide these keys"],
];

/** As long as a busy kernel may take to answer all that was typed before. */
const SECONDS_TO_WAIT = 60;

const goalOf = (row) => row.className.match(/(?:^|\s)ck-goal-(\S+)/)?.[1];

const isShown = (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false;

const rowsOf = (form) => [...form.querySelectorAll(".ck-goals .ck-goal")].filter(isShown);

/** Wait until a look at the page finds something, and return it; give up after some time. */
function until(find) {
  const end = performance.now() + SECONDS_TO_WAIT * 1000;
  return new Promise((done) => {
    const look = () => {
      const found = find();
      if (found || performance.now() > end) done(found || null);
      else requestAnimationFrame(look);
    };
    look();
  });
}

function takeInHand(row, control = ".ck-importance .noUi-handle") {
  row.querySelector(control).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

async function rate(model, handle, stop) {
  const row = handle.closest(".ck-goal");
  const sliders = await until(() => model.get("sliders")[goalOf(row)]);
  const id = sliders[handle.closest(".ck-second") ? 1 : 0];
  const slider = await model.widget_manager.get_model(id);
  slider.set("index", stop);
  slider.save_changes();
}

async function goOn(form, handle, step) {
  const rows = rowsOf(form);
  const at = rows.indexOf(handle.closest(".ck-goal")) + step;
  if (rows[at]) return takeInHand(rows[at]);
  const more = step > 0 && [...form.querySelectorAll(".ck-more")].find(isShown);
  if (more) {
    more.click();
    const made = await until(() => rowsOf(form)[at]);
    return made ? takeInHand(made) : handle.blur();
  }
  const open = form.querySelector(".ck-category button.mod-active");
  const category = step > 0 ? open?.nextElementSibling : open?.previousElementSibling;
  if (!category) return;
  category.click();
  const found = await until(() => {
    const opened = rowsOf(form).filter((row) => !rows.includes(row));
    return opened.at(step > 0 ? 0 : -1);
  });
  // Without its row the next digit must not rate the goal before.
  return found ? takeInHand(found) : document.activeElement.blur();
}

async function tickLived(handle) {
  const row = handle.closest(".ck-goal");
  const box = row.querySelector(".ck-lived input");
  box.click();
  if (!box.checked) return;
  const asked = await until(
    () => isShown(row.querySelector(".ck-second")) && text(row, ".ck-second .widget-label") === "It felt",
  );
  return asked ? takeInHand(row, ".ck-second .noUi-handle") : handle.blur();
}

/** Show all keys on a card below the line that tells of them, or put it away again. */
function showKeys(form) {
  const shown = document.querySelector(".ck-all-keys");
  if (shown) return shown.remove();
  const card = Object.assign(document.createElement("dl"), { className: "ck-card ck-all-keys" });
  card.setAttribute("popover", "auto");
  card.setAttribute("role", "note");
  for (const [key, what] of KEYS) {
    card.append(Object.assign(document.createElement("dt"), { textContent: key }));
    card.append(Object.assign(document.createElement("dd"), { textContent: what }));
  }
  card.addEventListener("toggle", (event) => event.newState === "closed" && card.remove());
  document.body.append(card);
  card.showPopover();
  const line = form.querySelector(".ck-keys").getBoundingClientRect();
  card.style.left = `${line.left}px`;
  card.style.top = `${line.bottom + 6}px`;
}

/** Type what was meant for a line that did not have the focus yet. */
function typeLate(key) {
  const line = document.activeElement;
  if (key.length > 1 || !line?.matches(".ck-plan textarea, .ck-note textarea")) return;
  line.setRangeText(key, line.selectionStart, line.selectionEnd, "end");
  line.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Return what a key does while a goal's slider has the focus, or nothing. */
function actionOf(event, model, form) {
  const { key } = event;
  const on = (act) => () => {
    const handle = document.activeElement?.closest(".ck-goal .noUi-handle");
    return handle && form.contains(handle) ? act(handle) : typeLate(key);
  };
  if (/^[0-9]$/.test(key)) return on((handle) => rate(model, handle, Number(key) || 10));
  if (key === "Backspace" || key === "Delete") return on((handle) => rate(model, handle, 0));
  if (key === "Enter") return on((handle) => goOn(form, handle, event.shiftKey ? -1 : 1));
  if (key === "p") return on((handle) => handle.closest(".ck-goal").querySelector(".ck-priority input").click());
  if (key === "l") return on(tickLived);
  if (key === "n") return on((handle) => handle.closest(".ck-goal").querySelector(".ck-note textarea").focus());
  if (key === "s") return on((handle) => openSteps(handle.closest(".ck-goal")));
  if (key === "?") return on(() => showKeys(form));
  return undefined;
}

/** Carry keys out in turn, and return how to stop; what is typed meanwhile waits for its goal. */
function rateByKeys(model, form) {
  let turn = Promise.resolve();
  let waiting = 0;
  const isMeant = ({ target }) =>
    form.contains(target)
      ? target.closest(".ck-goal .noUi-handle")
      : // Between two categories no slider has the focus for a moment.
        waiting > 0 && target === document.body;
  const onKey = (event) => {
    if (!isMeant(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = waiting > 0 && event.key.length === 1 && (() => typeLate(event.key));
    const act = actionOf(event, model, form) ?? typed;
    if (!act) return;
    event.preventDefault();
    if (event.target === document.body) event.stopPropagation();
    waiting += 1;
    turn = turn
      .then(act)
      .catch((error) => console.error(error))
      .finally(() => (waiting -= 1));
  };
  document.addEventListener("keydown", onKey, true);
  return () => document.removeEventListener("keydown", onKey, true);
}
