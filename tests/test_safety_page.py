"""The tests that the page about safety and the code name are there."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
CODE = TESTS.parent / "careerkit"


def missing(named):
    """Return the named tests, or files of tests, that are not there."""
    files = [*TESTS.rglob("test_*.py"), *(TESTS.parent / "deploy").rglob("test_*.py")]
    tests = "\n".join(path.read_text("utf-8") for path in files)
    known = {path.stem for path in files}
    return sorted(each for each in named if each not in known and f"def {each}(" not in tests)


def test_every_test_and_file_that_the_page_names_is_there():
    page = (TESTS.parent / "docs/safety.md").read_text("utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    assert len(named) > 20
    assert missing(named) == []
    files = re.findall(r"`(tests/[\w/.]+)`", page)
    assert [each for each in files if not (TESTS.parent / each).exists()] == []


def test_every_test_that_the_code_names_is_there():
    files = [each for ending in ("py", "js", "css") for each in CODE.rglob(f"*.{ending}")]
    files += (TESTS.parent / "script/src").iterdir()
    text = "\n".join(each.read_text("utf-8") for each in files)
    named = set(re.findall(r"\btest_\w+", text))
    assert len(named) > 10
    assert missing(named) == []
