"""Facts about rating by keyboard that only a browser can show."""

import pytest

import careerkit as ck

SLIDER = ".ck-importance .noUi-handle"


def in_hand(page):
    """Return the goal whose row has the focus, and the class of its control."""
    return page.evaluate(
        """() => {
            const row = document.activeElement.closest(".ck-goal");
            if (!row) return null;
            const goal = [...row.classList].find(name => name.startsWith("ck-goal-"));
            const parts = ["ck-importance", "ck-second", "ck-note"];
            const part = parts.find(name => document.activeElement.closest(`.${name}`));
            return [goal.replace("ck-goal-", ""), part];
        }"""
    )


def in_hand_is(screen, goal_id, part="ck-importance"):
    screen.wait(lambda: in_hand(screen.page) == [goal_id, part], lambda: in_hand(screen.page))


def importances(screen):
    """Return what the file holds, by goal."""
    years = screen.journal.years()
    goals = screen.journal.load(years[0]).goals if years else {}
    return {goal_id: rating.importance for goal_id, rating in goals.items()}


@pytest.mark.thorough
def test_76_goals_are_rated_by_a_digit_and_enter_each(workbook, tmp_path):
    screen = workbook(tmp_path / "answers")
    page = screen.page
    goals = ck.load_catalog()["id"].tolist()
    digits = [number * 7 % 10 for number in range(len(goals))]

    page.locator(SLIDER).first.focus()
    for digit in digits:
        page.keyboard.press(str(digit))
        page.keyboard.press("Enter")

    expected = dict(zip(goals, (digit or 10 for digit in digits), strict=True))
    # A slider may send its answer after its neighbour's: all must be there in the end.
    screen.wait(lambda: importances(screen) == expected, lambda: importances(screen))
    assert page.foreign == []
    assert page.complaints == []


def test_keys_rate_tick_and_go_from_goal_to_goal(screen):
    page, cells = screen.page, screen.page.locator(".jp-Cell").count()
    screen.handle("land-anywhere", "importance").focus()
    for key in ("7", "p", "l", "4", "Enter", "0", "Delete", "Shift+Enter", "n"):
        page.keyboard.press(key)

    in_hand_is(screen, "land-anywhere", "ck-note")
    screen.wait(lambda: screen.said("land-anywhere"), "nothing was saved")
    screen.wait(lambda: screen.said("land-anywhere").satisfaction == 4, "it felt is not 4")
    said = screen.said("land-anywhere")
    assert (said.importance, said.priority, said.lived) == (7, True, True)
    screen.wait(lambda: screen.said("do-research"), "the next goal was not saved")
    screen.wait(lambda: screen.said("do-research").importance is None, "Delete left a rating")
    assert page.locator(".jp-Cell").count() == cells


def test_enter_goes_on_into_the_next_category_and_back(screen):
    screen.category("Product")
    screen.goal("developer-tools").locator(SLIDER).focus()
    screen.page.keyboard.press("Enter")
    in_hand_is(screen, "welcome-newcomers")
    screen.page.keyboard.press("Shift+Enter")
    in_hand_is(screen, "developer-tools")


def test_a_question_mark_shows_all_keys_and_puts_them_away(screen):
    screen.handle("land-anywhere", "importance").focus()
    screen.page.keyboard.press("?")
    keys = screen.page.locator(".ck-all-keys")
    keys.wait_for()
    assert "next goal" in keys.inner_text()
    screen.page.keyboard.press("?")
    screen.wait(lambda: keys.count() == 0, "the keys stay")
    in_hand_is(screen, "land-anywhere")


def test_the_row_in_hand_is_whole_on_the_screen(screen):
    page = screen.page
    page.set_viewport_size({"width": 1400, "height": 700})
    page.locator(".ck-goal:visible").last.locator(SLIDER).focus()
    rows = page.locator(".ck-goal:visible").count()
    covered = []
    for _ in range(rows - 1):
        page.keyboard.press("Shift+Enter")
        page.wait_for_timeout(60)
        top, bottom, header, height = page.evaluate(
            """() => {
                const row = document.activeElement.closest(".ck-goal").getBoundingClientRect();
                const header = document.querySelector(".ck-heads").getBoundingClientRect();
                return [row.top, row.bottom, header.bottom, innerHeight];
            }"""
        )
        if top < header or bottom > height:
            covered.append(in_hand(page))
    assert covered == []


def test_what_a_finger_presses_is_at_least_24_pixels_high(screen):
    row = screen.goal("land-anywhere")
    for part in (".noUi-handle", ".noUi-target", ".ck-priority", ".ck-lived"):
        assert row.locator(part).first.bounding_box()["height"] >= 24


@pytest.mark.thorough
def test_what_is_typed_while_a_category_opens_late_never_rates_the_goal_before(screen):
    page = screen.page
    screen.category("Product")
    last = screen.handle("developer-tools", "importance")
    last.focus()
    page.keyboard.press("4")
    screen.wait(lambda: screen.said("developer-tools"), "the last goal was not saved")
    # The first press of the next category is lost, as if the kernel never answered it.
    page.evaluate(
        """() => document.querySelector(".ck-category button.mod-active").nextElementSibling
            .addEventListener("click", event => event.stopImmediatePropagation(),
                              {capture: true, once: true})"""
    )
    for key in ("Enter", "9"):
        page.keyboard.press(key)
    page.wait_for_timeout(6000)
    assert screen.said("developer-tools").importance == 4
    screen.category("People")
    screen.wait(lambda: screen.said("welcome-newcomers"), "the next goal never got what was typed")
    assert screen.said("welcome-newcomers").importance == 9
    assert screen.said("developer-tools").importance == 4


def test_tab_passes_over_the_number_that_ipywidgets_lets_people_type_into(screen):
    screen.press("land-anywhere", "importance", "ArrowRight", 1)
    number = screen.goal("land-anywhere").locator(".ck-importance .widget-readout")
    assert number.get_attribute("tabindex") == "-1"
