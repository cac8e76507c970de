"""How two edits of one year are merged, and what is overwritten."""

from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.entries import by_hand, content_of

from careerkit.choices.made import choices_made, with_pick, without_last_pick
from careerkit.journal.codec import dumps
from careerkit.journal.merge import changes, from_elsewhere, has_content, merge, overwritten
from careerkit.reflection import (
    SCALE,
    STAGES,
    CheckIn,
    Choice,
    DatedEntry,
    Judgements,
    NotThisYear,
    Rating,
    Reflection,
)
from careerkit.steps.check_ins import check_ins, with_check_in, with_check_in_at

# A busy machine is slow, not wrong.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

ENTRIES = [DatedEntry(date="2026-03-14", text=text) for text in ("one", "two", "three")]
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "importance": st.sampled_from([None, *SCALE]),
        "priority": st.booleans(),
        "note": st.sampled_from(["", "one", "two"]),
        "step": st.sampled_from(["", "one", "two"]),
        "stage": st.sampled_from(["", *STAGES]),
        "now": st.booleans(),
        "before_comparing": st.builds(
            Judgements, importance=st.sampled_from([None, *SCALE]), priority=st.booleans()
        ),
    },
)
RATINGS = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    FIELDS.map(lambda parts: Rating(lived="now" in parts, **parts)),
)
PUT = st.lists(st.sampled_from(ENTRIES), max_size=3).map(tuple)
RATINGS_WITH_ENTRIES = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.builds(lambda parts, put: Rating(lived="now" in parts, **parts, entries=put), FIELDS, PUT),
)
ANSWERS = st.dictionaries(st.sampled_from(["x", "y"]), st.sampled_from(["yes", "no"]))
ROUNDS = st.dictionaries(
    st.sampled_from(["monday", "tuesday"]),
    st.fixed_dictionaries({"first": st.sampled_from(SCALE), "again": st.sampled_from(SCALE)}),
    min_size=1,
)
ASKED = st.dictionaries(st.sampled_from(["a", "b"]), ROUNDS, min_size=1)
JUNE, AUTUMN = datetime(2026, 6, 12), datetime(2026, 9, 1)


def sentence(words):
    return NotThisYear(date=date(2026, 12, 14), sentence=words)


def entries(builds):
    """Return tuples of entries, no two of them at one place."""
    return st.lists(builds, max_size=4, unique_by=lambda entry: entry.place).map(tuple)


CHOICES = entries(
    st.builds(
        Choice,
        begun=st.sampled_from([JUNE, AUTUMN]),
        of=st.just(("a", "b", "c")),
        most=st.just("a"),
        least=st.sampled_from(["", "b", "c"]),
    )
)
CHECK_INS = entries(
    st.builds(
        CheckIn,
        begun=st.sampled_from([JUNE, AUTUMN]),
        goal=st.sampled_from(["a", "b"]),
        stage=st.sampled_from(STAGES),
    )
)
UNREAD = st.dictionaries(st.sampled_from(["in June", "2026-06-12"]), st.just({"c": "begun"}))
REFLECTIONS = st.builds(
    Reflection,
    year=st.just(2026),
    goals=RATINGS,
    answers=ANSWERS,
    letter=st.sampled_from(["", "Dear me"]),
    catalog=st.sampled_from(["", "research", "mine.csv"]),
    compared=st.sampled_from([None, JUNE, AUTUMN]),
    choices=CHOICES,
    check_ins=CHECK_INS,
    not_this_year=st.none() | st.sampled_from(["one", "two"]).map(sentence),
    extra=st.fixed_dictionaries(
        {},
        optional={
            "asked_again": ASKED | st.sampled_from(["by hand", ["by", "hand"]]),
            "choices": UNREAD,
            "check_ins": UNREAD,
        },
    ),
)


WITH_ENTRIES = st.builds(Reflection, year=st.just(2026), goals=RATINGS_WITH_ENTRIES)
ANY = REFLECTIONS | WITH_ENTRIES


@CALM
@given(base=ANY, mine=ANY)
def test_merging_with_an_unchanged_file_gives_mine(base, mine):
    assert merge(base, mine, base) == mine


@CALM
@given(base=ANY, theirs=ANY)
def test_merging_without_changes_of_mine_gives_theirs(base, theirs):
    assert merge(base, base, theirs) == theirs


def put_to_goals(reflection):
    return {
        (goal_id, entry.text)
        for goal_id, rating in reflection.goals.items()
        for entry in rating.entries
    }


@CALM
@given(base=WITH_ENTRIES, mine=WITH_ENTRIES, theirs=WITH_ENTRIES)
def test_entries_that_either_side_put_to_a_goal_are_kept(base, mine, theirs):
    old, new, other = map(put_to_goals, (base, mine, theirs))
    put, taken_away = (new | other) - old, old - (new & other)
    assert put_to_goals(merge(base, mine, theirs)) == (old | put) - taken_away


