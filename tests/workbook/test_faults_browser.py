"""Facts about ends that nobody planned: what was answered up to a second before is kept."""

import json
import signal
import time
import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest
from support.screen import Screen

import careerkit as ck

GOALS = list(ck.load_catalog().query("category == 'job'")["id"])
"""Goals that no other test of the running workbook rates."""
PACE = 250
"""Milliseconds between two gestures, so that no second holds more than four on any machine: still
faster than a person goes through a list."""


def turn_to(screen, goal_id):
    screen.category("Job")
    screen.goal(goal_id).wait_for()


def reload(screen, goal_id):
    screen.page.reload()
    screen.page.locator(".ck-goal").first.wait_for(timeout=90_000)
    turn_to(screen, goal_id)


def tick_along(screen, goals):
    """Tick these goals' priorities one after the other; return when each was ticked."""
    turn_to(screen, goals[0])
    ticked = {}
    for goal_id in goals:
        screen.page.wait_for_timeout(PACE)
        ticked[goal_id] = time.monotonic()
        screen.tick(goal_id, "priority")
    return ticked


def lost(screen, ticked):
    """Return the ticked goals that the newest year's file does not hold."""
    kept = {goal_id: screen.said(goal_id) for goal_id in ticked}
    return {goal_id for goal_id, said in kept.items() if said is None or not said.priority}


def of_the_last_second(ticked, end):
    return {goal_id for goal_id, when in ticked.items() if when > end - 1}


def shown(screen, goals):
    """Return the goals whose priority is ticked on the page."""
    boxes = {each: screen.goal(each).locator(".ck-priority input") for each in goals}
    return {goal_id for goal_id, box in boxes.items() if box.is_checked()}


def restart_kernel(running):
    base = urlsplit(running.url)
    token = parse_qs(base.query)["token"][0]

    def ask(path, method):
        request = urllib.request.Request(f"http://{base.netloc}/api/kernels{path}", method=method)
        request.add_header("Authorization", f"token {token}")
        return json.load(urllib.request.urlopen(request, timeout=60))

    (kernel,) = ask("", "GET")
    ask(f"/{kernel['id']}/restart", "POST")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_stop_in_mid_reflection_loses_no_more_than_the_last_second(launch, page, how):
    launched = launch()
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    ticked = tick_along(screen, GOALS)
    end = time.monotonic()
    assert launched.stop(how) == 0

    allowed = of_the_last_second(ticked, end)
    assert len(allowed) < len(GOALS) / 2
    assert lost(screen, ticked) <= allowed
    screen.is_told_that_nothing_is_saved()


def test_a_page_reloaded_right_after_a_gesture_shows_and_keeps_it(screen):
    goals = GOALS[:4]
    ticked = tick_along(screen, goals)
    reload(screen, goals[0])

    assert shown(screen, goals) == set(goals)
    screen.wait(lambda: not lost(screen, ticked), "a gesture never came to the file")


def test_a_kernel_restarted_in_mid_reflection_loses_no_more_than_the_last_second(screen, running):
    goals = GOALS[4:-2]
    ticked = tick_along(screen, goals)
    end = time.monotonic()
    restart_kernel(running)
    reload(screen, goals[0])

    gone = lost(screen, ticked)
    assert len(of_the_last_second(ticked, end)) < len(goals) / 2
    assert gone <= of_the_last_second(ticked, end)
    assert shown(screen, goals) == set(goals) - gone

    # The form is live again, and still knows what it knew.
    screen.press(goals[0], "importance", "ArrowRight", 3)
    screen.wait(lambda: screen.said(goals[0]).importance == 3, "the form was dead")
    assert screen.said(goals[0]).priority


def test_a_page_closed_in_mid_drag_keeps_everything_before_the_drag(screen):
    before, dragged = GOALS[-2:]
    turn_to(screen, before)
    screen.press(before, "importance", "ArrowRight", 5)
    # ipywidgets sends a slider's next state when the last one is answered: a page that is closed
    # within the same moment takes it along.
    screen.page.wait_for_timeout(500)
    handle = screen.handle(dragged, "importance")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    mouse = screen.page.mouse
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + 100, box["y"] + box["height"] / 2, steps=5)
    moved = screen.stop_of(dragged, "importance")
    screen.page.close()

    assert moved > 0
    until = time.monotonic() + 5
    while screen.said(before) is None or screen.said(before).importance != 5:
        assert time.monotonic() < until, "what was said before the drag is lost"
        time.sleep(0.05)
    assert screen.said(dragged) is None
