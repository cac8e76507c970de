// Facts about rating by keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KEYS, serveKeys } from "../src/keys.js";
import { Form } from "./support/form.js";
import { count, hasFocus, hear, pass, press } from "./support/window.js";

/** Open a form with the slider of a goal in hand. */
function formAt(t, id = "scale", part = "ck-importance") {
  const form = new Form(t);
  form.handle(id, part).focus();
  return form;
}

/** Press keys one right after the other, and give the page time to carry them out. */
async function type(...keys) {
  for (const key of keys) press(key, { shiftKey: key === "?" });
  await pass(200);
}

/** What each key of the card does, by its name there. */
const FACTS = {
  "1 … 9, 0": async (form) => {
    await type(..."1234567890");
    const stops = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    assert.deepEqual(
      form.model.rated,
      stops.map((stop) => ["scale importance", stop]),
    );
  },
  Backspace: async (form) => {
    await type("Backspace", "Delete");
    assert.deepEqual(form.model.rated, [
      ["scale importance", 0],
      ["scale importance", 0],
    ]);
  },
  "← →": async (form) => {
    // The slider listens to them itself.
    assert.equal(press("ArrowLeft"), false);
    assert.equal(press("ArrowRight"), false);
    await pass(200);
    assert.deepEqual(form.model.rated, []);
  },
  Enter: async (form) => {
    await type("Enter");
    assert.deepEqual(form.inHand, ["expert", "ck-importance"]);
  },
  "Shift+Enter": async (form) => {
    form.handle("expert").focus();
    press("Enter", { shiftKey: true });
    await pass(200);
    assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  },
  p: async (form) => {
    await type("p");
    assert.equal(form.row("scale").querySelector(".ck-priority input").checked, true);
    assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  },
  l: async (form) => {
    const second = form.row("scale").querySelector(".ck-second");
    await type("l", "4");
    assert.equal(form.row("scale").querySelector(".ck-lived input").checked, true);
    // Until the slider asks how it felt, and shows, the digit waits.
    second.style.visibility = "hidden";
    second.querySelector(".widget-label").textContent = "It felt";
    await pass(200);
    assert.deepEqual(form.model.rated, []);
    second.style.visibility = "";
    await pass(200);
    assert.deepEqual(form.inHand, ["scale", "ck-second"]);
    assert.deepEqual(form.model.rated, [["scale second", 4]]);
    form.handle("scale").focus();
    await type("l", "5");
    assert.equal(form.row("scale").querySelector(".ck-lived input").checked, false);
    assert.deepEqual(form.model.rated.at(-1), ["scale importance", 5]);
  },
  h: async (form) => {
    // Nothing asks it of a goal that is not lived.
    await type("h");
    const [now, notAnyMore] = form.askNow("scale");
    const pressed = () => [now, notAnyMore].map((button) => button.matches(".mod-active"));
    const turns = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await type("h");
      turns.push(pressed());
    }
    assert.deepEqual(turns, [
      [true, false],
      [false, true],
      [false, false],
    ]);
    assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  },
  n: async (form) => {
    await type("n");
    assert.deepEqual(form.inHand, ["scale", "ck-note"]);
  },
  s: async (form) => {
    form.row("scale").querySelector(".ck-priority input").checked = true;
    form.offerStep("scale");
    await type("s", "W", "e");
    assert.deepEqual(form.inHand, ["scale", "ck-plan"]);
    assert.equal(document.activeElement.value, "We");
  },
  "u, Ctrl+Z": async (form) => {
    await type("u");
    press("z", { ctrlKey: true });
    await pass(200);
    const asked = form.model.messages.filter(({ undo }) => undo);
    assert.deepEqual(asked, [{ undo: true }, { undo: true }]);
  },
  "?": async (form) => {
    await type("?");
    const keys = [...document.querySelectorAll(".ck-all-keys dt")].map((key) => key.textContent);
    assert.deepEqual(keys, Object.keys(FACTS));
    await type("?");
    assert.equal(count(".ck-all-keys"), 0);
    assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  },
};

for (const { label, words } of KEYS)
  test(`${label}: ${words}`, async (t) => {
    await FACTS[label](formAt(t));
  });

test("a digit on the second slider rates how it feels", async (t) => {
  const form = formAt(t, "scale", "ck-second");
  await type("6");
  assert.deepEqual(form.model.rated, [["scale second", 6]]);
});

test("Enter goes on into the next category, and back into the last one", async (t) => {
  const form = formAt(t, "expert");
  await type("Enter");
  assert.deepEqual(form.inHand, ["tools", "ck-importance"]);
  press("Enter", { shiftKey: true });
  await pass(200);
  assert.deepEqual(form.inHand, ["expert", "ck-importance"]);
});

test("behind the last goal Enter comes to the button that leads on", async (t) => {
  const form = formAt(t, "scale");
  form.element.insertAdjacentHTML("beforeend", '<div class="ck-end"><button>See</button></div>');
  form.open("Product");
  form.handle("users").focus();
  await type("Enter");
  assert.equal(document.activeElement.textContent, "See");
});

test("before the first goal and behind the last there is nowhere to go", async (t) => {
  const form = formAt(t, "scale");
  press("Enter", { shiftKey: true });
  await pass(200);
  assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  form.open("Product");
  form.handle("users").focus();
  await type("Enter");
  assert.deepEqual(form.inHand, ["users", "ck-importance"]);
});