def test_an_entry_put_elsewhere_overwrites_nothing_and_is_not_overwritten():
    base = Reflection(year=2026).rate("a", importance=3)
    mine, theirs = (base.rate("a", entries=(entry,)) for entry in ENTRIES[:2])
    assert merge(base, mine, theirs) == base.rate("a", entries=(ENTRIES[1], ENTRIES[0]))
    assert not has_content(overwritten(base, mine, theirs))


def test_of_a_version_from_elsewhere_all_entries_are_kept():
    ours = Reflection(year=2026).rate("a", importance=3, entries=(ENTRIES[0],))
    theirs = Reflection(year=2026).rate("a", importance=3, entries=(ENTRIES[1],))
    merged = merge(from_elsewhere(ours, theirs, []), ours, theirs)
    assert {entry.text for entry in merged.goals["a"].entries} == {"one", "two"}


def test_choices_that_one_side_put_in_another_order_stay_in_it():
    first, second = (
        Choice(begun=time, of=("a", "b"), most="a", least="b") for time in (JUNE, AUTUMN)
    )
    base = Reflection(year=2026, choices=(first, second))
    turned = replace(base, choices=(second, first))
    assert merge(base, turned, base) == merge(base, base, turned) == turned


@CALM
@given(base=REFLECTIONS, mine=REFLECTIONS, theirs=REFLECTIONS)
def test_a_change_made_by_only_one_side_is_kept(base, mine, theirs):
    joined = merge(base, mine, theirs)
    for part in ("goals", "answers"):
        old, new, other, both = (getattr(side, part) for side in (base, mine, theirs, joined))
        assert both == _one_by_one(old, new, other)


@CALM
@given(base=REFLECTIONS, mine=REFLECTIONS, theirs=REFLECTIONS)
def test_overwritten_is_exactly_what_the_merge_does_not_keep(base, mine, theirs):
    joined, lost = merge(base, mine, theirs), overwritten(base, mine, theirs)
    said_there = changes(base, theirs)
    assert lost.goals == {
        name: rating
        for name, rating in said_there.goals.items()
        if joined.goals.get(name) != rating
    }
    assert lost.answers == {
        name: answer
        for name, answer in said_there.answers.items()
        if joined.answers.get(name) != answer
    }
    is_lost = joined.not_this_year != theirs.not_this_year != base.not_this_year
    assert lost.not_this_year == (theirs.not_this_year if is_lost else None)


ONE_CHANGE = [
    {"begun": JUNE},
    {"saved": JUNE},
    {"goals": {"a": Rating(importance=3)}},
    {"answers": {"x": "yes"}},
    {"letter": "Dear me"},
    {"catalog": "research"},
    {"compared": JUNE},
    {"choices": (Choice(begun=JUNE, of=("a", "b"), most="a"),)},
    {"check_ins": (CheckIn(begun=JUNE, goal="a", stage="done"),)},
    {"not_this_year": sentence("So it was.")},
    {"extra": {"later": 1}},
]


@pytest.mark.parametrize("change", ONE_CHANGE, ids=lambda change: next(iter(change)))
def test_a_change_of_any_field_is_kept_beside_a_change_of_another(change):
    base = Reflection(year=2026)
    changed, other = replace(base, **change), base.rate("b")
    both = {**other.goals, **changed.goals}
    expected = replace(changed, goals=both)
    assert merge(base, changed, other) == merge(base, other, changed) == expected


def test_every_field_has_been_changed():
    names = {field.name for field in fields(Reflection)}
    assert {name for change in ONE_CHANGE for name in change} == names - {"year"}


def test_a_sentence_and_ratings_of_two_workbooks_both_stand():
    base = Reflection(year=2026)
    said = replace(base, not_this_year=sentence("So it was."))
    both = merge(base, said, base.rate("go", importance=5))
    assert (both.not_this_year, list(both.goals)) == (said.not_this_year, ["go"])


def test_one_sentence_written_in_two_workbooks_keeps_the_other_in_a_backup():
    base = Reflection(year=2026)
    mine, theirs = (replace(base, not_this_year=sentence(words)) for words in ("one", "two"))
    assert merge(base, mine, theirs) == mine
    assert overwritten(base, mine, theirs) == theirs
    assert has_content(theirs)


def test_the_same_change_on_both_sides_overwrites_nothing():
    base = Reflection(year=2026)
    same = base.rate("go", importance=5)
    assert overwritten(base, same, same) == base


def test_a_changed_goal_keeps_its_place():
    base = Reflection(year=2026).rate("a").rate("b").rate("c")
    joined = merge(base, base.rate("a", note="so").rate("d"), base.rate("e"))
    assert list(joined.goals) == ["a", "b", "c", "e", "d"]


@CALM
@given(base=ASKED, mine=ASKED, theirs=ASKED)
def test_a_key_that_is_not_known_is_merged_entry_by_entry(base, mine, theirs):
    joined = merge(
        *(Reflection(year=2026, extra={"asked_again": rounds}) for rounds in (base, mine, theirs))
    )
    both = _answers(joined.extra.get("asked_again", {}))
    assert both == _one_by_one(*map(_answers, (base, mine, theirs)))


