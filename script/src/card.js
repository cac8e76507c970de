// One card for the words of the mark that is pointed at or has the focus.

const EDGE = 8;
const GAP = 10;

export class Card {
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
    // The browser's own tooltip would come a second later, over the card.
    this.title = mark.querySelector("title");
    const sentence = this.title?.textContent ?? mark.getAttribute("aria-label") ?? "";
    this.title?.remove();
    const [words, numbers] = inTwo(sentence);
    this.element.replaceChildren(
      Object.assign(document.createElement("strong"), { textContent: words }),
      Object.assign(document.createElement("span"), { textContent: numbers }),
    );
    document.body.append(this.element);
    this.element.showPopover();
    this.place(mark.getBoundingClientRect());
  }

  /** Stand above a mark, or below where there is no room, within the window. */
  place(mark) {
    const { width, height } = this.element.getBoundingClientRect();
    const centred = mark.left + mark.width / 2 - width / 2;
    const left = Math.min(Math.max(EDGE, centred), innerWidth - width - EDGE);
    const above = mark.top - height - GAP;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${above > EDGE ? above : mark.bottom + GAP}px`;
  }

  hide() {
    if (this.mark && this.title) this.mark.append(this.title);
    this.element.remove();
    this.mark = null;
    this.title = null;
  }
}

/** Cut "Words: numbers" at its last colon; without one there are numbers only. */
function inTwo(sentence) {
  const cut = sentence.lastIndexOf(": ");
  return cut < 0 ? ["", sentence] : [sentence.slice(0, cut), sentence.slice(cut + 2)];
}
