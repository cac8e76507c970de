"""Facts about a page whose person asked for less motion."""

import pytest

NOTE_MOTION = """() => {
    window.moved = [];
    for (const name of ["transitionrun", "animationstart"])
        document.addEventListener(name, ({ target }) =>
            target.closest(".ck-form, .ck-box, .ck-chart") && moved.push(target.className), true);
}"""


@pytest.mark.parametrize("wish", ["no-preference", "reduce"])
def test_a_pressed_slider_glides_unless_less_motion_is_asked_for(screen, wish):
    page = screen.page
    page.emulate_media(reduced_motion=wish)
    page.evaluate(NOTE_MOTION)
    goal = "become-an-expert"
    track = screen.goal(goal).locator(".ck-importance .noUi-base")
    box = track.bounding_box()
    for part in (0.2, 0.9):
        track.click(position={"x": box["width"] * part, "y": box["height"] / 2})
        page.wait_for_timeout(400)
    screen.wait(lambda: screen.stop_of(goal, "importance") == 9, "the press rated nothing")
    assert bool(page.evaluate("moved")) == (wish == "no-preference"), page.evaluate("moved")
