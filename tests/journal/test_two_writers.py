"""Two workbooks open on one year: nothing is lost, and each reports the other's changes."""

from dataclasses import replace
from datetime import date

import pytest
from support.savers import (
    GOALS,
    keep_checking_in,
    keep_choosing,
    keep_putting_entries,
    keep_rating,
)

from careerkit.journal.journal import Journal
from careerkit.reflection import NotThisYear, Rating, Reflection
from careerkit.steps.check_ins import check_ins


def run_together(programs):
    """Start all before waiting for any."""
    started = [*programs]
    for program in started:
        program.start()
    for program in started:
        program.join()


@pytest.mark.parametrize("times", [100, pytest.param(500, marks=pytest.mark.thorough)])
def test_two_processes_rating_different_goals_lose_nothing(tmp_path, processes, times):
    half = len(GOALS) // 2
    run_together(
        processes.Process(target=keep_rating, args=(tmp_path, goals, times, named))
        for goals, named in ((GOALS[:half], "research"), (GOALS[half:], "mine.csv"))
    )
    notes = {
        goal_id: "".join(f" {number}" for number in range(times) if number % half == place)
        for goals in (GOALS[:half], GOALS[half:])
        for place, goal_id in enumerate(goals)
    }
    reflection = Journal(tmp_path).load(2026)
    assert {goal_id: rating.note for goal_id, rating in reflection.goals.items()} == notes
    last = {goal_id: int(note.split()[-1]) for goal_id, note in notes.items() if note}
    assert {goal_id: reflection.goals[goal_id].now for goal_id in last} == {
        goal_id: number % 2 == 0 for goal_id, number in last.items()
    }
    # Of the two lists that they named, one stays, whole.
    assert reflection.catalog in ("research", "mine.csv")


@pytest.mark.parametrize("times", [40, pytest.param(160, marks=pytest.mark.thorough)])
def test_two_processes_choosing_from_the_same_sets_lose_no_choice(tmp_path, processes, times):
    Journal(tmp_path).save(Reflection(year=2026).rate(GOALS[0], importance=5))
    run_together(
        processes.Process(target=keep_choosing, args=(tmp_path, minute, times))
        for minute in (0, 30)
    )
    choices = Journal(tmp_path).load(2026).choices
    picked = sorted((choice.most, choice.least) for choice in choices)
    sets = [GOALS[number % 19 : number % 19 + 4] for number in range(times)]
    assert picked == sorted(2 * [(of[0], of[number % 3 + 1]) for number, of in enumerate(sets)])


@pytest.mark.parametrize("times", [40, pytest.param(160, marks=pytest.mark.thorough)])
def test_two_processes_checking_in_on_the_same_goals_lose_no_check_in(tmp_path, processes, times):
    Journal(tmp_path).save(Reflection(year=2026).rate(GOALS[0], importance=5))
    run_together(
        processes.Process(target=keep_checking_in, args=(tmp_path, name, times))
        for name in ("here", "there")
    )
    made = check_ins(Journal(tmp_path).load(2026))
    expected = [(GOALS[number % 8], number) for number in range(times)]
    assert sorted((check_in.goal, check_in.happened) for check_in in made) == sorted(
        (goal_id, f"{name} {number}") for goal_id, number in expected for name in ("here", "there")
    )


@pytest.mark.parametrize("times", [40, pytest.param(160, marks=pytest.mark.thorough)])
def test_two_processes_putting_entries_to_the_same_goals_lose_none(tmp_path, processes, times):
    Journal(tmp_path).save(Reflection(year=2026).rate(GOALS[0], importance=5))
    run_together(
        processes.Process(target=keep_putting_entries, args=(tmp_path, name, times))
        for name in ("here", "there")
    )
    goals = Journal(tmp_path).load(2026).goals
    assert goals[GOALS[0]].importance == 5
    assert sorted(
        (goal_id, entry.text) for goal_id, rating in goals.items() for entry in rating.entries
    ) == sorted(
        (GOALS[number % 8], f"{name} {number}")
        for number in range(times)
        for name in ("here", "there")
    )


@pytest.fixture
def opened():
    return Reflection(year=2026).rate("give-a-talk", goal="Give a talk", note="so")


@pytest.fixture
def screens(tmp_path, opened):
    """Two workbooks that opened the same year."""
    Journal(tmp_path).save(opened)
    return Journal(tmp_path), Journal(tmp_path)


