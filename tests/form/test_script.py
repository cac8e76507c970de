"""The page's script as it is committed: joined from its modules as they are."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

import careerkit

PACKAGE = Path(careerkit.__file__).parent
ROOT = PACKAGE.parent
SCRIPTS = sorted((PACKAGE / "form/assets").glob("*.js"))


def modules_of(joined):
    """Return the modules that a script is joined from, in its order."""
    return re.findall(r"^// (script/src/\w+\.js)$", joined, re.MULTILINE)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_is_joined_from_its_modules_as_they_are(script):
    heading, joined = script.read_text("utf-8").split("\n\n", 1)
    sources = [(ROOT / module).read_text("utf-8") for module in modules_of(joined)]
    digest = sha256("".join([*sources, joined]).encode()).hexdigest()
    assert heading.endswith(digest), "run `npm install` once, then `npm run build`, in script/"


def test_every_module_is_part_of_a_script():
    modules = {module for script in SCRIPTS for module in modules_of(script.read_text("utf-8"))}
    assert modules == {f"script/src/{each.name}" for each in (ROOT / "script/src").iterdir()}
