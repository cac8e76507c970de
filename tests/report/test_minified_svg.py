from collections import Counter
from xml.etree.ElementTree import fromstring

import careerkit as ck
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.report.minified_svg import INHERITED, minify

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def drawn(inside):
    return minify(SVG.format(inside)).partition(">")[2].removesuffix("</svg>")


def test_what_all_parts_share_is_written_once():
    assert drawn('<g><path fill="red" stroke="blue"/><path fill="red"/></g>') == (
        '<g fill="red"><path stroke="blue" /><path /></g>'
    )


def test_what_a_group_says_is_not_repeated():
    inside = '<g fill="red"><path fill="blue" /><path fill="blue" /></g>'
    assert drawn(inside) == inside


def test_words_keep_their_numbers():
    inside = '<text x="1.26">3.14159<title>at 2.71828</title></text>'
    assert drawn(inside) == '<text x="1.3">3.14159<title>at 2.71828</title></text>'


def test_marks_that_look_alike_are_drawn_where_they_stood():
    lines = (
        '<line transform="translate(1,2)" x2="8" y2="0"/><line transform="translate(3,4)" y2="5"/>'
    )
    dot = "M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0"
    dots = "".join(
        f'<path transform="translate({place})" d="{dot}"/>' for place in ("10,20", "30,5")
    )
    half = "a2,2,0,1,1,"
    assert drawn(f"<g>{lines}</g><g>{dots}</g>") == (
        '<g><path d="M1,2l8,0M3,4l0,5" /></g>'
        f'<g><path d="M12,20{half}-4,0{half}4,0M32,5{half}-4,0{half}4,0" /></g>'
    )


def test_a_mark_with_words_or_with_another_look_stays_itself():
    inside = (
        '<g><path d="M1,1h2" /><path d="M1,5h2"><title>Give a talk</title></path>'
        '<path d="M1,9h2" opacity="0.5" /><path transform="rotate(45)" d="M0,0h2" /></g>'
    )
    assert drawn(inside) == inside


def test_a_picture_of_very_many_marks_goes_without_their_titles():
    mark = '<path d="M{},1h1"><title>a goal</title></path>'
    few, many = (drawn(f"<g>{''.join(map(mark.format, range(count)))}</g>") for count in (320, 321))
    assert few.count("<title>") == 320
    assert many.count("<title>") == 0
    assert many.count("M") == 321


def looks(part, look=()):
    """Count the visible marks by all that is said of them, by themselves or by their groups."""
    look = dict(look) | {name: part.get(name) for name in INHERITED if part.get(name)}
    counts = Counter()
    if part.tag.endswith("text"):
        counts[part.text, *sorted(look.items())] += 1
    elif part.tag.endswith(("path", "line")) and {look.get("fill"), look.get("stroke")} != {
        "none",
        None,
    }:
        counts[tuple(sorted(look.items()))] += part.get("d", "M").count("M")
    return sum((looks(child, look) for child in part), counts)


def test_a_real_picture_looks_the_same_in_half_the_text():
    table = Journal(package_path("data/example-journal")).table()
    whole = ck.category_years.svg(table)
    assert looks(fromstring(minify(whole))) == looks(fromstring(whole))
    assert len(minify(whole)) < 0.5 * len(whole)
