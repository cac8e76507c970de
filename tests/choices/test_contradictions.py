"""Where choices contradict each other."""

from datetime import datetime

from careerkit.choices.contradictions import contradictions
from careerkit.reflection import Choice


def chose(of, most, least=""):
    return Choice(begun=datetime(2026, 11, 23), of=tuple(of), most=most, least=least)


def test_choices_that_agree_have_none():
    assert contradictions([chose("abcd", "a", "d"), chose("abce", "a", "c")]) == []


def test_a_pair_put_both_ways_is_one():
    assert contradictions([chose("abc", "a", "b"), chose("abd", "b", "d")]) == [("a", "b")]


def test_a_goal_that_was_once_most_and_once_least_is_in_one():
    circles = contradictions([chose("abcd", "a", "d"), chose("aefd", "d", "a")])
    assert circles == [("a", "d")]


def test_three_that_go_round_in_a_circle_are_one():
    round_and_round = [chose("ab", "a"), chose("bc", "b"), chose("ca", "c")]
    assert contradictions(round_and_round) == [("a", "b", "c")]
    assert contradictions(round_and_round[:2]) == []


def test_no_goal_is_asked_about_twice():
    both = [chose("ab", "a"), chose("ba", "b"), chose("bc", "b"), chose("cb", "c")]
    assert contradictions(both) == [("a", "b")]
