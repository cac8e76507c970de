"""Facts about first steps on the page that only a browser can show."""

from support.screen import Screen

import careerkit as ck


def name_in_hand(page):
    return page.evaluate("document.activeElement.ariaLabel")


def test_a_first_step_to_a_goal_of_research_is_said_by_keyboard_and_comes_back(launch, page):
    launched = launch("--catalog", "research")
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    goal = "Spend years on one question that I would think about unpaid"
    screen.handle("own-a-question", "importance").focus()
    page.keyboard.press("s")
    page.wait_for_timeout(300)
    assert screen.goal("own-a-question").locator(".ck-plan").count() == 0

    height = screen.goal("own-a-question").bounding_box()["height"]
    page.keyboard.press("p")
    screen.goal("own-a-question").locator(".ck-add-step").wait_for()
    assert screen.goal("own-a-question").bounding_box()["height"] == height

    page.keyboard.press("s")
    screen.wait(lambda: name_in_hand(page) == f"First step: {goal}", lambda: name_in_hand(page))
    page.keyboard.type("Ask a colleague")
    page.keyboard.press("Enter")
    screen.wait(lambda: name_in_hand(page) == f"When and where: {goal}", lambda: name_in_hand(page))
    page.keyboard.type("When they are back")
    for _ in range(2):
        page.keyboard.press("Enter")
    screen.wait(lambda: name_in_hand(page) == f"How far along: {goal}", lambda: name_in_hand(page))
    screen.goal("own-a-question").locator(".ck-stage select").select_option("begun")

    screen.wait(lambda: screen.said("own-a-question").stage == "begun", "the stage was not saved")
    said = screen.said("own-a-question")
    assert (said.step, said.when, said.obstacle) == ("Ask a colleague", "When they are back", "")
    assert screen.journal.load(screen.journal.years()[-1]).extra["catalog"] == "research"

    page.reload()
    step = screen.goal("own-a-question").locator(".ck-step textarea")
    step.wait_for(timeout=60_000)
    assert step.input_value() == "Ask a colleague"
    screen.goal("own-a-question").locator(".ck-priority input").uncheck()
    step.wait_for(state="hidden")
    screen.wait(lambda: not screen.said("own-a-question").priority, "still a priority")
    assert screen.said("own-a-question").step == "Ask a colleague"
    assert page.foreign == []
    assert page.complaints == []