def _one_by_one(base, mine, theirs):
    """Return what stands under each name: mine if I changed it, else theirs."""
    sides = {
        name: mine if base.get(name) != mine.get(name) else theirs
        for name in {*base, *mine, *theirs}
    }
    return {name: side[name] for name, side in sides.items() if name in side}


def _answers(asked):
    return {
        (goal_id, begun, name): value
        for goal_id, rounds in asked.items()
        for begun, answers in rounds.items()
        for name, value in answers.items()
    }


def chosen(base, minute, most, least=""):
    time = datetime(2026, 11, 23, 12, minute)
    picked = with_pick(base, ("a", "b", "c"), most, time)
    return with_pick(picked, ("a", "b", "c"), least, time) if least else picked


def test_choices_made_in_two_workbooks_are_all_kept():
    base = chosen(Reflection(year=2026), 0, "a", "b")
    mine, theirs = chosen(base, 1, "b", "c"), chosen(base, 2, "c", "a")
    both = choices_made(merge(base, mine, theirs))
    assert sorted(choice.most for choice in both) == ["a", "b", "c"]
    assert not has_content(overwritten(base, mine, theirs))


def test_one_set_finished_in_two_workbooks_keeps_the_other_pick_in_a_backup():
    base = chosen(Reflection(year=2026), 0, "a")
    mine, theirs = (with_pick(base, ("a", "b", "c"), least, None) for least in ("b", "c"))
    assert choices_made(merge(base, mine, theirs)) == choices_made(mine)
    assert choices_made(overwritten(base, mine, theirs)) == choices_made(theirs)


def test_a_pick_taken_back_here_stays_taken_back_when_another_was_made_there():
    base = chosen(Reflection(year=2026), 0, "a", "b")
    mine, theirs = without_last_pick(base), chosen(base, 2, "c", "a")
    assert {(choice.most, choice.least) for choice in choices_made(merge(base, mine, theirs))} == {
        ("a", ""),
        ("c", "a"),
    }


@CALM
@given(base=CHECK_INS, mine=CHECK_INS, theirs=CHECK_INS)
def test_no_check_in_that_one_side_began_is_lost(base, mine, theirs):
    joined = merge(*(Reflection(year=2026, check_ins=side) for side in (base, mine, theirs)))
    made = [content_of(check_in) for check_in in check_ins(joined)]
    old = {check_in.place for check_in in base}
    begun = [check_in for check_in in (*mine, *theirs) if check_in.place not in old]
    assert [check_in for check_in in begun if content_of(check_in) not in made] == []


def test_choices_begun_in_one_moment_are_both_kept_and_nothing_is_overwritten():
    base = Reflection(year=2026)
    mine, theirs = chosen(base, 1, "b", "c"), chosen(base, 1, "c", "a")
    made = choices_made(merge(base, mine, theirs))
    assert sorted(choice.most for choice in made) == ["b", "c"]
    assert not has_content(overwritten(base, mine, theirs))


def test_a_check_in_that_somebody_broke_by_hand_meanwhile_does_not_stop_the_merge():
    base = with_check_in(Reflection(year=2026), "a", JUNE, happened="so")
    mine = with_check_in_at(base, "a", JUNE, happened="so it went")
    place = {"2026-06-12 00:00:00.000": {"a": "so, so"}}
    theirs = by_hand(check_ins=place)
    assert merge(base, mine, theirs).check_ins == mine.check_ins
    assert overwritten(base, mine, theirs).extra == {"check_ins": place}


def test_check_ins_on_one_goal_in_one_moment_are_both_kept_and_nothing_is_overwritten():
    base = with_check_in(Reflection(year=2026), "a", JUNE, stage="begun")
    mine, theirs = (with_check_in(base, "a", JUNE, happened=words) for words in ("one", "two"))
    made = check_ins(merge(base, mine, theirs))
    assert sorted(check_in.happened for check_in in made) == ["", "one", "two"]
    assert not has_content(overwritten(base, mine, theirs))
    assert len(check_ins(changes(mine, merge(base, mine, theirs)))) == 2


def test_check_ins_on_two_goals_in_one_moment_are_one_sitting():
    base = Reflection(year=2026)
    mine, theirs = (with_check_in(base, goal_id, JUNE, stage="begun") for goal_id in ("a", "b"))
    both = merge(base, mine, theirs)
    assert [(str(check_in.on), check_in.goal) for check_in in check_ins(both)] == [
        ("2026-06-12", "b"),
        ("2026-06-12", "a"),
    ]
    assert dumps(both).count("2026-06-12 00:00:00.000") == 1
    assert not has_content(overwritten(base, mine, theirs))


def test_one_check_in_changed_in_two_workbooks_keeps_the_other_words_in_a_backup():
    base = with_check_in(Reflection(year=2026), "a", JUNE, happened="so")
    mine, theirs = (with_check_in_at(base, "a", JUNE, happened=words) for words in ("one", "two"))
    assert check_ins(merge(base, mine, theirs)) == check_ins(mine)
    assert check_ins(overwritten(base, mine, theirs)) == check_ins(theirs)
