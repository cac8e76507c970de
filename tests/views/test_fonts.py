"""Pictures hold their words in each family of fonts that people have, where it is the only one."""

import os
from pathlib import Path

import pytest
from support.browser import chromium, missing
from support.pictures import TABLES, drawn_with, show, words_on_words, words_outside

from careerkit.views import VIEWS
from careerkit.views.room import NARROW, WIDE

pytestmark = [pytest.mark.thorough, pytest.mark.xdist_group("fonts")]

PACKAGES = {
    "DejaVu Sans": "fonts-dejavu-core",
    "Liberation Sans": "fonts-liberation",
    # What Chromium takes without a desktop where Liberation is all there is.
    "Liberation Mono": "fonts-liberation",
    "Noto Sans": "fonts-noto-core",
}
"""Families, with the Debian packages that hold them."""

ALONE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>
    <!-- As systems have it; hinted in full, letters would be some tenths of a pixel broader. -->
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
  </match>
</fontconfig>
"""
"""What tells fontconfig, and so Chromium, that a machine has one family of fonts."""


@pytest.fixture(scope="module", params=PACKAGES)
def family(request):
    return request.param


@pytest.fixture(scope="module")
def family_page(family, playwright, tmp_path_factory):
    """A page in a browser that knows this family alone."""
    fonts = Path(os.environ.get("CAREERKIT_FONTS", "")) / PACKAGES[family]
    if not fonts.is_dir():
        missing(
            "These tests need three families of fonts: run `.ci/fonts FOLDER`, which unpacks them "
            "there from Debian's packages, and name the folder in the variable CAREERKIT_FONTS."
        )
    folder = tmp_path_factory.mktemp("fonts")
    alone = folder / "fonts.conf"
    words = ALONE.format(fonts=fonts.resolve(), cache=folder / "cache", family=family)
    alone.write_text(words, encoding="utf-8")
    browser = chromium(playwright, env={**os.environ, "FONTCONFIG_FILE": str(alone)})
    yield browser.new_page()
    browser.close()


def families_of(page, words):
    """Return the families in which Chromium draws an element's words."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": words})
    fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})["fonts"]
    return {each["familyName"] for each in fonts}


def test_words_are_drawn_in_that_family(family, family_page):
    show(family_page, drawn_with("what_matters"))
    assert families_of(family_page, "svg .role-title-text text") == {family}


@pytest.mark.parametrize("room", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("size", TABLES)
def test_words_keep_to_their_room_in_any_family(name, size, room, family_page):
    show(family_page, drawn_with(name, size, room))
    assert words_outside(family_page) == []
    assert words_on_words(family_page) == []


@pytest.mark.parametrize("size", TABLES)
def test_words_of_the_picture_drawn_by_hand_keep_to_their_room_in_any_family(size, family_page):
    show(family_page, VIEWS["priority_clusters"].svg(TABLES[size]))
    assert words_outside(family_page) == []
    assert words_on_words(family_page) == []