def test_of_two_changes_to_one_goal_the_later_wins_and_the_earlier_is_backed_up(screens, opened):
    first, second = screens
    first.save(opened.rate("give-a-talk", importance=3), base=opened)
    result = second.write(opened.rate("give-a-talk", importance=9), base=opened)
    assert result.reflection.goals["give-a-talk"].importance == 9
    backup = second.backups()[-1]
    assert result.backup == backup.path
    first.restore(backup.name)
    assert first.load(2026).goals["give-a-talk"].importance == 3


def test_a_save_that_overwrites_another_change_says_so(screens, opened):
    first, second = screens
    result = first.write(opened.rate("give-a-talk", importance=3), base=opened)
    assert result.message == ""
    result = second.write(opened.rate("give-a-talk", importance=9), base=opened)
    assert result.message == (
        "Also changed elsewhere: “Give a talk”; your version is saved, the other one is "
        f"in backups/{result.backup.name}."
    )


def said(reflection, sentence):
    day = date(2026, 12, 14)
    return replace(reflection, not_this_year=NotThisYear(date=day, sentence=sentence))


def test_a_sentence_written_on_one_page_and_a_rating_on_the_other_both_stand(screens, opened):
    first, second = screens
    first.save(said(opened, "A year to get through."), base=opened)
    result = second.write(opened.rate("give-a-talk", importance=9), base=opened)
    assert result.reflection.not_this_year.sentence == "A year to get through."
    assert result.reflection.goals["give-a-talk"].importance == 9
    assert result.message == "Changed elsewhere and updated here: the sentence about the year."


def test_of_two_sentences_the_later_wins_and_the_earlier_is_backed_up(screens, opened):
    first, second = screens
    first.save(said(opened, "One."), base=opened)
    result = second.write(said(opened, "Two."), base=opened)
    assert result.reflection.not_this_year.sentence == "Two."
    assert result.message == (
        "Also changed elsewhere: the sentence about the year; your version is saved, the other "
        f"one is in backups/{result.backup.name}."
    )
    first.restore(result.backup.name)
    assert first.load(2026).not_this_year.sentence == "One."


def test_a_sentence_taken_back_on_one_page_is_gone_on_the_other(screens, opened):
    first, second = screens
    both = first.save(said(opened, "One."), base=opened)
    first.save(replace(both, not_this_year=None), base=both)
    result = second.write(both.rate("get-a-raise"), base=both)
    assert result.reflection.not_this_year is None
    assert result.message == "Removed elsewhere and here: the sentence about the year."


def test_an_overwritten_change_is_reported_at_the_next_save(screens, opened):
    first, second = screens
    mine = first.save(opened.rate("give-a-talk", importance=3), base=opened)
    second.save(opened.rate("give-a-talk", importance=9), base=opened)
    result = first.write(mine.rate("get-a-raise"), base=mine)
    assert result.reflection.goals["give-a-talk"].importance == 9
    assert result.message == "Changed elsewhere and updated here: “Give a talk”."


def test_an_edit_by_hand_is_merged_and_its_comments_are_backed_up(screens, opened, tmp_path):
    journal, _ = screens
    saved = journal.save(opened.rate("get-a-raise", importance=5), base=opened)
    path = tmp_path / "2026.yaml"
    by_hand = path.read_text().replace("note: so", "note: by hand # I'm proud of this")
    path.write_text(by_hand)
    result = journal.write(saved.rate("get-a-raise", importance=6), base=saved)
    merged = result.reflection
    assert merged.goals["give-a-talk"] == Rating(goal="Give a talk", note="by hand")
    assert merged.goals["get-a-raise"].importance == 6
    assert result.backup.read_text() == by_hand


def test_an_edit_by_hand_that_broke_the_file_is_never_overwritten(screens, opened, tmp_path):
    journal, _ = screens
    saved = journal.save(opened.rate("get-a-raise", importance=5), base=opened)
    path = tmp_path / "2026.yaml"
    broken = path.read_text().replace("importance: 5", "importance: fifteen")
    path.write_text(broken)
    mine = saved.rate("get-a-raise", importance=6)
    with pytest.raises(ValueError, match=r"line 16: .*importance is 'fifteen'"):
        journal.save(mine, base=saved)
    assert path.read_text() == broken
    path.write_text(broken.replace("fifteen", "7"))
    assert journal.save(mine, base=saved).goals["get-a-raise"].importance == 6
