"""Facts about ends that nobody planned: what was answered up to a second before is kept.

The command is stopped in mid reflection by the tests of whole sessions.
"""

import json
import time

from support.server import ask
from support.stopping import GOALS, drag, lost, of_the_last_second, tick_along, turn_to


def reload(screen, goal_id):
    screen.reload()
    turn_to(screen, goal_id)


def shown(screen, goals):
    """Return the goals whose priority is ticked on the page."""
    boxes = {each: screen.goal(each).locator(".ck-priority input") for each in goals}
    return {goal_id for goal_id, box in boxes.items() if box.is_checked()}


def restart_kernel(running):
    (kernel,) = json.loads(ask(running, "/api/kernels")[1])
    assert ask(running, f"/api/kernels/{kernel['id']}/restart", method="POST")[0] == 200


def is_live(screen, goal_id):
    screen.press(goal_id, "importance", "ArrowRight", 3)
    screen.wait(lambda: screen.said(goal_id).importance == 3, "the form was dead")
    assert screen.said(goal_id).priority


def test_a_page_reloaded_in_mid_drag_shows_and_keeps_every_gesture_before(screen):
    *goals, dragged = GOALS[:5]
    ticked = tick_along(screen, goals)
    moved = drag(screen, dragged)
    reload(screen, goals[0])
    screen.page.mouse.up()

    assert moved > 0
    assert shown(screen, goals) == set(goals)
    screen.wait(lambda: not lost(screen, ticked), "a gesture never came to the file")
    assert screen.said(dragged) is None
    is_live(screen, goals[0])


def test_a_kernel_restarted_in_mid_reflection_loses_no_more_than_the_last_second(screen, running):
    goals = GOALS[5:-2]
    ticked = tick_along(screen, goals)
    end = time.monotonic()
    restart_kernel(running)
    reload(screen, goals[0])

    gone = lost(screen, ticked)
    assert len(of_the_last_second(ticked, end)) < len(goals) / 2
    assert gone <= of_the_last_second(ticked, end)
    assert shown(screen, goals) == set(goals) - gone
    # It still knows what it knew.
    is_live(screen, goals[0])
