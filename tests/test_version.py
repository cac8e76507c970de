"""Each place that names careerkit's version names the same one."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION = PROJECT["version"]


@pytest.mark.parametrize(
    ("file", "expression"),
    [
        ("CITATION.cff", r"^version: (.+)$"),
        ("CHANGELOG.md", r"\A# Changelog\n\n.+\n\n## (.+)$"),
        ("docs/admins.md", r"REGISTRY/careerkit:([0-9.]+[0-9])"),
        ("deploy/jupyterhub/Dockerfile", r"REGISTRY/careerkit:([0-9.]+[0-9])"),
        ("deploy/jupyterhub/values.yaml", r'tag: "([0-9.]+)"'),
    ],
)
def test_a_file_names_this_version(file, expression):
    text = (ROOT / file).read_text("utf-8")
    assert set(re.findall(expression, text, re.MULTILINE)) == {VERSION}


def test_the_extension_of_lab_has_this_version():
    package = ROOT / "careerkit/launch/labextension/careerkit/package.json"
    assert json.loads(package.read_text("utf-8"))["version"] == VERSION


def test_its_classifiers_name_each_python_since_the_oldest_it_runs_on():
    named = re.findall(r"Python :: 3\.([0-9]+)", "\n".join(PROJECT["classifiers"]))
    oldest = int(PROJECT["requires-python"].removeprefix(">=3."))
    assert [int(minor) for minor in named] == list(range(oldest, oldest + len(named)))
    assert (ROOT / "careerkit/py.typed").exists()
