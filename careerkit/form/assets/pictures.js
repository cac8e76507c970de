// Ask a picture: point at a dot to read its goal, press it to go to the goal's row.

const MARK = ".ck-picture :is([data-goal], [data-said])";

const marksOf = (root, goal) => root.querySelectorAll(`.ck-picture [data-goal="${CSS.escape(goal)}"]`);

/** The marks that the arrow keys go through: its goals, else whatever says something of itself. */
function walkedIn(picture) {
  const goals = picture.querySelectorAll("[data-goal]");
  return [...(goals.length ? goals : picture.querySelectorAll(".role-mark > :is([data-said], :has(> title))"))];
}

/** One card for the words of the mark that is pointed at or has the focus. */
class Card {
  constructor() {
    this.element = Object.assign(document.createElement("div"), { className: "ck-card" });
    this.element.setAttribute("popover", "manual");
    this.mark = null;
  }

  show(mark) {
    if (mark === this.mark) return;
    this.hide();
    this.mark = mark;
    // The browser's own tooltip would come a second later, over the card.
    this.title = mark.querySelector("title");
    const said = this.title?.textContent ?? mark.getAttribute("aria-label") ?? "";
    this.title?.remove();
    const cut = said.lastIndexOf(": ");
    const words = Object.assign(document.createElement("strong"), { textContent: said.slice(0, Math.max(0, cut)) });
    const numbers = Object.assign(document.createElement("span"), { textContent: said.slice(cut < 0 ? 0 : cut + 2) });
    this.element.replaceChildren(words, numbers);
    document.body.append(this.element);
    this.element.showPopover();
    this.place(mark.getBoundingClientRect());
  }

  place(mark) {
    const { width, height } = this.element.getBoundingClientRect();
    const left = Math.min(Math.max(8, mark.left + mark.width / 2 - width / 2), innerWidth - width - 8);
    const above = mark.top - height - 10;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${above > 8 ? above : mark.bottom + 10}px`;
  }

  hide() {
    if (this.mark && this.title) this.mark.append(this.title);
    this.element.remove();
    this.mark = this.title = null;
  }
}

/** Let the pictures around a form be asked; returns how to stop. */
function askPictures(model, form) {
  const root = form.closest(".jp-Notebook") ?? document.body;
  const card = new Card();
  const stop = new AbortController();
  const listen = (name, act) => root.addEventListener(name, act, { signal: stop.signal });
  const inView = new Set();
  let row = null;

  const light = (goal, name, on) => {
    if (goal) for (const mark of marksOf(root, goal)) mark.classList.toggle(name, on);
  };
  const point = (mark) => {
    if (card.mark === mark) return;
    light(card.mark?.dataset.goal, "ck-lit", false);
    if (!mark) return card.hide();
    card.show(mark);
    light(mark.dataset.goal, "ck-lit", true);
  };
  const open = async (goal) => {
    point(null);
    model.set("wanted", { goal, at: Date.now() });
    model.save_changes();
    const find = () => {
      const found = form.querySelector(`.ck-goal-${CSS.escape(goal)}`);
      return isShown(found) ? found : null;
    };
    const found = await until(find);
    if (found) takeInHand(found);
  };
  const walk = (event) => {
    const picture = event.target.closest?.(".ck-picture svg");
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const marks = picture ? walkedIn(picture) : [];
    if (!marks.length) return;
    event.stopPropagation();
    const at = marks.indexOf(event.target);
    if (event.key === "Escape") return point(null);
    if ((event.key === "Enter" || event.key === " ") && event.target.dataset.goal) {
      event.preventDefault();
      return open(event.target.dataset.goal);
    }
    const to = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : at + steps[event.key];
    const mark = marks[to];
    if (!mark) return;
    event.preventDefault();
    mark.setAttribute("tabindex", "-1");
    mark.setAttribute("role", mark.dataset.goal ? "button" : "img");
    if (mark.querySelector("title")) mark.setAttribute("aria-label", text(mark, "title"));
    mark.dataset.said = "";
    mark.focus();
  };

  listen("pointerover", (event) => {
    if (event.pointerType !== "touch") point(event.target.closest(MARK));
  });
  listen("pointerleave", () => point(null));
  listen("focusin", (event) => {
    const mark = event.target.closest(MARK);
    if (mark || card.mark?.matches(":not(:hover)")) point(mark);
    const now = event.target.closest(".ck-goal");
    if (now === row) return;
    light(row && goalOf(row), "ck-in-hand", false);
    row = now;
    light(row && goalOf(row), "ck-in-hand", true);
    // Not under a mouse: a row that moves between press and release loses the click.
    if (event.target.matches(":focus-visible")) row?.scrollIntoView({ block: "nearest" });
  });
  listen("focusout", (event) => {
    if (event.target.closest(MARK)) point(null);
  });
  listen("click", (event) => {
    const mark = event.target.closest(MARK);
    if (!mark) return point(null);
    // A finger can't point without pressing: its first tap shows the words, the second opens.
    if (event.pointerType === "touch" && card.mark !== mark) return point(mark);
    if (mark.dataset.goal) open(mark.dataset.goal);
  });
  // Before the box around a chart, which keeps keys to itself.
  for (const act of [walk, openFoldByKey])
    root.addEventListener("keydown", act, { capture: true, signal: stop.signal });

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const name = [...target.classList].find((each) => each.startsWith("ck-chart-"));
        if (isIntersecting) inView.add(name);
        else inView.delete(name);
      }
      model.set("in_view", [...inView]);
      model.save_changes();
    },
    { rootMargin: "400px" },
  );
  const refresh = () => {
    for (const chart of root.querySelectorAll(".ck-chart:not([data-watched])")) {
      chart.dataset.watched = "";
      watcher.observe(chart);
    }
    for (const picture of root.querySelectorAll(".ck-picture svg:not([tabindex])")) {
      picture.setAttribute("tabindex", "0");
      if (!picture.querySelector("title")) continue;
      const marks = picture.querySelector("[data-goal]") ? "goals" : "marks";
      picture.setAttribute("role", "group");
      picture.setAttribute("aria-roledescription", `chart; the arrow keys go through its ${marks}`);
    }
    nameFolds(root);
    light(row && goalOf(row), "ck-in-hand", true);
  };
  let asked = 0;
  const changes = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(refresh);
  });
  changes.observe(root, { childList: true, subtree: true });
  refresh();
  return () => {
    stop.abort();
    watcher.disconnect();
    changes.disconnect();
    card.hide();
  };
}
