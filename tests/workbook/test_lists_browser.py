"""Lists beside careerkit's own, on a real page."""

from datetime import date

import pytest

from careerkit.report.write import write_report

HEADER = "id,category,goal,detail,examples,bullet\n"
LETTERS = "אבגדהוזחטיכלמנסעפצקר"


@pytest.fixture
def from_the_right(tmp_path):
    """A list of twenty categories with a goal each, written from right to left."""
    path = tmp_path / "mine.csv"
    rows = [f"goal-{at},נושא {each},ללמוד משהו.,איזה?,," for at, each in enumerate(LETTERS)]
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def looks(parts, name):
    return parts.evaluate_all("(all, of) => all.map((each) => getComputedStyle(each)[of])", name)


@pytest.mark.thorough
def test_twenty_categories_from_right_to_left_are_rated_and_read_back(
    workbook, page, tmp_path, from_the_right
):
    screen = workbook(tmp_path / "answers", CAREERKIT_CATALOG=str(from_the_right))
    # The map of so many is higher than the window, and scrolls by itself.
    assert looks(screen.page.locator(".ck-side"), "overflowY") == ["auto"]
    screen.press("goal-19", "importance", "ArrowRight", 6, category="נושא ר")
    screen.wait(lambda: screen.said("goal-19"), "the goal was not saved")

    # The full stop of words from the right stands at their left.
    words = screen.page.locator(".ck-goal-goal-19 .ck-words .widget-html-content")
    assert words.evaluate("each => getComputedStyle(each).unicodeBidi") == "plaintext"
    journal = screen.journal
    assert journal.load(date.today().year).catalog == str(from_the_right)

    page.goto(write_report(journal).as_uri())
    page.locator("details.seen > summary").click()
    words = page.locator("#what_matters text", has_text="ללמוד")
    first, last = words.evaluate(
        "each => [0, each.getNumberOfChars() - 1].map(at => each.getStartPositionOfChar(at).x)"
    )
    assert last < first
    # Beside words there were 560 pixels for twenty categories; on a sheet of their own are 900.
    page.emulate_media(media="print")
    assert page.locator("#priority_clusters svg").bounding_box()["height"] > 900
    assert screen.page.foreign == page.foreign == []
