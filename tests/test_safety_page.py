"""The tests that the page about safety and the code name are there, and run for everybody."""

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
CODE = TESTS.parent / "careerkit"
FILES = [*TESTS.rglob("test_*.py"), *(TESTS.parent / "deploy").rglob("test_*.py")]
PAGE = (TESTS.parent / "docs/safety.md").read_text("utf-8")
PROMISED = sorted(set(re.findall(r"`(test_\w+)`", PAGE)))


def missing(named):
    """Return the named tests, or files of tests, that are not there."""
    tests = "\n".join(path.read_text("utf-8") for path in FILES)
    known = {path.stem for path in FILES}
    return sorted(each for each in named if each not in known and f"def {each}(" not in tests)


def thorough_alone(text):
    """Return the tests of a file that run in no other set than the thorough one."""
    body = ast.parse(text).body
    # A mark may have a name of its own in the file.
    values = {
        ast.unparse(line.targets[0]): line.value for line in body if isinstance(line, ast.Assign)
    }
    of_all = [values["pytestmark"]] if "pytestmark" in values else []
    return {
        line.name
        for line in body
        if isinstance(line, ast.FunctionDef)
        for mark in (*of_all, *line.decorator_list)
        if leaves_nothing(values.get(ast.unparse(mark), mark))
    }


def leaves_nothing(mark):
    """Tell whether a mark leaves no example of a test outside of the thorough set."""
    if "parametrize(" not in ast.unparse(mark):
        return "thorough" in ast.unparse(mark)
    examples = mark.args[1]
    parts = examples.elts if isinstance(examples, ast.List) else [examples]
    return all("thorough" in ast.unparse(each) for each in parts)


def test_every_test_and_file_that_the_page_names_is_there():
    assert len(PROMISED) > 20
    assert missing(PROMISED) == []
    files = re.findall(r"`(tests/[\w/.]+)`", PAGE)
    assert [each for each in files if not (TESTS.parent / each).exists()] == []


def test_every_test_of_a_promise_runs_without_the_thorough_ones():
    thorough = {test for path in FILES for test in thorough_alone(path.read_text("utf-8"))}
    assert sorted(thorough & set(PROMISED)) == []
    # As the check would find one.
    assert "test_words_keep_to_their_room_in_any_family" in thorough


@pytest.mark.parametrize(
    ("above", "alone"),
    [
        ("", False),
        ("@pytest.mark.starts", False),
        ("@pytest.mark.thorough", True),
        ("OFTEN = pytest.mark.thorough\n@OFTEN", True),
        ("pytestmark = [pytest.mark.thorough]", True),
        ("@pytest.mark.parametrize('n', [1, pytest.param(9, marks=pytest.mark.thorough)])", False),
        ("@pytest.mark.parametrize('n', [pytest.param(9, marks=pytest.mark.thorough)])", True),
        ("@pytest.mark.parametrize('n', [1, *thorough(2, 3)])", False),
        ("@pytest.mark.parametrize('n', thorough(2, 3))", True),
        ("@pytest.mark.parametrize('n', NUMBERS)", False),
    ],
)
def test_a_test_that_is_thorough_in_part_runs_without_the_thorough_ones(above, alone):
    assert bool(thorough_alone(f"{above}\ndef test_it(): ...")) is alone


def test_every_test_that_the_code_names_is_there():
    files = [each for ending in ("py", "js", "css") for each in CODE.rglob(f"*.{ending}")]
    files += (TESTS.parent / "script/src").iterdir()
    text = "\n".join(each.read_text("utf-8") for each in files)
    named = set(re.findall(r"\btest_\w+", text))
    assert len(named) > 10
    assert missing(named) == []
