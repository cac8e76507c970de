// Facts about a finger on a slider.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Form } from "./support/form.js";
import { pass, point } from "./support/window.js";

/** Open a form whose first slider is 100 pixels wide; note where ipywidgets shows its handle. */
function formWithScale(t) {
  const form = new Form(t);
  const slider = form.row("scale").querySelector(".ck-importance .noUi-target");
  const shown = [];
  slider.noUiSlider = { set: (stop) => shown.push(stop) };
  const scale = slider.querySelector(".noUi-base");
  t.mock.method(scale, "getBoundingClientRect", () => ({ left: 0, width: 100 }));
  return { form, slider, shown };
}

const finger = (clientX) => ({ pointerType: "touch", clientX });

test("a finger that goes sideways rates where it is lifted", async (t) => {
  const { form, slider, shown } = formWithScale(t);
  point(slider, "pointerdown", finger(10));
  point(document.body, "pointermove", finger(15));
  assert.deepEqual(shown, []);
  point(document.body, "pointermove", finger(52));
  point(document.body, "pointermove", finger(140));
  point(document.body, "pointerup", finger(140));
  await pass(50);
  assert.deepEqual(shown, [5, 10]);
  assert.deepEqual(form.model.rated, [["scale importance", 10]]);
});

test("a finger that scrolls the page rates nothing, and the handle stays where it was", async (t) => {
  const { form, slider, shown } = formWithScale(t);
  form.handle("scale").setAttribute("aria-valuenow", "3");
  point(slider, "pointerdown", finger(10));
  point(document.body, "pointermove", finger(30));
  point(document.body, "pointercancel", finger(30));
  point(document.body, "pointermove", finger(90));
  point(document.body, "pointerup", finger(90));
  await pass(50);
  assert.deepEqual(shown, [3, 3]);
  assert.deepEqual(form.model.rated, []);
});

test("the slider hears of no touch, but of the press that the browser makes of a tap", (t) => {
  const { slider } = formWithScale(t);
  const heard = [];
  for (const name of ["touchstart", "mousedown"])
    slider.addEventListener(name, () => heard.push(name));
  point(slider, "touchstart");
  point(slider, "mousedown");
  assert.deepEqual(heard, ["mousedown"]);
});

test("a mouse is left to the slider", (t) => {
  const { slider, shown } = formWithScale(t);
  point(slider, "pointerdown", { clientX: 10 });
  point(document.body, "pointermove", { clientX: 60 });
  assert.deepEqual(shown, []);
});
