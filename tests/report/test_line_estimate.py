"""How much room words take on paper."""

import pytest

from careerkit.report.line_estimate import count_lines, shortened

TEXTS = [
    "",
    "x" * 5000,
    "word " * 900,
    "\u6f22" * 900,
    "a\n\n" * 300,
    "W" * 700,
    " \t",
    "x " + "y" * 90,
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("most", [1, 2, 7])
def test_a_shortened_text_fits(text, most):
    assert count_lines(shortened(text, most, letters=40), letters=40) <= most


def test_a_text_that_fits_stays_whole():
    assert shortened("Give a talk\nin June", most=2, letters=40) == "Give a talk\nin June"


def test_narrow_letters_take_less_room_than_wide_ones():
    assert count_lines("ill " * 12, letters=40) < count_lines("mow " * 12, letters=40)
