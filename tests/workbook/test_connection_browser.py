"""Facts about a page that leaves its kernel, or hears from it late: it says so or loses nothing."""

import time

import pytest
from support.browser import noting
from support.line import Line
from support.screen import Screen
from support.stopping import GOALS, drag, turn_to

import careerkit as ck

NOTICE = ".ck-not-connected"
AGAIN = "Connected again. Your last change may not have been saved. Reload this page to check."


@pytest.fixture(scope="module")
def line(running, visits):
    """A page of the running workbook whose line to the kernel can be cut and held up.

    The first test that works on it opens it.
    """
    page = noting(visits.new_page())
    line = Line(page)
    line.screen = Screen(page, ck.Journal(running.home))
    yield line
    page.close()


@pytest.fixture
def open_line(line, running):
    """That page, open."""
    if line.screen.page.url == "about:blank":
        line.screen.open(running.url)
    return line


@pytest.mark.thorough
def test_what_is_drawn_while_a_page_opens_is_on_it_too(screen, running, line):
    goal_id = "remote-work"
    screen.category("Work environment")
    line.holds = lambda message: b"update_states" in message
    line.screen.page.goto(running.url)
    # A page opens for as long as it takes on a busy machine.
    screen.wait(lambda: line.held, lambda: line.screen.page.complaints, seconds=90)
    screen.press(goal_id, "importance", "ArrowRight", 1)
    screen.wait(lambda: screen.said(goal_id) is not None, "nothing was saved")
    line.let_go()
    drawn = line.screen.page.locator(f".ck-map .ck-picture [data-goal='{goal_id}']")
    drawn.wait_for(timeout=60_000)


def test_a_page_that_is_connected_again_is_quiet_and_saves(open_line):
    line = open_line
    screen = line.screen
    screen.category("Technical")
    screen.goal("land-anywhere").wait_for()
    line.is_cut = True
    line.hang_up()
    notice = screen.page.locator(f".ck-header {NOTICE}")
    notice.wait_for(timeout=30_000)

    line.is_cut = False
    screen.wait(lambda: notice.count() == 0, "it still says so")
    screen.press("land-anywhere", "importance", "ArrowRight", 2)
    screen.wait(lambda: screen.said("land-anywhere") is not None, "nothing was saved")


@pytest.mark.thorough
def test_a_change_that_a_lost_connection_took_along_is_told_of(open_line):
    line = open_line
    screen, goal_id = line.screen, "developer-tools"
    screen.category("Product")
    screen.goal(goal_id).wait_for()
    line.loses_what_is_sent = True
    screen.press(goal_id, "importance", "ArrowRight", 1)
    line.loses_what_is_sent = False
    line.hang_up()

    notice = screen.page.locator(f".ck-header {NOTICE}")
    notice.wait_for(timeout=30_000)
    screen.wait(lambda: notice.inner_text() == AGAIN, notice.inner_text)
    screen.reload()
    screen.category("Product")
    screen.goal(goal_id).wait_for()
    screen.press(goal_id, "importance", "ArrowRight", 3)
    screen.wait(lambda: screen.said(goal_id) is not None, "nothing was saved")
    assert notice.count() == 0


def test_all_words_of_a_new_goal_arrive_before_the_press_of_enter(open_line):
    line = open_line
    screen = line.screen
    screen.category("Entrepreneurship")
    screen.goal("go-freelance").wait_for()
    # The kernel answers late, as on a busy machine, and ipywidgets waits with what is typed next.
    line.holds = lambda message: True
    words = screen.page.locator(".ck-list:visible .ck-add-words input")
    words.press_sequentially("Open a bakery")
    words.press("Enter")
    screen.page.wait_for_timeout(500)
    line.let_go()
    added = screen.page.locator("[class*='ck-goal-own-'] .ck-goal-words")
    screen.wait(lambda: added.all_inner_texts() == ["Open a bakery"], added.all_inner_texts)


@pytest.mark.thorough
def test_a_connection_outlives_the_first_ping(screen):
    socket, opened = next(
        (socket, opened)
        for socket, opened in screen.page.sockets
        if "/channels" in socket.url and not socket.is_closed()
    )
    # Jupyter pings each page every 30 s.
    left = opened + 32 - time.monotonic()
    screen.page.wait_for_timeout(max(left, 0) * 1000)
    assert not socket.is_closed()


# The last on this page, as it closes it.
def test_a_page_closed_in_mid_drag_keeps_everything_before_the_drag(open_line):
    screen, (before, dragged) = open_line.screen, GOALS[-2:]
    turn_to(screen, before)
    screen.press(before, "importance", "ArrowRight", 5)
    # ipywidgets sends a slider's next state when the last one is answered: a page that is closed
    # within the same moment takes it along, and on a busy machine that moment is long.
    screen.page.wait_for_timeout(500)
    screen.wait(lambda: not open_line.waiting, "the kernel does not answer")
    moved = drag(screen, dragged)
    screen.page.close()

    assert moved > 0
    until = time.monotonic() + 5
    while screen.said(before) is None or screen.said(before).importance != 5:
        assert time.monotonic() < until, "what was said before the drag is lost"
        time.sleep(0.05)
    assert screen.said(dragged) is None
