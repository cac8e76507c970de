"""Say everything that can be said in a year, on the page of its workbook."""

from datetime import date

from careerkit.reflection import Rating
from careerkit.steps.check_ins import check_ins

THIS = date.today().year
PLANNED = ("step", "when", "obstacle")
CHECKED_IN = ("happened", "new-step")
FIELDS = ("note", "detail", "answer", "letter", "sentence", "goal", *PLANNED, *CHECKED_IN)
"""What a person says in words of their own."""


def say_everything(screen, words):
    """Give an answer of every kind, in these words, and wait until the file holds them all."""
    expert = screen.take_in_hand("become-an-expert")
    expert.locator(".ck-detail input").fill(words["detail"])
    screen.press("become-an-expert", "importance", "ArrowRight", 9)
    screen.tick("become-an-expert", "priority")
    expert.locator(".ck-add-step").click()
    for name in PLANNED:
        expert.locator(f".ck-{name} textarea").fill(words[name])
    screen.take_in_hand("land-anywhere").locator(".ck-note textarea").fill(words["note"])
    screen.press("land-anywhere", "importance", "ArrowRight", 8)
    page = screen.page
    page.locator(".ck-add-words input:visible").fill(words["goal"])
    page.locator(".ck-add:visible").click()
    own = page.locator("[class*=ck-goal-own-]")
    own.locator(".ck-importance .noUi-handle").focus()
    page.keyboard.press("End")
    own.locator(".ck-priority input").check()
    page.locator(".ck-ask-me").click()
    page.locator(".ck-question").nth(1).wait_for()
    for field in page.locator(".ck-answer textarea").all():
        field.fill(words["answer"])
    page.locator(".ck-letter textarea").fill(words["letter"])
    page.locator(".ck-skip-year").click()
    page.locator(".ck-sentence textarea").fill(words["sentence"])
    page.locator(".ck-sentence-done").click()
    page.locator(".ck-check-in-start").click()
    for name in CHECKED_IN:
        page.locator(f".ck-{name} textarea").first.fill(words[name])
    screen.wait(lambda: _said(screen.journal, words), "not everything came to the file")


def _said(journal, words):
    if THIS not in journal.years():
        return False
    this = journal.load(THIS)
    own = [each for goal_id, each in this.goals.items() if goal_id.startswith("own-")]
    expert = this.goals.get("become-an-expert", Rating())
    return (
        this.letter == words["letter"]
        and this.not_this_year is not None
        and this.not_this_year.sentence == words["sentence"]
        and {words["answer"]} == set(this.answers.values())
        and [(each.goal, each.priority) for each in own] == [(words["goal"], True)]
        and [(each.happened, each.step) for each in check_ins(this)]
        == [tuple(words[name] for name in CHECKED_IN)]
        and all(getattr(expert, name) == words[name] for name in ("detail", *PLANNED))
        and this.goals["land-anywhere"].note == words["note"]
    )
