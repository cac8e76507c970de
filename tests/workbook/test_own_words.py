"""Facts about the questions and the letter of an open year."""

from support.parts import part, parts, rate

import careerkit as ck


def ask(box):
    part(box, "ck-ask-me").click()
    return parts(box, "ck-answer")


def test_questions_are_answered_and_found_again(book, folder):
    rate(book, "get-a-raise", 9)
    ask(book.questions())[-1].value = "A bakery."

    assert list(ck.Journal(folder).load(2026).answers.values()) == ["A bakery."]
    again = ck.open_workbook(ck.Journal(folder), year=2026).questions()
    assert "A bakery." in [each.value for each in parts(again, "ck-answer")]


def test_answers_of_two_workbooks_at_once_are_all_kept_and_shown(book, folder):
    rate(book, "get-a-raise", 9)
    other = ck.open_workbook(ck.Journal(folder), year=2026)
    for each in (book, other):
        each.form.row("get-a-raise")
        each.session.rate("get-a-raise", priority=True)
    here, there = ask(book.questions()), ask(other.questions())
    there[0].value = "There."
    here[-1].value = "Here."
    here[-1].value = "Here, too."

    assert sorted(ck.Journal(folder).load(2026).answers.values()) == ["Here, too.", "There."]
    assert here[0].value == "There."


def test_a_letter_is_kept(book, folder):
    part(book.letter(), "ck-letter").value = "Dear me"

    assert ck.Journal(folder).load(2026).letter == "Dear me"


def test_a_letter_from_another_workbook_is_shown_not_overwritten(book, folder):
    field = part(book.letter(), "ck-letter")
    other = ck.open_workbook(ck.Journal(folder), year=2026)
    part(other.letter(), "ck-letter").value = "Dear me"
    rate(book, "get-a-raise", 3)

    assert field.value == "Dear me"
    field.value = "Dear me,"
    assert ck.Journal(folder).load(2026).letter == "Dear me,"
