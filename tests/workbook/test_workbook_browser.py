"""Facts about the workbook that only a browser can show, seen through the real command."""

import re
import signal

import pytest
from support.cut_off import cut_off
from support.screen import Screen
from support.stopping import stop_in_mid_reflection
from support.thorough import thorough

import careerkit as ck

HOSTILE = "<img src=x onerror=alert(1)> </script> $90k to $120k"


def test_a_whole_reflection_comes_back_after_ctrl_c(launch, page):
    launched = launch()
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    assert screen.journal.years() == []

    seen = 0
    buttons = page.locator(".ck-category button")
    for place in range(buttons.count()):
        buttons.nth(place).click()
        rows = page.locator(".ck-goal:visible")
        rows.first.wait_for()
        size = int(re.search(r"/(\d+)", buttons.nth(place).inner_text())[1])
        screen.wait(lambda rows=rows, size=size: rows.count() == size, "a category lacks goals")
        seen += size
    assert (buttons.count(), seen) == (8, 77)

    buttons.first.click()
    picture = page.locator(".ck-map .ck-picture svg")
    picture.wait_for(timeout=60_000)
    before = picture.inner_html()

    # By mouse: a click at the track's end, and on a star.
    track = screen.goal("become-an-expert").locator(".ck-importance .noUi-target")
    box = track.bounding_box()
    track.click(position={"x": box["width"] - 1, "y": box["height"] / 2})
    screen.wait(lambda: screen.stop_of("become-an-expert", "importance") == 10, "no click")
    screen.goal("become-an-expert").locator(".ck-priority input").click()
    screen.asks("become-an-expert", "I expect it to feel")
    screen.press("become-an-expert", "second", "ArrowRight", 7)
    screen.take_in_hand("become-an-expert").locator(".ck-detail input").fill("databases")

    # By keyboard alone.
    screen.press("land-anywhere", "importance", "ArrowRight", 3)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    ticked = screen.goal("land-anywhere").locator(".ck-lived input")
    screen.wait(ticked.is_checked, "the space bar ticked nothing")
    screen.asks("land-anywhere", "It felt")
    screen.press("land-anywhere", "second", "ArrowRight", 2)
    screen.take_in_hand("land-anywhere").locator(".ck-note textarea").fill("Twice.\nNever again.")

    expert = ck.Rating(
        goal="Know one subject so well that I am an expert in it",
        category="technical",
        detail="databases",
        importance=10,
        priority=True,
        expectation=7,
    )
    landed = ck.Rating(
        goal="Walk into an unfamiliar team or technology and soon make a big difference",
        category="technical",
        importance=3,
        lived=True,
        satisfaction=2,
        note="Twice.\nNever again.",
    )
    screen.wait(
        lambda: screen.said("land-anywhere") == landed, lambda: str(screen.said("land-anywhere"))
    )
    assert screen.said("become-an-expert") == expert
    assert len(screen.journal.load(screen.journal.years()[0]).goals) == 2
    screen.wait(lambda: picture.inner_html() != before, "the chart never changed")
    assert "2 of 77 looked at" in page.locator(".ck-progress").inner_text()
    assert page.locator(".ck-saved").inner_text().startswith("Saved ")

    # The saved page holds no widgets, so the next start shows its own.
    screen.menu("File", "Save Notebook")
    assert page.complaints == []
    stop_in_mid_reflection(screen, launched, signal.SIGINT)
    screen.close()
    page.complaints.clear()
    again = launch(home=launched.home)
    screen.open(again.url)
    assert screen.stop_of("become-an-expert", "importance") == 10
    assert screen.stop_of("become-an-expert", "second") == 7
    assert screen.stop_of("land-anywhere", "second") == 2
    assert screen.goal("land-anywhere").locator(".ck-lived input").is_checked()
    note = screen.goal("land-anywhere").locator(".ck-note textarea")
    assert note.input_value() == "Twice.\nNever again."
    assert "databases" in screen.goal("become-an-expert").locator(".ck-words").inner_text()
    assert screen.said("become-an-expert") == expert
    assert "not found" not in page.inner_text("body")
    screen.tick("do-research", "priority")
    screen.wait(lambda: screen.said("do-research"), "the page is not live")
    assert page.foreign == []
    assert page.complaints == []


def test_jupyterlab_shortcuts_are_off_while_a_control_has_focus(screen):
    cells = screen.page.locator(".jp-Cell").count()
    row = screen.take_in_hand("land-anywhere")
    for field in (".ck-importance .noUi-handle", ".ck-priority input", ".ck-note textarea"):
        row.locator(field).focus()
        for key in ("x", "a", "b", "d", "d", "y", "m", "z", "Shift+Enter"):
            screen.page.keyboard.press(key)

    screen.page.wait_for_timeout(500)
    assert screen.page.locator(".jp-Cell").count() == cells
    assert screen.goal("land-anywhere").is_visible()


