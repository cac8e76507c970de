"""End the command, also in the middle of a list, and see what was lost and what is left."""

import time

import psutil
from support.server import runtime_of

import careerkit as ck

GOALS = list(ck.load_catalog().query("category == 'job'")["id"])
"""Goals that no other test of a shared workbook rates."""
PACE = 250
"""Milliseconds between two gestures, so that no second holds more than four on any machine: still
faster than a person goes through a list."""


def turn_to(screen, goal_id):
    screen.category("Job")
    screen.goal(goal_id).wait_for()


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


def ticked_on(screen, goals):
    """Return the goals whose priority is ticked on the page."""
    boxes = {each: screen.goal(each).locator(".ck-priority input") for each in goals}
    return {goal_id for goal_id, box in boxes.items() if box.is_checked()}


def is_live(screen, goal_id):
    """See that the form still answers, and still knows that this goal is a priority."""
    screen.press(goal_id, "importance", "ArrowRight", 3)
    screen.wait(lambda: screen.said(goal_id).importance == 3, "the form was dead")
    assert screen.said(goal_id).priority


def of_the_last_second(ticked, end):
    return {goal_id for goal_id, when in ticked.items() if when > end - 1}


def drag(screen, goal_id):
    """Drag a slider without letting it go; return the stop it is at."""
    handle = screen.handle(goal_id, "importance")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    mouse, height = screen.page.mouse, box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] / 2, height)
    mouse.down()
    mouse.move(box["x"] + 100, height, steps=5)
    return screen.stop_of(goal_id, "importance")


def stop_in_mid_reflection(screen, launched, how):
    """Stop the command right after a tick: it loses the last second's at most, and says so."""
    ticked = tick_along(screen, GOALS)
    end = time.monotonic()
    assert launched.stop(how) == 0

    allowed = of_the_last_second(ticked, end)
    assert len(allowed) < len(GOALS) / 2
    assert lost(screen, ticked) <= allowed
    screen.is_told_that_nothing_is_saved()


def ends_without_a_trace(launched, how):
    """End the command by a signal: at once, without a question, with all that it started."""
    kernels = psutil.Process(launched.process.pid).children(recursive=True)
    assert kernels
    assert launched.stop(how) == 0
    assert not any(each.is_running() for each in kernels)
    assert launched.output.endswith("Stopping; what you answered is saved.\n"), launched.output
    # JupyterLab begins each line of its own with a bracket.
    assert "[" not in launched.output, launched.output
    runtime = runtime_of(launched)
    assert [each.name for each in runtime.iterdir()] == ["jupyter_cookie_secret"]
    assert list((launched.home.parent / "temporary").iterdir()) == []
