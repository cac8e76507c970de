import os
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


def runs_node(tmp_path, module):
    """Import a module where there is a Node; tell whether it was run."""
    node, ran = tmp_path / "node", tmp_path / "ran"
    node.write_text(f"#!/bin/sh\ntouch '{ran}'\n")
    node.chmod(0o755)
    around = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run([sys.executable, "-c", f"import {module}"], env=around, timeout=120, check=True)
    return ran.exists()


def test_a_start_runs_no_node(tmp_path):
    assert not runs_node(tmp_path, "careerkit.launch.server")
    # Else careerkit.launch.lab_app has nothing left to do.
    assert runs_node(tmp_path, "jupyterlab.labapp")
