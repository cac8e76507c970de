from xml.etree import ElementTree

import careerkit as ck
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.report.minify_svg import INHERITED, minify

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def drawn(inside):
    return minify(SVG.format(inside)).partition(">")[2].removesuffix("</svg>")


def test_what_all_parts_share_is_said_once():
    assert drawn('<g><path fill="red" stroke="blue"/><path fill="red"/></g>') == (
        '<g fill="red"><path stroke="blue" /><path /></g>'
    )


def test_what_a_group_says_already_is_not_said_for_it():
    inside = '<g fill="red"><path fill="blue" /><path fill="blue" /></g>'
    assert drawn(inside) == inside


def test_words_keep_their_numbers():
    inside = '<text x="1.26">3.14159<title>at 2.71828</title></text>'
    assert drawn(inside) == '<text x="1.3">3.14159<title>at 2.71828</title></text>'


def looks(svg):
    """Return each part of a picture with all that is said of it, by itself or by its groups."""

    def walk(part, said):
        said = said | {name: part.get(name) for name in INHERITED if part.get(name)}
        if part.tag.endswith(("path", "text", "line")):
            yield part.tag, part.text, sorted(said.items())
        for each in part:
            yield from walk(each, said)

    return list(walk(ElementTree.fromstring(svg), {}))


def test_a_real_picture_looks_the_same_in_less_text():
    table = Journal(package_path("data/example-journal")).table()
    whole = ck.category_years.svg(table)
    assert looks(minify(whole)) == looks(whole)
    assert len(minify(whole)) < 0.75 * len(whole)
