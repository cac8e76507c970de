// A finger on a slider: a tap or a sideways drag rates, a swipe up or down scrolls the page.

import { rate } from "./rating.js";

/** So far, in pixels, a finger goes sideways before it drags. */
const SIDEWAYS = 10;
const STOPS = 10;

/** Take a finger's gestures from the sliders, which would rate at the first touch. */
export function serveTouch(model, form, signal) {
  let drag = null;
  // A tap still rates: the browser makes a press of it, which it never makes of a swipe.
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

const sliderAt = ({ target }) => target.closest?.(".ck-goal .slider-container");

class Drag {
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
}
