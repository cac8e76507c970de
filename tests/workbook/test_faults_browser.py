"""Facts about what nobody planned: a page reloaded in the middle of a gesture, a kernel that hangs.

The command is stopped in mid reflection by the tests of whole sessions, its kernel by those of the
launch.
"""

import psutil
import pytest
from support.stopping import GOALS, drag, is_live, lost, tick_along, ticked_on, turn_to


def test_a_page_reloaded_in_mid_drag_shows_and_keeps_every_gesture_before(screen):
    *goals, dragged = GOALS[:5]
    ticked = tick_along(screen, goals)
    screen.press(goals[1], "importance", "ArrowRight", 7)
    moved = drag(screen, dragged)
    screen.reload()
    turn_to(screen, goals[0])
    screen.page.mouse.up()

    assert moved > 0
    assert ticked_on(screen, goals) == set(goals)
    assert screen.stop_of(goals[1], "importance") == 7
    screen.wait(lambda: not lost(screen, ticked), "a gesture never came to the file")
    assert screen.said(dragged) is None
    is_live(screen, goals[0])


@pytest.fixture
def kernel(running):
    """The process of the running workbook's kernel, which goes on when the test ends."""
    (kernel,) = psutil.Process(running.process.pid).children()
    yield kernel
    kernel.resume()


def test_a_kernel_that_does_not_answer_is_told_of_until_it_does_and_nothing_is_lost(screen, kernel):
    goal_id = "land-anywhere"
    status = screen.page.locator(".ck-header .ck-saved")
    notice = screen.page.locator(".ck-header .ck-not-connected")
    screen.press(goal_id, "importance", "ArrowRight", 1)
    screen.wait(lambda: status.inner_text().startswith("Saved "), status.inner_text)
    # Other tests may have rated it, too.
    rated = screen.stop_of(goal_id, "importance")
    kernel.suspend()
    screen.press(goal_id, "importance", "ArrowRight", 3)

    notice.wait_for(timeout=30_000)
    assert notice.inner_text().startswith("careerkit does not answer: what you change waits")
    assert status.inner_text() == "Not saved while careerkit does not answer."
    kernel.resume()
    screen.wait(lambda: notice.count() == 0, "it still says so")
    screen.wait(lambda: screen.said(goal_id).importance == rated + 3, "what waited was lost")
    screen.wait(lambda: status.inner_text().startswith("Saved "), status.inner_text)
