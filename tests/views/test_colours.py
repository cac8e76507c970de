"""The colours of the categories: readable, and apart to every eye."""

import pytest

from careerkit.catalog.categories import COLOURS, MOST
from careerkit.views import inks, style
from careerkit.views.long_view import SHADES

# Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no long cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no medium cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no short cones": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def light(colour):
    """The linear light of a colour such as #5888f8."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def luminance(colour):
    return sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), light(colour), strict=True))


def contrast(one, other):
    low, high = sorted(luminance(each) + 0.05 for each in (one, other))
    return high / low


def lab(linear):
    xyz = times(
        (
            (0.4124564, 0.3575761, 0.1804375),
            (0.2126729, 0.7151522, 0.0721750),
            (0.0193339, 0.1191920, 0.9503041),
        ),
        [min(max(part, 0), 1) for part in linear],
    )
    white = (0.95047, 1, 1.08883)
    x, y, z = (
        (part / full) ** (1 / 3) if part / full > 0.008856 else 7.787 * part / full + 16 / 116
        for part, full in zip(xyz, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("ground", ["#ffffff", "#111111"])
@pytest.mark.parametrize("colour", COLOURS)
def test_a_categorys_colour_stands_out_from_light_and_dark(colour, ground):
    assert contrast(colour, ground) >= 3


@pytest.mark.parametrize("ink", [inks.INK, inks.MUTED])
def test_text_is_readable_on_the_ground(ink):
    assert contrast(ink, inks.PAPER) >= 4.5


def over(colour, ground, opacity):
    """What a see-through colour looks like on a ground."""
    mixed = [
        round(
            opacity * int(colour[place : place + 2], 16)
            + (1 - opacity) * int(ground[place : place + 2], 16)
        )
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in mixed)


@pytest.mark.parametrize(("ground", "ink"), [("#ffffff", "#212121"), ("#111111", "#e0e0e0")])
@pytest.mark.parametrize("colour", COLOURS)
def test_a_number_is_readable_on_the_lowest_and_the_highest_shade(colour, ground, ink):
    for opacity in SHADES:
        assert contrast(over(colour, ground, opacity), ink) >= 4.5


@pytest.mark.parametrize(("count", "least"), [(8, 15), (12, 11), (20, 10)])
@pytest.mark.parametrize("eye", EYES)
def test_colours_of_categories_differ_to_every_eye(eye, count, least):
    seen = [lab(times(EYES[eye], light(colour))) for colour in COLOURS[:count]]
    apart = [
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for place, one in enumerate(seen)
        for other in seen[:place]
    ]
    # A difference of 2.3 is just noticed (Mahy, Van Eycken and Oosterlinck 1994).
    assert min(apart) > least


def test_there_is_a_colour_for_each_category_that_a_list_can_have():
    assert len(set(COLOURS)) == MOST


def test_a_category_too_many_is_grey():
    names = [f"group {number}" for number in range(MOST + 2)]
    scale = style.category_fill(names).to_dict()["scale"]
    assert scale["domain"] == names
    assert scale["range"] == [*COLOURS, inks.MUTED, inks.MUTED]
