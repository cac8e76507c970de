"""What is drawn anew at each key: what its script makes of changes, beside the whole."""

import json
from random import Random

import pytest
from support.hostile_words import HOSTILE

from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals import load_catalog
from careerkit.form.drawing import Drawing
from careerkit.views.answers import Answer, goals_asked
from careerkit.views.priority_clusters import picture

CATALOG = load_catalog()
NAMES = categories_of(CATALOG)
ASKED = goals_asked(CATALOG)

# A page with the script and a model that hands it messages and counts what it asks for.
SHOW = """async (script) => {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { default: widget } = await import(address);
  let take;
  const on = (_, listener) => (take = listener);
  const model = { asked: 0, on, off() {}, send: () => model.asked++ };
  const el = document.body.appendChild(document.createElement("div"));
  widget.render({ model, el });
  const whole = document.createElement("div");
  window.show = (message, svg) => {
    take(message);
    whole.innerHTML = svg;
    return { same: el.innerHTML === whole.innerHTML, asked: model.asked };
  };
}"""


class Sent(Drawing):
    """A drawing whose messages are kept, as the page would get them."""

    def send(self, content, buffers=None):
        self.last = json.loads(json.dumps(content))


@pytest.fixture
def shown(page):
    page.evaluate(SHOW, str(Sent._esm))
    return page


def show(shown, sent, now):
    """Give the page the last message, and tell whether it then shows the whole picture."""
    return shown.evaluate("([message, svg]) => show(message, svg)", [sent.last, now.svg])


def answer(said, random):
    """Answer a few goals, take some answers back, add a goal of one's own or let one go."""
    changed = dict(said)
    for goal in random.sample(list(changed), random.choice([1, 1, 1, 6])):
        stop = random.choice([None, *range(1, 11)])
        changed[goal] = changed[goal]._replace(
            importance=stop,
            priority=random.random() < 0.3,
            words=random.choice(["A goal", *HOSTILE]),
        )
    own = f"own {random.choice('abc')} & more"
    if changed.pop(own, None) is None:
        changed[own] = Answer(own, "job", "Mine", importance=3)
    return changed


def test_changes_make_the_picture_that_the_whole_would(shown):
    random = Random(5)
    sent, said = Sent(), {each.id: each for each in ASKED}
    kinds = set()
    for _ in range(120):
        now = picture(list(said.values()), NAMES)
        sent.show(now)
        kinds |= sent.last.keys()
        assert show(shown, sent, now)["same"]
        said = answer(said, random)
    assert {"whole", "changes"} <= kinds


def test_a_page_that_missed_a_change_asks_for_the_whole(shown):
    sent = Sent()
    first, second, third = (
        picture([ASKED[0]._replace(importance=stop), *ASKED[1:]], NAMES) for stop in (1, 2, 3)
    )
    sent.show(first)
    assert show(shown, sent, first) == {"same": True, "asked": 1}
    sent.show(second)
    sent.show(third)
    assert show(shown, sent, third) == {"same": False, "asked": 2}
    sent._handle_custom_msg("whole", [])
    assert show(shown, sent, third) == {"same": True, "asked": 2}


def test_an_answer_among_a_thousand_goals_sends_at_most_a_two_hundredth_of_the_picture():
    many = [Answer(f"goal-{at}", "job", "A goal", at % 10 + 1) for at in range(1000)]
    sent = Sent()
    sent.show(picture(many, NAMES))
    whole = len(json.dumps(sent.last))
    sent.show(picture([*many[:-1], many[-1]._replace(priority=True)], NAMES))
    assert len(json.dumps(sent.last)) < whole / 200


def test_words_take_the_place_of_a_picture():
    sent = Sent()
    sent.show(picture(ASKED, NAMES))
    sent.show("<p>This chart can’t be drawn.</p>")
    assert sent.html == sent.last["whole"]
    sent.show(picture(ASKED, NAMES))
    assert "<svg" in sent.last["whole"]
