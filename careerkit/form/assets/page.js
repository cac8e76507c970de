// Joined from the modules of script/src by "npm run build" there: change those, not this file.
// sha256 of the modules and of what follows: 36034d58107d24993e34d460bc30d756340afaa7c6fb8840fa65d9e7f306383d

// script/src/elements.js
var SECONDS_TO_WAIT = 60;
var textOf = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";
var isShown = (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false;
var isComposing = (event) => event.isComposing || event.keyCode === 229;
function until(find) {
  const end = performance.now() + SECONDS_TO_WAIT * 1e3;
  return new Promise((resolve) => {
    const look = () => {
      const element = find();
      if (element || performance.now() > end) resolve(element || null);
      else requestAnimationFrame(look);
    };
    look();
  });
}
function keepUp(root, changes, act, signal) {
  let frame = 0;
  const watcher = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(act);
  });
  watcher.observe(root, { childList: true, subtree: true, ...changes });
  signal.addEventListener("abort", () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
  });
  act();
}
function setOnce(element, attribute, value) {
  if (element.getAttribute(attribute) !== String(value)) element.setAttribute(attribute, value);
}

// script/src/announcement.js
var PAUSE = 1500;
var withoutNumbers = (line) => line.replace(/\d/g, "");
function announce(box, signal) {
  const spoken = Object.assign(document.createElement("div"), { className: "ck-spoken" });
  spoken.setAttribute("role", "status");
  box.append(spoken);
  let announced = linesOf(box);
  let latest2 = announced;
  let pause = 0;
  const say = () => {
    const news = [];
    if (withoutNumbers(latest2.status) !== withoutNumbers(announced.status))
      news.push(latest2.status);
    if (latest2.progress !== announced.progress) news.push(latest2.progress);
    announced = latest2;
    if (news.length) spoken.textContent = news.join(" ");
  };
  const look = () => {
    const lines = linesOf(box);
    if (lines.status === latest2.status && lines.progress === latest2.progress) return;
    latest2 = lines;
    clearTimeout(pause);
    pause = setTimeout(say, PAUSE);
  };
  keepUp(box, { characterData: true }, look, signal);
  signal.addEventListener("abort", () => {
    clearTimeout(pause);
    spoken.remove();
  });
}
function linesOf(box) {
  const read = (line) => [...box.querySelectorAll(`${line} span`)].map((part) => part.textContent).join(", ");
  return { status: read(".ck-saved"), progress: read(".ck-progress") };
}

// script/src/check_in.js
var FIELD = ".ck-happened textarea";
var LEADS = {
  ".ck-open-goal": FIELD,
  ".ck-rest": ".ck-take-up",
  ".ck-take-up": FIELD
};
function serveCheckIn(model, box, signal) {
  const takeFirst = () => focusIn(box, FIELD);
  const onPress = ({ target }) => {
    for (const [pressed, next] of Object.entries(LEADS))
      if (target.closest(pressed)) focusIn(target.closest(".ck-check-in-goal"), next);
  };
  model.on("change:top", takeFirst);
  signal.addEventListener("abort", () => model.off("change:top", takeFirst));
  box.addEventListener("click", onPress, { signal });
  announce(box, signal);
}
async function focusIn(part, selector) {
  const control = await until(() => [...part.querySelectorAll(selector)].find(isShown));
  control?.focus();
}

// script/src/choices.js
function serveChoices(model, box, signal) {
  box.tabIndex = -1;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Which of these?");
  const press = (key) => {
    box.focus({ preventScroll: true });
    model.send({ press: key });
  };
  const onDown = (event) => {
    if (!event.target.closest("[data-press]")) return;
    event.preventDefault();
    box.focus({ preventScroll: true });
  };
  const onClick = (event) => {
    const button = event.target.closest("[data-press]");
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
function pressedBy({ key }) {
  if (/^[1-9]$/.test(key)) return key;
  if (key === "Backspace" || key === "u") return "undo";
  return key === "Escape" ? "stop" : void 0;
}

// script/src/answers.js
var PATIENCE = 5e3;
var Answers = class {
  #newest = null;
  #patience = 0;
  #tell;
  isMissed = false;
  /** Watch a kernel, and call `tell` whenever `isMissed` changes. */
  constructor(kernel, tell, signal) {
    this.#tell = tell;
    const hear = (_kernel, { msg, direction }) => {
      if (direction === "send") this.#sent(msg);
      else if (msg.content.execution_state === "idle") this.#done(msg.parent_header.msg_id);
    };
    kernel.anyMessage.connect(hear);
    signal.addEventListener("abort", () => {
      kernel.anyMessage.disconnect(hear);
      clearTimeout(this.#patience);
    });
  }
  /** Wait no more for what was sent so far. */
  forget() {
    this.#newest = null;
    this.#rest();
  }
  #sent({ header }) {
    if (header.msg_type !== "comm_msg") return;
    this.#newest = header.msg_id;
    this.#patience ||= setTimeout(() => this.#set(true), PATIENCE);
  }
  #done(id) {
    this.#rest();
    if (id === this.#newest) this.#newest = null;
    if (this.#newest) this.#patience = setTimeout(() => this.#set(true), PATIENCE);
  }
  #rest() {
    clearTimeout(this.#patience);
    this.#patience = 0;
    this.#set(false);
  }
  #set(isMissed) {
    if (isMissed === this.isMissed) return;
    this.isMissed = isMissed;
    this.#tell();
  }
};

// script/src/connection.js
var NOT_CONNECTED = {
  notice: "Not connected: what you change now is not saved. Reload this page once careerkit runs again.",
  status: "Not saved while this page is not connected."
};
var NO_ANSWER = {
  notice: "careerkit does not answer: what you change waits, and is saved once it answers. Leave this page open.",
  status: "Not saved while careerkit does not answer."
};
var CONNECTED_AGAIN = {
  notice: "Connected again. Your last change may not have been saved. Reload this page to check."
};
var PATIENCE2 = 3e3;
var LOOKS = 6;
var ENDED = ["restarting", "autorestarting", "terminating", "dead"];
function watchConnection(model, box, signal) {
  const kernel = model.widget_manager?.kernel;
  if (!kernel?.connectionStatusChanged) return;
  const notice = new Notice(box);
  let patience = 0;
  let hasEnded = false;
  let wasLost = false;
  let isMissed = false;
  let lacksChange = false;
  const answers = new Answers(kernel, () => tell(), signal);
  const tell = () => {
    if (hasEnded || isMissed) notice.show(NOT_CONNECTED);
    else if (answers.isMissed) notice.show(NO_ANSWER);
    else if (lacksChange) notice.show(CONNECTED_AGAIN);
    else notice.remove();
  };
  const comeBack = async () => {
    wasLost = isMissed = lacksChange = false;
    answers.forget();
    tell();
    const isLost = await hasLostChange(model.widget_manager);
    lacksChange = isLost && !wasLost && !signal.aborted;
    if (lacksChange) tell();
  };
  const miss = () => {
    isMissed = true;
    tell();
  };
  const look = () => {
    clearTimeout(patience);
    hasEnded ||= kernel.isDisposed || ENDED.includes(kernel.status);
    if (hasEnded) {
      tell();
    } else if (kernel.connectionStatus !== "connected") {
      wasLost = true;
      patience = setTimeout(miss, PATIENCE2);
    } else if (wasLost) {
      comeBack();
    }
  };
  const changes = [kernel.connectionStatusChanged, kernel.statusChanged, kernel.disposed];
  for (const change of changes) change.connect(look);
  signal.addEventListener("abort", () => {
    clearTimeout(patience);
    for (const change of changes) change.disconnect(look);
    notice.remove();
  });
}
var Notice = class {
  constructor(box) {
    this.box = box;
    this.element = Object.assign(document.createElement("p"), { className: "ck-not-connected" });
    this.status = Object.assign(document.createElement("div"), { className: "ck-not-saved" });
  }
  show({ notice, status }) {
    if (this.element.isConnected && this.element.textContent === notice) return;
    this.remove();
    if (!document.querySelector(".ck-not-connected[role]"))
      this.element.setAttribute("role", "alert");
    (this.box.querySelector(".ck-header") ?? this.box).prepend(this.element);
    this.element.textContent = notice;
    this.status.textContent = status;
    if (status) this.box.querySelector(".ck-saved")?.prepend(this.status);
  }
  remove() {
    this.element.removeAttribute("role");
    this.element.remove();
    this.status.remove();
  }
};
async function hasLostChange(manager) {
  let waiting = await unanswered(manager);
  for (let look = 0; waiting.length && look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE2 / LOOKS));
    const still = await unanswered(manager);
    waiting = waiting.filter((widget) => still.includes(widget));
  }
  return waiting.length > 0;
}
async function unanswered(manager) {
  const widgets = await Promise.all(Object.values(manager._models ?? {}));
  return widgets.filter((widget) => widget._pending_msgs > 0);
}

