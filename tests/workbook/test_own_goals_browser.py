"""Facts about a list of one's own that only a browser can show."""

from datetime import date

import pytest

FOCUSED = """() => {
    const part = document.activeElement.closest(".ck-goal, .ck-line");
    const name = [...(part?.classList ?? [])].find((name) => /^ck-(goal|line)-/.test(name));
    return name ?? document.activeElement.className;
}"""


@pytest.mark.thorough
def test_the_focus_goes_on_from_each_change_of_the_list(workbook, tmp_path):
    screen = workbook(tmp_path / "answers")
    page = screen.page
    screen.category("Job")
    screen.goal("get-a-raise").wait_for()

    def leads_to(name):
        """Wait until the focus stays there; the kernel makes the list anew in two steps."""

        def stays():
            page.wait_for_timeout(500)
            return name in page.evaluate(FOCUSED)

        screen.wait(lambda: stays() and stays(), lambda: page.evaluate(FOCUSED))

    words = page.locator(".ck-list:visible .ck-add-words input")
    words.fill("Open a bakery")
    words.press("Enter")
    leads_to("ck-goal-own-")

    changing = page.locator(".ck-list:visible")
    changing.get_by_role("button", name="Change this list").press("Enter")
    lines = changing.locator(".ck-line:has(input)")
    lines.last.wait_for()
    names = [
        next(name for name in each.get_attribute("class").split() if name.startswith("ck-line-"))
        for each in lines.all()
    ]
    changing.locator(f".{names[0]} button").press("Enter")
    leads_to(names[1])
    changing.locator(f".{names[0]} button").press("Enter")
    leads_to(names[0])
    field = changing.locator(f".{names[1]} input")
    field.fill("In other words")
    field.press("Enter")
    leads_to(names[1])
    changing.locator(f".{names[-1]} button").press("Enter")
    leads_to(names[-2])

    page.locator(".ck-next:visible").press("Enter")
    screen.wait(lambda: screen.goal("get-a-raise").is_hidden(), "the category stayed")
    leads_to("ck-goal-")
    assert page.complaints == []


@pytest.mark.thorough
def test_changes_to_the_list_of_goals_reach_the_report(workbook, tmp_path):
    home = tmp_path / "answers"
    screen = workbook(home)
    page = screen.page
    screen.category("Other")
    screen.goal("keep-the-love").wait_for()

    # What is missing is added, and is a goal like any other at once.
    adding = page.locator(".ck-list:visible")
    adding.locator(".ck-add-words input").fill("Open a bakery & call it «Stack»")
    adding.get_by_role("button", name="Add", exact=True).click()
    own = page.locator("[class*='ck-goal-own-']")
    own.wait_for()
    goal_id = next(
        each.removeprefix("ck-goal-")
        for each in own.get_attribute("class").split()
        if each.startswith("ck-goal-own-")
    )
    screen.press(goal_id, "importance", "ArrowRight", 9)
    screen.wait(lambda: screen.said(goal_id), "the goal of one's own was not saved")
    button = page.locator(".ck-category button", has_text="Other")
    screen.wait(lambda: "1/2" in button.inner_text(), "the goal of one's own is not counted")

    # A shipped goal in other words, and one set aside and brought back.
    screen.category("Job")
    screen.goal("get-a-raise").wait_for()
    changing = page.locator(".ck-list:visible")
    changing.get_by_role("button", name="Change this list").click()
    words = changing.locator(".ck-line-get-a-raise input")
    words.press("Control+a")
    words.press_sequentially("Earn what I am worth")
    words.press("Enter")
    screen.wait(
        lambda: "Earn what" in screen.goal("get-a-raise").locator(".ck-words").inner_text(),
        "the goal kept its words",
    )
    screen.press("get-a-raise", "importance", "ArrowRight", 8)
    changing.locator(".ck-line-first-job").get_by_role("button", name="Not for me").click()
    screen.wait(lambda: screen.goal("first-job").count() == 0, "the goal was not set aside")
    changing.locator(".ck-line-first-job").get_by_role("button", name="Bring back").click()
    screen.wait(lambda: screen.goal("first-job").count() == 1, "the goal was not brought back")

    # Both are in the charts and in the report.
    titles = page.locator(".ck-picture title")
    for said in ("Open a bakery & call it «Stack»", "Earn what I am worth"):
        screen.wait(lambda said=said: titles.filter(has_text=said).count(), f"no chart has {said}")
    page.locator(".ck-report-write").click()
    page.locator(".ck-report .ck-wrote", has_text=".html, in ").wait_for(timeout=30_000)
    report = (home / "reports" / f"{date.today().year}.html").read_text("utf-8")
    assert "Open a bakery &amp; call it «Stack»" in report
    assert "Earn what I am worth" in report

    # The copy to share holds what is picked, and nothing else.
    page.locator(".ck-pick-others").click()
    page.locator(".ck-pick-none").click()
    page.locator(".ck-pick", has_text="Earn what I am worth").locator("input").check()
    page.get_by_role("button", name="Write the copy").click()
    copy = home / "reports" / f"{date.today().year}-shared.html"
    screen.wait(copy.exists, "no copy was written")
    assert "Earn what I am worth" in copy.read_text("utf-8")
    assert "bakery" not in copy.read_text("utf-8")

    page.locator(".ck-remind-write").click()
    screen.wait((home / "careerkit.ics").exists, "no reminder was written")
    assert page.foreign == []
    assert page.complaints == []
