import subprocess
import sys

FRESH = """
import sys
from importlib.util import find_spec

there = find_spec("rfc3987_syntax") is not None

import careerkit
import altair
import jsonschema

jsonschema.validate("somewhere", {"type": "string", "format": "iri"})
print(there, "lark" in sys.modules, altair.Chart().mark_point().to_dict()["mark"])
"""


def test_charts_and_schemas_work_without_rfc3987_syntax():
    ended = subprocess.run(
        [sys.executable, "-c", FRESH], capture_output=True, text=True, timeout=120, check=True
    )
    assert ended.stdout.split(maxsplit=2) == ["True", "False", "{'type': 'point'}\n"]