// script/src/goal_rows.js
var HANDLE = ".ck-importance .noUi-handle";
var goalOf = (row) => row.className.match(/(?:^|\s)ck-goal-(\S+)/)?.[1];
var rowsOf = (form) => [...form.querySelectorAll(".ck-goals .ck-goal")].filter(isShown);

// script/src/focus.js
var CHANGED = { attributeFilter: ["class", "style", "tabindex"] };
var LEADS2 = {
  ".ck-add": (button) => newGoal(button.closest(".ck-list").parentElement),
  ".ck-set-aside, .ck-remove": (button) => nextLine(button.closest(".ck-line")),
  ".ck-bring-back": (button) => inLine(button.closest(".ck-line"), "input"),
  ".ck-next": (button) => newRow(button.closest(".ck-form")),
  ".ck-skip-year, .ck-change-sentence": (button) => inside(sentenceOf(button), "textarea"),
  ".ck-sentence-done": (button) => inside(sentenceOf(button), "button:not(.ck-sentence-done)"),
  ".ck-rate-after-all": (button) => newRow(button.closest(".ck-form")),
  ".ck-compare": (button) => inside(button.closest(".ck-box"), ".ck-picture svg[tabindex]")
};
function keepFocus(box, signal) {
  let find = null;
  const onFocus = ({ target }) => {
    find = box.contains(target) && target.closest(".ck-list") ? again(target) : null;
  };
  const onDown = ({ target }) => {
    if (!document.activeElement.contains(target) || document.activeElement === document.body)
      find = null;
  };
  const onPress = ({ target }) => {
    for (const [pressed, leadFrom] of Object.entries(LEADS2)) {
      const button = target.closest(pressed);
      if (button) find = leadFrom(button);
    }
  };
  const keep = () => {
    const { activeElement, body } = document;
    if (!find || activeElement !== body && isShown(activeElement)) return;
    const control = find();
    control?.focus({ preventScroll: true });
    control?.closest(".ck-goal, .ck-line")?.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", onFocus, { signal });
  document.addEventListener("pointerdown", onDown, { capture: true, signal });
  box.addEventListener("click", onPress, { capture: true, signal });
  keepUp(box, CHANGED, keep, signal);
}
var sentenceOf = (button) => button.closest(".ck-year-sentence");
var inside = (part, selector) => () => [...part.querySelectorAll(selector)].find(isShown);
function newGoal(panel) {
  const goals = () => [...panel.querySelectorAll(".ck-goal")];
  const known = goals().map(goalOf);
  return () => {
    const row = goals().find((made) => !known.includes(goalOf(made)));
    return row?.querySelector(HANDLE);
  };
}
function newRow(form) {
  const rows = rowsOf(form);
  return () => {
    const row = rowsOf(form).find((shown) => !rows.includes(shown));
    return row?.querySelector(HANDLE);
  };
}
function inLine(line, selector) {
  const name = [...line.classList].find((name2) => name2.startsWith("ck-line-"));
  return inside(line.closest(".ck-list").parentElement, `.${CSS.escape(name)} :is(${selector})`);
}
function nextLine(line) {
  const list = line.closest(".ck-list");
  const lines = [...list.querySelectorAll(".ck-line:has(input)")];
  const place = lines.indexOf(line);
  const next = lines[place + 1] ?? lines[place - 1];
  return next ? inLine(next, "input") : inside(list.parentElement, ".ck-change-list");
}
function again(control) {
  const line = control.closest(".ck-line");
  if (line && control.matches("input")) return inLine(line, "input");
  const names = [...control.classList].filter((name) => name.startsWith("ck-"));
  const selector = control.matches("input") ? ".ck-add-words input" : `.${names.join(".")}`;
  return line ? inLine(line, selector) : inside(control.closest(".ck-list").parentElement, selector);
}

// script/src/hand.js
var OPEN = "ck-open";
var LEFT = "ck-left";
var READING_LINE = 0.3;
var LOWEST_BEGINNING = 0.6;
var HAND = "ck-hand";
var rowInHand = (form) => form.querySelector(`.ck-goal.${OPEN}:not(.${LEFT})`);
function takeInHand(row, control = HANDLE) {
  focusIn2(row, control);
  bringTo(row, READING_LINE);
}
function beginWith(row) {
  if (document.activeElement !== row.querySelector(HANDLE)) focusIn2(row, HANDLE);
}
function showBeginning(row) {
  bringTo(row, LOWEST_BEGINNING);
  return row.getBoundingClientRect().top;
}
function focusIn2(row, control) {
  open(row);
  row.querySelector(control)?.focus({ preventScroll: true });
}
function serveHand(form, signal) {
  let pressed = null;
  const onFocus = ({ target }) => {
    const row = target.closest(".ck-goal");
    if (!row || pressed || row === rowInHand(form)) return;
    open(row);
    bringTo(row, READING_LINE);
  };
  const onDown = ({ target }) => {
    pressed = target.closest(".ck-goal");
  };
  const onRelease = () => {
    const row = pressed;
    pressed = null;
    if (row) setTimeout(() => settleIn(row));
  };
  const onCancel = () => {
    pressed = null;
  };
  const onClick = ({ target }) => {
    const row = target.closest(".ck-words")?.closest(".ck-goal");
    if (!row) return;
    openInPlace(row);
    row.querySelector(HANDLE)?.focus({ preventScroll: true });
  };
  form.addEventListener("focusin", onFocus, { signal });
  form.addEventListener("pointerdown", onDown, { capture: true, signal });
  form.addEventListener("click", onClick, { signal });
  document.addEventListener("pointerup", onRelease, { capture: true, signal });
  document.addEventListener("pointercancel", onCancel, { capture: true, signal });
  keepUp(form, { attributeFilter: ["style"] }, () => keepOne(form), signal);
}
function settleIn(row) {
  if (!isShown(row)) return;
  openInPlace(row);
  if (!row.contains(document.activeElement))
    row.querySelector(HANDLE)?.focus({ preventScroll: true });
}
function keepOne(form) {
  if (isShown(rowInHand(form))) return;
  const row = firstUnrated(form);
  if (!row) return;
  open(row);
  bringToTop(form);
}
function bringToTop(form) {
  const goals = form.querySelector(".ck-list-of-goals");
  if (!goals) return;
  const { top } = scrollerOf(goals).getBoundingClientRect();
  if (goals.getBoundingClientRect().top < top) goals.scrollIntoView({ block: "start" });
}
function firstUnrated(form) {
  const rows = rowsOf(form);
  return rows.find((row) => row.querySelector(".ck-importance.ck-unrated")) ?? rows[0];
}
function open(row) {
  const form = row.closest(".ck-form");
  for (const other of form.querySelectorAll(`.ck-goal.${OPEN}`)) other.classList.remove(OPEN, LEFT);
  row.classList.add(OPEN);
  form.dispatchEvent(new Event(HAND, { bubbles: true }));
}
function openInPlace(row) {
  const scroller = scrollerOf(row);
  const others = [...row.closest(".ck-form").querySelectorAll(`.ck-goal.${OPEN}`)];
  const { top } = row.getBoundingClientRect();
  open(row);
  const moved = row.getBoundingClientRect().top - top;
  if (scroller.scrollTop + moved >= 0) scroller.scrollTop += moved;
  else for (const other of others) if (other !== row) other.classList.add(OPEN, LEFT);
}
function bringTo(row, lowest) {
  const scroller = scrollerOf(row);
  const { top, height } = scroller.getBoundingClientRect();
  const line = top + height * READING_LINE;
  const isLow = (place2) => place2.top > top + height * lowest;
  const place = row.getBoundingClientRect();
  const covered = row.closest(".ck-form").querySelector(".ck-heads")?.getBoundingClientRect();
  if (isLow(place) || place.top < Math.max(top, covered?.bottom ?? top))
    scroller.scrollTop += place.top - line;
}
function scrollerOf(row) {
  const pane = row.closest(".jp-WindowedPanel-outer");
  if (pane) return pane;
  return document.scrollingElement ?? document.documentElement;
}

// script/src/arrival.js
var SETTLING = 4e3;
var STILL = 45;
async function arrive(form, signal) {
  const stop = new AbortController();
  const listen = (name, act) => window.addEventListener(name, act, { capture: true, passive: true, signal: stop.signal });
  let beginning = null;
  const goElsewhere = () => stop.abort();
  signal.addEventListener("abort", goElsewhere);
  for (const gesture of ["pointerdown", "click", "keydown", "wheel", "touchstart"])
    listen(gesture, goElsewhere);
  listen("focusin", ({ target }) => {
    if (target !== beginning?.handle && !isNowhere(target)) goElsewhere();
  });
  await until(() => stop.signal.aborted || firstUnrated(form));
  const settled = performance.now() + SETTLING;
  await until(() => {
    if (stop.signal.aborted || performance.now() > settled) return true;
    const row = firstUnrated(form);
    beginning ??= row && new Beginning(row);
    beginning?.hold();
    return false;
  });
  stop.abort();
}
var Beginning = class {
  place = 0;
  still = 0;
  constructor(row) {
    this.row = row;
    this.handle = row.querySelector(HANDLE);
  }
  hold() {
    if (isNowhere(document.activeElement)) beginWith(this.row);
    if (this.still >= STILL) return;
    const before = this.place;
    this.place = showBeginning(this.row);
    this.still = this.place === before ? this.still + 1 : 0;
  }
};
var isNowhere = (element) => !element || element === document.body || element.matches?.(".jp-Notebook, .jp-Cell, .lm-Widget");

// script/src/calm.js
var isCalm = () => document.body.dataset.careerkitCalm === "true";
function keepCalm(root, signal) {
  const onDoubleClick = (event) => {
    if (isCalm() && event.target.closest(".jp-MarkdownCell")) event.stopPropagation();
  };
  root.addEventListener("dblclick", onDoubleClick, { capture: true, signal });
}

// script/src/charts.js
var MILLISECONDS_AT_REST = 120;
function reportCharts(model, root, signal) {
  const inView = watchView(model);
  const widths = watchWidths(model, signal);
  const pictures = /* @__PURE__ */ new WeakSet();
  const observeAll = () => {
    for (const chart of root.querySelectorAll(".ck-chart")) {
      inView.observe(chart);
      const picture = chart.querySelector(".ck-picture");
      if (!picture || pictures.has(picture)) continue;
      pictures.add(picture);
      widths.observe(picture);
    }
  };
  keepUp(root, {}, observeAll, signal);
  signal.addEventListener("abort", () => {
    inView.disconnect();
    widths.disconnect();
  });
}
var classOf = (chart) => [...chart.classList].find((name) => name.startsWith("ck-chart-"));
function watchView(model) {
  const inView = /* @__PURE__ */ new Set();
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      model.set("in_view", [...new Set([...inView].map(classOf))]);
      model.save_changes();
    },
    // In JupyterLab's pane that is the screen itself: until a chart is on it, nobody waits for what
    // draws it, and the kernel does without.
    { rootMargin: "400px" }
  );
}
function watchWidths(model, signal) {
  let timer = 0;
  let widths = model.get("widths") ?? {};
  const report = () => {
    model.set("widths", widths);
    model.save_changes();
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return new ResizeObserver((entries) => {
    const before = widths;
    for (const { target, contentRect } of entries) {
      const chart = classOf(target.closest(".ck-chart"));
      const width = Math.floor(contentRect.width);
      if (chart && width && width !== widths[chart]) widths = { ...widths, [chart]: width };
    }
    if (widths === before) return;
    clearTimeout(timer);
    timer = setTimeout(report, MILLISECONDS_AT_REST);
  });
}

// script/src/folds.js
var FOLD = ".ck-folded .jupyter-widget-Collapse-header";
var CHARTS = ".ck-fold > * > .jupyter-widget-Collapse-header";
var isUnfolded = (header) => header.parentElement.classList.contains("jupyter-widget-Collapse-open");
function serveFolds(root, signal) {
  keepUp(root, {}, () => nameFolds(root), signal);
  root.addEventListener("keydown", openFold, { capture: true, signal });
}
function nameFolds(root) {
  for (const [place, chart] of root.querySelectorAll(".ck-chart").entries())
    nameFoldsOf(chart, `ck-numbers-${place}`);
  for (const header of root.querySelectorAll(CHARTS)) makeButton(header);
}
function nameFoldsOf(chart, id) {
  const pictures = chart.querySelectorAll(".ck-picture svg");
  const numbers = chart.querySelector(chart.matches(".ck-numbered") ? ".ck-numbers" : FOLD);
  if (!pictures.length || !numbers) return;
  numbers.id ||= id;
  for (const picture of pictures) setOnce(picture, "aria-details", numbers.id);
  for (const header of chart.querySelectorAll(FOLD))
    makeButton(header, pictures[0].getAttribute("aria-label") ?? "");
}
function makeButton(header, description = "") {
  const title = description && `${description.split("?")[0]}?`;
  const name = header.textContent.trim();
  setOnce(header, "tabindex", 0);
  setOnce(header, "data-lm-suppress-shortcuts", "");
  setOnce(header, "role", "button");
  if (title) setOnce(header, "aria-label", `${name}${name.endsWith("?") ? "" : ":"} ${title}`);
  setOnce(header, "aria-expanded", isUnfolded(header));
}
function openFold(event) {
  const header = event.target.closest?.(FOLD);
  if (!header || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  header.click();
  header.setAttribute("aria-expanded", isUnfolded(header));
}

// script/src/rating.js
var latest = null;
async function rate(model, handle, stop) {
  const slider = await sliderModel(model, handle);
  slider.set("index", stop);
  slider.save_changes();
  latest = slider;
}
var isTaken = () => until(() => !latest?._pending_msgs);
async function sliderModel(model, handle) {
  const goalId = goalOf(handle.closest(".ck-goal"));
  const sliders = await until(() => model.get("sliders")[goalId]);
  return model.widget_manager.get_model(sliders[handle.closest(".ck-second") ? 1 : 0]);
}

// script/src/steps.js
async function openSteps(row) {
  if (!row.querySelector(".ck-priority input").checked) return;
  const opener = await until(
    () => [...row.querySelectorAll(".ck-add-step, .ck-step textarea")].find(isShown)
  );
  if (opener?.matches(".ck-add-step")) opener.click();
  await writeStep(row);
}
async function writeStep(row) {
  const line = await until(() => [...row.querySelectorAll(".ck-step textarea")].find(isShown));
  line?.focus();
}
function serveSteps(form, signal) {
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
  form.addEventListener("keydown", onKey, { capture: true, signal });
}

// script/src/keys.js
var UNDO = "Ctrl+z";
var EDGE = 6;
var rowOf = (handle) => handle.closest(".ck-goal");
var KEYS = [
  {
    label: "1 … 9, 0",
    words: "rate it; 0 is 10",
    names: [..."1234567890"],
    act: ({ model, handle, key }) => rate(model, handle, Number(key) || 10)
  },
  {
    label: "Backspace",
    words: "not rated",
    names: ["Backspace", "Delete"],
    act: ({ model, handle }) => rate(model, handle, 0)
  },
  // The slider's own.
  { label: "← →", words: "one lower, one higher", names: [] },
  {
    label: "Enter",
    words: "next goal",
    names: ["Enter"],
    act: ({ form, handle }) => goOn(form, handle, 1)
  },
  {
    label: "Shift+Enter",
    words: "previous goal",
    names: ["Shift+Enter"],
    act: ({ form, handle }) => goOn(form, handle, -1)
  },
  {
    label: "p",
    words: "one of this year’s priorities",
    names: ["p"],
    act: ({ handle }) => rowOf(handle).querySelector(".ck-priority input").click()
  },
  {
    label: "l",
    words: "I’ve lived this, then how it felt",
    names: ["l"],
    act: ({ handle }) => tickLived(handle)
  },
  {
    label: "h",
    words: "have it now, or not any more",
    names: ["h"],
    act: ({ handle }) => turnNow(rowOf(handle))
  },
  {
    label: "n",
    words: "write a note",
    names: ["n"],
    act: ({ handle }) => takeInHand(rowOf(handle), ".ck-note textarea")
  },
  {
    label: "s",
    words: "a priority’s first step",
    names: ["s"],
    act: ({ handle }) => openSteps(rowOf(handle))
  },
  {
    label: "u, Ctrl+Z",
    words: "take the last rating back",
    names: ["u", UNDO],
    act: ({ model }) => undo(model)
  },
  {
    label: "?",
    words: "show or hide these keys",
    names: ["?"],
    act: ({ form }) => toggleCard(form)
  }
];
function serveKeys(model, form, signal) {
  let turn = Promise.resolve();
  let waiting = 0;
  const isForTheHand = ({ target, defaultPrevented }, name) => {
    if (defaultPrevented || !(form.contains(target) || isNowhere2(target))) return false;
    if (name === UNDO || name === "u") return !isWriting(target);
    return waiting === 0 && (isNowhere2(target) || isLetterForTheHand(target, name));
  };
  const isMeant = ({ target }) => form.contains(target) ? isSlider(target) : waiting > 0 && target === document.body;
  const onKey = (event) => {
    const name = nameOf(event);
    const isForHand = isForTheHand(event, name);
    if (!name || !(isForHand || isMeant(event))) return;
    const action = actionOf(name);
    const isTyped = waiting > 0 && event.key.length === 1;
    if (!action && !isTyped) return;
    event.preventDefault();
    if (!form.contains(event.target)) event.stopPropagation();
    waiting += 1;
    turn = turn.then(() => carryOut(action, event.key, model, form, isForHand)).catch((error) => console.error(error)).finally(() => {
      waiting -= 1;
    });
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
  serveHelp(form, signal);
}
function nameOf({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  if (ctrlKey || metaKey) return key === "z" && !shiftKey && !altKey ? UNDO : "";
  if (altKey) return "";
  return key === "Enter" && shiftKey ? "Shift+Enter" : key;
}
var actionOf = (name) => KEYS.find(({ names }) => names.includes(name))?.act;
var isSlider = (target) => target.closest(".ck-goal .noUi-handle") !== null;
var isLetterForTheHand = (target, name) => name.length === 1 && name !== " " && target.closest(".ck-category") !== null;
function isNowhere2(target) {
  return isCalm() && (target === document.body || target.matches?.(".jp-Notebook, .jp-Cell"));
}
function serveHelp(form, signal) {
  const onKey = (event) => {
    if (nameOf(event) !== "?" || event.defaultPrevented || isWriting(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    toggleCard(form);
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
}
var isWriting = (target) => target.closest?.(
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]"
);
function carryOut(action, key, model, form, isForHand) {
  const handle = handleWithFocus(form) ?? (isForHand ? takenInHand(form) : null);
  if (action && handle) return action({ model, form, handle, key });
  return typeLate(key);
}
function handleWithFocus(form) {
  const handle = document.activeElement?.closest(".ck-goal .noUi-handle");
  return form.contains(handle) ? handle : null;
}
function takenInHand(form) {
  const row = rowInHand(form);
  if (!isShown(row)) return null;
  takeInHand(row);
  return row.querySelector(HANDLE);
}
function typeLate(key) {
  const line = document.activeElement;
  if (key.length > 1 || !line?.matches(".ck-plan textarea, .ck-note textarea")) return;
  line.setRangeText(key, line.selectionStart, line.selectionEnd, "end");
  line.dispatchEvent(new Event("input", { bubbles: true }));
}
async function goOn(form, handle, step) {
  const rows = rowsOf(form);
  const next = rows[rows.indexOf(rowOf(handle)) + step];
  const button = buttonBeyond(form, step);
  if (next) takeInHand(next);
  else if (button) await goBeyond(form, button, step);
  else if (step > 0) goToEnd(form);
}
function goToEnd(form) {
  const button = [...form.querySelectorAll(".ck-end button")].find(isShown);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: "center" });
}
async function goBeyond(form, button, step) {
  const rows = rowsOf(form);
  button.click();
  const row = await until(() => {
    const others = rowsOf(form).filter((shown) => !rows.includes(shown));
    return others.at(step > 0 ? 0 : -1);
  });
  if (row) takeInHand(row);
  else document.activeElement.blur();
}
function buttonBeyond(form, step) {
  const open2 = form.querySelector(".ck-category button.mod-active");
  if (step < 0) return open2?.previousElementSibling;
  return [...form.querySelectorAll(".ck-more")].find(isShown) ?? open2?.nextElementSibling;
}
async function undo(model) {
  await isTaken();
  model.send({ undo: true });
}
async function tickLived(handle) {
  const row = rowOf(handle);
  const box = row.querySelector(".ck-lived input");
  box.click();
  if (!box.checked) return;
  const isAsked = await until(
    () => isShown(row.querySelector(".ck-second")) && textOf(row, ".ck-second .widget-label") === "It felt"
  );
  if (isAsked) takeInHand(row, ".ck-second .noUi-handle");
  else handle.blur();
}
function turnNow(row) {
  const [now, notAnyMore] = [...row.querySelectorAll(".ck-now button")].filter(isShown);
  const pressed = [notAnyMore, now].find((button) => button?.matches(".mod-active"));
  (pressed === now ? notAnyMore : pressed ?? now)?.click();
}
function toggleCard(form) {
  const shown = document.querySelector(".ck-all-keys");
  if (shown) shown.remove();
  else showBelow(placeOf(form), makeCard());
}
var placeOf = (form) => [...form.querySelectorAll(".ck-keys, .ck-heads")].find(isShown) ?? form;
function makeCard() {
  const card = Object.assign(document.createElement("dl"), { className: "ck-card ck-all-keys" });
  card.setAttribute("popover", "auto");
  card.setAttribute("role", "note");
  for (const { label, words } of KEYS) {
    card.append(Object.assign(document.createElement("dt"), { textContent: label }));
    card.append(Object.assign(document.createElement("dd"), { textContent: words }));
  }
  card.addEventListener("toggle", (event) => event.newState === "closed" && card.remove());
  return card;
}
function showBelow(line, card) {
  document.body.append(card);
  card.showPopover();
  const { left, bottom } = line.getBoundingClientRect();
  card.style.left = `${left}px`;
  const lowest = innerHeight - card.offsetHeight - EDGE;
  card.style.top = `${Math.max(EDGE, Math.min(bottom + EDGE, lowest))}px`;
}

// script/src/card.js
var EDGE2 = 8;
var GAP = 10;
var Card = class {
  constructor() {
    this.element = Object.assign(document.createElement("div"), { className: "ck-card" });
    this.element.setAttribute("popover", "manual");
    this.mark = null;
    this.title = null;
  }
  show(mark) {
    if (mark === this.mark) return;
    this.hide();
    this.mark = mark;
    this.title = mark.querySelector("title");
    const sentence = this.title?.textContent ?? mark.getAttribute("aria-label") ?? "";
    this.title?.remove();
    const [words, numbers] = inTwo(sentence);
    this.element.replaceChildren(
      Object.assign(document.createElement("strong"), { textContent: words }),
      Object.assign(document.createElement("span"), { textContent: numbers })
    );
    document.body.append(this.element);
    this.element.showPopover();
    this.place(mark.getBoundingClientRect());
  }
  /** Stand above a mark, or below where there is no room, within the window. */
  place(mark) {
    const { width, height } = this.element.getBoundingClientRect();
    const centred = mark.left + mark.width / 2 - width / 2;
    const left = Math.min(Math.max(EDGE2, centred), innerWidth - width - EDGE2);
    const above = mark.top - height - GAP;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${above > EDGE2 ? above : mark.bottom + GAP}px`;
  }
  hide() {
    if (this.mark && this.title) this.mark.append(this.title);
    this.element.remove();
    this.mark = null;
    this.title = null;
  }
};
function inTwo(sentence) {
  const cut = sentence.lastIndexOf(": ");
  return cut < 0 ? ["", sentence] : [sentence.slice(0, cut), sentence.slice(cut + 2)];
}

// script/src/pictures.js
var MARK = ".ck-picture :is([data-goal], [data-walked])";
var STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
function servePictures(model, form, root, signal) {
  const pictures = new Pictures(model, form, root);
  const listen = (name, act, options) => root.addEventListener(name, act, { signal, ...options });
  listen("pointerover", (event) => {
    if (event.pointerType !== "touch") pictures.point(event.target.closest(MARK));
  });
  listen("pointerleave", () => pictures.point(null));
  listen("focusin", (event) => pictures.focus(event.target));
  listen("pointerdown", () => pictures.leave());
  listen("focusout", (event) => event.target.closest(MARK) && pictures.point(null));
  listen("click", (event) => pictures.press(event.target.closest(MARK), event.pointerType));
  listen("keydown", (event) => pictures.walk(event), { capture: true });
  keepUp(root, {}, () => pictures.finish(), signal);
  signal.addEventListener("abort", () => pictures.point(null));
}
var Pictures = class {
  constructor(model, form, root) {
    this.model = model;
    this.form = form;
    this.root = root;
    this.card = new Card();
    this.row = null;
    this.chart = null;
  }
  /** Show the words of a mark, and light its goal's other dots; of none, put them away. */
  point(mark) {
    if (this.card.mark === mark) return;
    this.light(this.card.mark?.dataset.goal, "ck-lit", false);
    this.card.hide();
    if (!mark) return;
    this.card.show(mark);
    this.light(mark.dataset.goal, "ck-lit", true);
  }
  /** Follow the focus to a mark, or to a goal's row, whose dots are marked. */
  focus(element) {
    this.chart = element.closest(".ck-picture svg") && element.closest(".ck-chart");
    const mark = element.closest(MARK);
    if (mark || this.card.mark?.matches(":not(:hover)")) this.point(mark);
    const row = element.closest(".ck-goal");
    if (row === this.row) return;
    this.lightRow(false);
    this.row = row;
    this.lightRow(true);
  }
  /** Whoever presses something is no longer at the keyboard in a chart. */
  leave() {
    this.chart = null;
  }
  press(mark, pointer) {
    if (!mark || pointer === "touch" && this.card.mark !== mark) this.point(mark);
    else if (mark.dataset.goal) this.open(mark.dataset.goal);
  }
  /** Take a goal's row in hand, once the kernel has opened its category. */
  async open(goalId) {
    this.point(null);
    this.model.set("wanted", { goal: goalId, at: Date.now() });
    this.model.save_changes();
    const row = await until(() => {
      const made = this.form.querySelector(`.ck-goal-${CSS.escape(goalId)}`);
      return isShown(made) && made;
    });
    if (row) takeInHand(row);
  }
  /** Go from mark to mark by arrow keys; Enter opens a goal, Escape puts the card away. */
  walk(event) {
    const marks = walkedIn(event.target.closest?.(".ck-picture svg"));
    if (!marks.length) return;
    event.stopPropagation();
    const { goal } = event.target.dataset;
    if (event.key === "Escape") {
      this.point(null);
    } else if ((event.key === "Enter" || event.key === " ") && goal) {
      event.preventDefault();
      this.open(goal);
    } else {
      const mark = markAfter(event.key, marks, event.target);
      if (!mark) return;
      event.preventDefault();
      makeWalked(mark);
      mark.focus();
    }
  }
  /** Let the keyboard come to pictures that are new, and mark the dots of the row in hand. */
  finish() {
    for (const picture of this.root.querySelectorAll(".ck-picture svg:not([tabindex])")) {
      picture.setAttribute("tabindex", "0");
      if (!picture.querySelector("title")) continue;
      const marks = picture.querySelector("[data-goal]") ? "goals" : "marks";
      picture.setAttribute("role", "group");
      picture.setAttribute("aria-roledescription", `chart; the arrow keys go through its ${marks}`);
    }
    this.keepFocus();
    this.lightRow(true);
  }
  /** Put the focus back on a picture that was drawn anew while it had it. */
  keepFocus() {
    if (document.activeElement !== document.body) return;
    this.chart?.querySelector(".ck-picture svg[tabindex]")?.focus({ preventScroll: true });
  }
  lightRow(on) {
    this.light(this.row && goalOf(this.row), "ck-in-hand", on);
  }
  /** Put a CSS class on all dots of a goal, or take it off. */
  light(goalId, name, on) {
    if (!goalId) return;
    const dots = `.ck-picture [data-goal="${CSS.escape(goalId)}"]`;
    for (const dot of this.root.querySelectorAll(dots)) dot.classList.toggle(name, on);
  }
};
function walkedIn(picture) {
  const goals = picture?.querySelectorAll("[data-goal]");
  if (goals?.length) return [...goals];
  const telling = ".role-mark > :is([data-walked], :has(> title))";
  return [...picture?.querySelectorAll(telling) ?? []];
}
function markAfter(key, marks, mark) {
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  return marks[marks.indexOf(mark) + STEPS[key]];
}
function makeWalked(mark) {
  mark.setAttribute("tabindex", "-1");
  mark.setAttribute("role", mark.dataset.goal ? "button" : "img");
  if (mark.querySelector("title")) mark.setAttribute("aria-label", textOf(mark, "title"));
  mark.dataset.walked = "";
}

// script/src/sections.js
var AWAY = "ck-away";
var CHANGED2 = { attributeFilter: ["class"] };
function serveSections(root, form, signal) {
  keepUp(root, CHANGED2, () => showSections(root, form), signal);
  signal.addEventListener("abort", () => {
    for (const cell of root.querySelectorAll(`.${AWAY}`)) cell.classList.remove(AWAY);
  });
}
function showSections(root, form) {
  const cells = [...root.querySelectorAll(".jp-Cell")];
  const below = cells.slice(cells.findIndex((cell) => cell.contains(form)) + 1);
  const hasBegun = form.matches(".ck-has-begun");
  let isFollowed = true;
  for (const cell of below.reverse()) {
    const isAway = !hasBegun || (isOurs(cell) ? waits(cell) : isWords(cell) && !isFollowed);
    if (cell.classList.contains(AWAY) !== isAway) cell.classList.toggle(AWAY, isAway);
    isFollowed = isWords(cell) || !isAway;
  }
}
var isWords = (cell) => cell.matches(".jp-MarkdownCell");
var isOurs = (cell) => cell.querySelector(".ck-box, .ck-chart") !== null;
function waits(cell) {
  const parts = [...cell.querySelectorAll(".ck-box, .ck-chart")];
  return parts.every((part) => part.closest(".ck-waits"));
}

// script/src/sentence.js
function serveSentence(form, signal) {
  const onKey = (event) => {
    if (isComposing(event) || !endsIt(event)) return;
    const sentence = event.target.closest(".ck-sentence")?.closest(".ck-year-sentence");
    if (!sentence) return;
    event.preventDefault();
    sentence.querySelector(".ck-sentence-done").click();
  };
  form.addEventListener("keydown", onKey, { capture: true, signal });
}
var endsIt = ({ key, shiftKey }) => key === "Escape" || key === "Enter" && !shiftKey;

// script/src/touch.js
var SIDEWAYS = 10;
var STOPS = 10;
function serveTouch(model, form, signal) {
  let drag = null;
  const onTouch = (event) => sliderAt(event) && event.stopPropagation();
  const onDown = (event) => {
    const slider = event.pointerType === "mouse" ? null : sliderAt(event);
    drag = slider && new Drag(slider, event.clientX);
  };
  const onMove = ({ clientX }) => drag?.move(clientX);
  const onUp = () => {
    drag?.end(model);
    drag = null;
  };
  const onCancel = () => {
    drag?.cancel();
    drag = null;
  };
  form.addEventListener("touchstart", onTouch, { capture: true, passive: true, signal });
  form.addEventListener("pointerdown", onDown, { capture: true, signal });
  document.addEventListener("pointermove", onMove, { signal });
  document.addEventListener("pointerup", onUp, { signal });
  document.addEventListener("pointercancel", onCancel, { signal });
}
var sliderAt = ({ target }) => target.closest?.(".ck-goal .slider-container");
var Drag = class {
  constructor(slider, from) {
    this.slider = slider.querySelector(".noUi-target").noUiSlider;
    this.handle = slider.querySelector(".noUi-handle");
    this.scale = slider.querySelector(".noUi-base");
    this.from = from;
    this.before = Number(this.handle.getAttribute("aria-valuenow"));
    this.stop = null;
  }
  /** Follow the finger, once it has gone sideways. */
  move(left) {
    if (this.stop === null && Math.abs(left - this.from) < SIDEWAYS) return;
    const scale = this.scale.getBoundingClientRect();
    const share = (left - scale.left) / scale.width;
    this.stop = Math.min(STOPS, Math.max(0, Math.round(share * STOPS)));
    this.slider.set(this.stop);
  }
  end(model) {
    if (this.stop === null) return;
    rate(model, this.handle, this.stop);
    this.handle.focus({ preventScroll: true });
  }
  /** Go back: the finger scrolls the page. */
  cancel() {
    if (this.stop !== null) this.slider.set(this.before);
  }
};

// script/src/form.js
function serveForm(model, form, signal) {
  const root = form.closest(".jp-Notebook") ?? document.body;
  serveHand(form, signal);
  serveKeys(model, form, signal);
  serveTouch(model, form, signal);
  serveSteps(form, signal);
  servePictures(model, form, root, signal);
  serveFolds(root, signal);
  serveSentence(form, signal);
  reportCharts(model, root, signal);
  makeMoreRows(form, signal);
  announce(form, signal);
  keepCalm(root, signal);
  serveSections(root, form, signal);
  follow(model, "top", () => goalsOf(form).scrollIntoView({ block: "start" }), signal);
  follow(model, "seen", () => showWhatCameOut(form, root), signal);
  follow(model, "shown", () => showGoal(form, model.get("shown").at(-1)), signal);
  arrive(form, signal);
}
function follow(model, name, act, signal) {
  model.on(`change:${name}`, act);
  signal.addEventListener("abort", () => model.off(`change:${name}`, act));
}
var goalsOf = (form) => form.querySelector(".ck-list-of-goals") ?? form;
function showWhatCameOut(form, root) {
  const cells = [...root.querySelectorAll(".jp-Cell")];
  const below = cells.slice(cells.findIndex((cell) => cell.contains(form)) + 1).find(isShown);
  below?.scrollIntoView({ block: "start", behavior: "smooth" });
}
async function showGoal(form, goalId) {
  const row = await until(() => {
    const made = form.querySelector(`.ck-goal-${CSS.escape(goalId)}`);
    return isShown(made) && made;
  });
  if (row) takeInHand(row);
}
function makeMoreRows(form, signal) {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.click();
    },
    { rootMargin: "800px" }
  );
  const observeAll = () => {
    for (const button of form.querySelectorAll(".ck-more")) watcher.observe(button);
  };
  keepUp(form, {}, observeAll, signal);
  signal.addEventListener("abort", () => watcher.disconnect());
}

// script/src/goal_list.js
function serveGoalList(form, signal) {
  form.addEventListener("keydown", addOnEnter, { capture: true, signal });
  form.addEventListener("click", sendWords, { capture: true, signal });
}
function addOnEnter(event) {
  if (event.key === "Enter" && !isComposing(event) && event.target.closest(".ck-add-words"))
    event.target.closest(".ck-adding").querySelector(".ck-add").click();
}
function sendWords(event) {
  const adding = event.target.closest(".ck-add")?.closest(".ck-adding");
  adding?.querySelector(".ck-add-words input").dispatchEvent(new Event("change", { bubbles: true }));
}

// script/src/names.js
var WATCHED = {
  characterData: true,
  attributeFilter: ["aria-valuenow", "class", "contenteditable"]
};
function keepNamed(box, signal) {
  keepUp(box, WATCHED, () => nameControls(box), signal);
}
function nameControls(box) {
  for (const row of box.querySelectorAll(".ck-goal")) nameGoal(row, textOf(row, ".ck-goal-words"));
  for (const row of box.querySelectorAll(".ck-check-in-goal"))
    nameCheckIn(row, textOf(row, ".ck-goal-words"));
  for (const question of box.querySelectorAll(".ck-question"))
    nameAll(question, "textarea", () => textOf(question, ".ck-goal-words"));
  for (const pick of box.querySelectorAll(".ck-pick"))
    nameAll(pick, "input", () => textOf(pick, ".widget-html-content"));
  nameAll(box, ".ck-talk-about textarea", ({ placeholder }) => placeholder);
  nameHowOften(box);
  nameAll(box, ".ck-letter textarea", ({ placeholder }) => placeholder);
  nameAll(box, ".ck-sentence textarea", () => textOf(box, ".ck-sentence-asked"));
  nameAll(box, ".ck-list input", ({ placeholder }) => placeholder || "The goal in your words");
  for (const button of box.querySelectorAll(".ck-category button"))
    button.setAttribute("aria-pressed", button.classList.contains("mod-active"));
}
function nameGoal(row, words) {
  for (const slider of row.querySelectorAll(".ck-importance, .ck-second"))
    finishSlider(slider, words);
  for (const tick of row.querySelectorAll(".ck-priority, .ck-lived"))
    nameAll(tick, "input", () => `${tick.textContent.replace(/\u200b/g, "").trim()}: ${words}`);
  for (const line of row.querySelectorAll(".ck-plan :is(.widget-textarea, .widget-dropdown)"))
    nameAll(line, "textarea, select", () => `${textOf(line, ".widget-label")}: ${words}`);
  const fields = ".ck-detail input, .ck-note textarea";
  nameAll(row, fields, ({ placeholder }) => `${placeholder}: ${words}`);
  nameTwoWay(row, ".ck-now", `Do you have it now? ${words}`);
  nameTwoWay(row, ".ck-kinds", `Is it something to reach once, or to have for a time? ${words}`);
  nameAll(row, ".ck-add-step", () => `Add a first step: ${words}`);
}
function nameTwoWay(row, selector, asked) {
  const answers = row.querySelector(selector);
  if (!answers) return;
  setOnce(answers, "role", "group");
  setOnce(answers, "aria-label", asked);
  for (const button of answers.querySelectorAll("button"))
    setOnce(button, "aria-pressed", button.classList.contains("mod-active"));
}
function nameCheckIn(row, words) {
  nameAll(row, "textarea", ({ placeholder }) => `${placeholder} – ${words}`);
  const stages = row.querySelector(".ck-check-in-stage .widget-radio-box");
  stages?.setAttribute("role", "radiogroup");
  stages?.setAttribute("aria-label", `How far along – ${words}`);
  for (const stage of row.querySelectorAll(".ck-check-in-stage input"))
    stage.name ||= row.className;
  for (const button of row.querySelectorAll(".ck-open-goal"))
    setOnce(button, "aria-expanded", "false");
  nameAll(row, ".ck-rest, .ck-take-up", ({ textContent }) => `${textContent}: ${words}`);
}
function nameHowOften(box) {
  const choice = box.querySelector(".ck-how-often .widget-radio-box");
  choice?.setAttribute("role", "radiogroup");
  choice?.setAttribute("aria-label", "How often");
  for (const often of box.querySelectorAll(".ck-how-often input")) often.name ||= "ck-how-often";
}
function nameAll(root, selector, nameOf2) {
  for (const control of root.querySelectorAll(selector))
    setOnce(control, "aria-label", nameOf2(control));
}
function finishSlider(slider, words) {
  const handle = slider.querySelector(".noUi-handle");
  if (!handle) return;
  const stop = Number(handle.getAttribute("aria-valuenow"));
  setOnce(handle, "aria-label", `${textOf(slider, ".widget-label")}: ${words}`);
  setOnce(handle, "aria-valuetext", stop === 0 ? "not rated" : `${stop} of 10`);
  slider.style.setProperty("--ck-stop", stop);
  const number = slider.querySelector('.widget-readout[contenteditable="true"]');
  number?.setAttribute("contenteditable", "false");
  number?.setAttribute("tabindex", "-1");
}

// script/src/shortcuts.js
var OURS = ".ck-form, .ck-box, .ck-chart";
var isSaving = ({ key, ctrlKey, metaKey }) => (ctrlKey || metaKey) && key === "s";
function keepKeys(box, signal) {
  const mark = (event) => {
    if (event.target.closest?.(OURS))
      event.target.toggleAttribute("data-lm-suppress-shortcuts", !isSaving(event));
  };
  const stop = (event) => isSaving(event) || event.stopPropagation();
  window.addEventListener("keydown", mark, { capture: true, signal });
  box.addEventListener("keydown", stop, { signal });
}

// script/src/page.js
function serve(model, box, signal) {
  serveGoalList(box, signal);
  keepKeys(box, signal);
  keepNamed(box, signal);
  keepFocus(box, signal);
  watchConnection(model, box, signal);
  if (box.matches(".ck-form, .ck-check-in")) tellArrival(model, signal);
  if (box.matches(".ck-form")) serveForm(model, box, signal);
  else if (box.matches(".ck-check-in")) serveCheckIn(model, box, signal);
  else if (box.matches(".ck-choices")) serveChoices(model, box, signal);
}
function tellArrival(model, signal) {
  const arrive2 = () => document.hidden || model.send({ arrived: true });
  document.addEventListener("visibilitychange", arrive2, { signal });
  arrive2();
}
var page_default = {
  render({ model, el }) {
    const stop = new AbortController();
    const arrive2 = () => {
      if (stop.signal.aborted) return;
      const box = el.closest(".ck-form, .ck-box");
      if (box) serve(model, box, stop.signal);
      else requestAnimationFrame(arrive2);
    };
    arrive2();
    return () => stop.abort();
  }
};
export {
  page_default as default
};
