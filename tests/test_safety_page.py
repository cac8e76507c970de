"""The page about safety names tests that are there."""

import re
from pathlib import Path

TESTS = Path(__file__).parent


def test_every_test_and_file_that_the_page_names_is_there():
    page = (TESTS.parent / "docs/safety.md").read_text("utf-8")
    tests = "\n".join(path.read_text("utf-8") for path in TESTS.rglob("test_*.py"))
    named = set(re.findall(r"`(test_\w+)`", page))
    assert len(named) > 20
    assert sorted(each for each in named if f"def {each}(" not in tests) == []
    files = re.findall(r"`(tests/[\w/.]+)`", page)
    assert [each for each in files if not (TESTS.parent / each).exists()] == []
