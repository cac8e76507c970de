"""A fact about an end that nobody planned: a page that is reloaded in the middle of a gesture.

The command is stopped in mid reflection by the tests of whole sessions, its kernel by those of the
launch.
"""

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