test("Enter asks for the rest of a long category", async (t) => {
  const form = formAt(t, "expert");
  form.leaveOut("Technical", "monitoring");
  await type("Enter", "3");
  assert.deepEqual(form.inHand, ["monitoring", "ck-importance"]);
  assert.deepEqual(form.model.rated, [["monitoring importance", 3]]);
});

for (const modifier of ["ctrlKey", "metaKey", "altKey"])
  test(`with ${modifier} a key does nothing`, async (t) => {
    const form = formAt(t);
    for (const key of ["7", "Backspace", "Enter", "p", "l", "n", "s", "?"])
      assert.equal(press(key, { [modifier]: true }), false);
    await pass(200);
    assert.deepEqual(form.model.rated, []);
    assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
    assert.equal(count(":checked"), 0);
  });

test("keys that are typed ahead wait for their goal", async (t) => {
  const form = formAt(t, "expert");
  await type("4", "Enter", "9", "Enter", "2");
  assert.deepEqual(form.model.rated, [
    ["expert importance", 4],
    ["tools importance", 9],
    ["users importance", 2],
  ]);
});

test("between two categories keys wait, and reach nobody else", async (t) => {
  const form = formAt(t, "expert");
  const heard = hear(t);
  press("Enter");
  await pass(20);
  // The slider that had the focus is hidden.
  document.activeElement.blur();
  assert.equal(press("9"), true);
  await pass(200);
  assert.deepEqual(form.model.rated, [["tools importance", 9]]);
  assert.deepEqual(heard, []);
});

test("a key that is pressed elsewhere on the page rates nothing", async (t) => {
  const form = formAt(t);
  const heard = hear(t);
  document.activeElement.blur();
  assert.equal(press("9"), false);
  await pass(200);
  assert.deepEqual(form.model.rated, []);
  assert.deepEqual(heard, ["9"]);
});

test("where the words of the page are calm, a key pressed on them is for the goal in hand", async (t) => {
  const form = formAt(t);
  const heard = hear(t);
  document.body.dataset.careerkitCalm = "true";
  t.after(() => {
    delete document.body.dataset.careerkitCalm;
  });
  document.activeElement.blur();
  assert.equal(press("9"), true);
  await pass(200);
  assert.deepEqual(form.model.rated, [["scale importance", 9]]);
  assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  assert.deepEqual(heard, []);
});

test("of two forms on a calm page, a key pressed on the words rates in one", async (t) => {
  const form = formAt(t);
  document.body.dataset.careerkitCalm = "true";
  const stop = new AbortController();
  serveKeys(form.model, form.element, stop.signal);
  t.after(() => {
    stop.abort();
    delete document.body.dataset.careerkitCalm;
  });
  document.activeElement.blur();
  press("9");
  await pass(200);
  assert.deepEqual(form.model.rated, [["scale importance", 9]]);
});

test("? shows the keys from anywhere but where text is written", async (t) => {
  const form = formAt(t);
  form.row("scale").querySelector("textarea").focus();
  await type("?");
  assert.equal(count(".ck-all-keys"), 0);
  document.querySelector(".ck-category button").focus();
  await type("?");
  assert.equal(count(".ck-all-keys"), 1);
  await type("?");
  assert.equal(count(".ck-all-keys"), 0);
});

test("a digit is lost with the focus of its form, rather than rate a goal elsewhere", async (t) => {
  const form = formAt(t);
  document.body.insertAdjacentHTML(
    "beforeend",
    '<div class="ck-goal ck-goal-tools"><div class="noUi-handle" tabindex="0"></div></div>',
  );
  press("7");
  document.body.lastElementChild.firstElementChild.focus();
  await pass(200);
  assert.deepEqual(form.model.rated, []);
});

test("a digit waits until the kernel has told its slider", async (t) => {
  const form = formAt(t);
  const { sliders } = form.model.values;
  form.model.values.sliders = {};
  await type("7");
  assert.deepEqual(form.model.rated, []);
  form.model.values.sliders = sliders;
  await pass(50);
  assert.deepEqual(form.model.rated, [["scale importance", 7]]);
});

test("what is typed while a category never opens rates no goal", async (t) => {
  const form = formAt(t, "expert");
  form.answers = false;
  await type("Enter", "9");
  await pass(61_000);
  assert.deepEqual(form.model.rated, []);
  assert.equal(form.inHand, null);
});

test("a key that fails does not hold up the next", async (t) => {
  const form = formAt(t);
  t.mock.method(console, "error", () => {});
  form.row("scale").querySelector(".ck-priority input").remove();
  await type("p", "7");
  assert.deepEqual(form.model.rated, [["scale importance", 7]]);
  assert.equal(console.error.mock.callCount(), 1);
});

test("s leaves a goal that is no priority as it is", async (t) => {
  const form = formAt(t);
  await type("s", "7");
  assert.deepEqual(form.inHand, ["scale", "ck-importance"]);
  assert.deepEqual(form.model.rated, [["scale importance", 7]]);
});

test("what is written in a note rates nothing", async (t) => {
  const form = formAt(t);
  const note = form.row("scale").querySelector("textarea");
  note.focus();
  assert.equal(press("7"), false);
  await pass(200);
  assert.deepEqual(form.model.rated, []);
});

test("Enter goes on from line to line of a first step, Shift+Enter back", async (t) => {
  const form = formAt(t);
  const [step, when] = form.plan("scale");
  step.focus();
  // Ends a word of Japanese, for example.
  press("Enter", { isComposing: true });
  assert.ok(hasFocus(step));
  press("Enter");
  assert.ok(hasFocus(when));
  press("Enter", { shiftKey: true });
  assert.ok(hasFocus(step));
});