def test_every_control_has_a_name_that_tells_its_goal(screen):
    words = screen.goal("land-anywhere").locator(".ck-goal-words").inner_text()
    controls = screen.goal("land-anywhere").locator("[role=slider], input, textarea")
    names = controls.evaluate_all("all => all.map(each => each.getAttribute('aria-label') ?? '')")

    assert len(names) == 5
    assert [name for name in names if words not in name] == []


def test_a_slider_says_when_it_is_not_rated(screen):
    handle = screen.handle("big-codebases", "importance")
    assert handle.get_attribute("aria-valuetext") == "not rated"

    screen.press("big-codebases", "importance", "ArrowRight", 4)
    screen.wait(lambda: handle.get_attribute("aria-valuetext") == "4 of 10", "no word of the stop")


@pytest.mark.parametrize("tick", ["priority", "lived"])
def test_nothing_moves_when_a_second_slider_asks(screen, tick):
    row = screen.take_in_hand("do-research")
    others = [screen.goal("land-anywhere"), screen.goal("make-a-first")]
    before = [other.bounding_box() for other in others]
    screen.tick("do-research", tick)
    row.locator(".ck-second").wait_for(state="visible")

    assert [other.bounding_box() for other in others] == before


def test_a_row_that_is_pressed_opens_without_moving_under_the_pointer(screen):
    screen.take_in_hand("become-an-expert")
    words = screen.goal("make-a-first").locator(".ck-goal-words")
    before = words.bounding_box()["y"]
    screen.take_in_hand("make-a-first")

    assert words.bounding_box()["y"] == pytest.approx(before, abs=1)
    assert screen.page.locator(".ck-open:not(.ck-left)").count() == 1


def test_the_words_of_the_page_stay_words_until_a_person_wants_to_edit_them(screen):
    page = screen.page
    words = page.locator(".jp-MarkdownOutput").first
    words.dblclick()
    page.keyboard.press("Enter")
    page.keyboard.press("x")
    assert words.is_visible()
    screen.menu("Edit", "Edit the Words and Cells of This Page")
    words.dblclick()
    page.locator(".jp-MarkdownCell .cm-editor").first.wait_for()
    page.keyboard.press("Shift+Enter")
    screen.menu("Edit", "Edit the Words and Cells of This Page")


@pytest.mark.parametrize("undo", ["u", "Control+z"])
def test_the_last_rating_is_taken_back_and_told(screen, undo):
    screen.press("big-codebases", "importance", "3", 1, category="Technical")
    screen.wait(lambda: screen.stop_of("big-codebases", "importance") == 3, "not rated")
    screen.page.keyboard.press("9")
    screen.wait(lambda: screen.stop_of("big-codebases", "importance") == 9, "not rated anew")
    screen.category("Job")
    # ipywidgets holds a press back while the one before it is not answered.
    screen.goal("get-a-raise").wait_for()
    screen.page.keyboard.press(undo)
    screen.wait(lambda: screen.stop_of("big-codebases", "importance") == 3, "not taken back")
    assert "has importance 3 again (was 9)" in screen.page.locator(".ck-undone").inner_text()


def test_words_are_shown_literally_and_nothing_runs(screen):
    asked = []

    def note(dialog):
        asked.append(dialog.message)
        dialog.dismiss()

    screen.page.on("dialog", note)
    screen.take_in_hand("become-an-expert").locator(".ck-detail input").fill(HOSTILE)
    screen.take_in_hand("become-an-expert").locator(".ck-note textarea").fill(HOSTILE)
    screen.press("become-an-expert", "importance", "ArrowRight", 9)
    words = screen.goal("become-an-expert").locator(".ck-words")
    screen.wait(lambda: HOSTILE in words.inner_text(), "the words are not what was typed")
    titles = screen.page.locator(".ck-picture title", has_text="$90k to $120k")
    screen.wait(lambda: titles.count() > 0, "no chart names the goal")

    assert HOSTILE in titles.first.text_content()
    assert screen.page.locator(".ck-form img, .ck-picture img").count() == 0
    screen.page.remove_listener("dialog", note)
    assert asked == []
    assert screen.page.complaints == []


@pytest.mark.parametrize("width", [700, *thorough(1400, 1900)])
def test_nothing_is_cut_off_or_scrolls_sideways(screen, width):
    page = screen.page
    page.set_viewport_size({"width": width, "height": 1000})
    page.locator(".ck-picture svg").first.wait_for(timeout=60_000)

    # A row of chips goes on beyond the edge, and scrolls by itself.
    chips = ".ck-category, .ck-category *"
    assert cut_off(page, f".ck-form *:not(input, {chips}), .jp-OutputArea") == []
    assert screen.goal("become-an-expert").is_visible()
