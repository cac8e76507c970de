"""Facts about the page on pandas: its code runs from top to bottom, and shows something."""

import ast
import re
from pathlib import Path

from careerkit.table import COLUMNS

PAGE = (Path(__file__).parent.parent / "docs/pandas.md").read_text("utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def test_its_code_runs_from_top_to_bottom_and_shows_something():
    names, shown = {}, []
    for block in BLOCKS:
        tree = ast.parse(block)
        for statement in tree.body:
            code = ast.Module([statement], [])
            if isinstance(statement, ast.Expr):
                code = ast.Expression(statement.value)
                shown.append(eval(compile(code, "docs/pandas.md", "eval"), names))
            else:
                exec(compile(code, "docs/pandas.md", "exec"), names)
    assert len(shown) >= len(BLOCKS)
    assert not [each for each in shown if each is None or (hasattr(each, "empty") and each.empty)]


def test_it_names_every_column():
    assert [name for name in COLUMNS if f"`{name}`" not in PAGE] == []
