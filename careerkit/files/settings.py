"""Read the settings that a person has written beside their answers."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from careerkit.errors import BadFileError
from careerkit.files.strict_yaml import is_null, mapping, parse
from careerkit.files.text import read_text

FILE = "settings.yaml"
"""The name of the file in the folder of answers; it need not be there."""

NOTES = "notes"


@dataclass(frozen=True)
class Settings:
    """What a person has set for every start: ``notes``, the path of their own notes, if any."""

    notes: Path | None = None


def load_settings(folder: Path) -> Settings:
    """Return the settings in a folder of answers; a relative path in them begins there.

    Raises ``BadFileError`` for a file that can't be read, and for anything in it that is no
    setting.
    """
    try:
        text = read_text(folder / FILE)
    except FileNotFoundError:
        return Settings()
    root = parse(text, FILE)
    values = mapping(root, FILE, "the file") if root is not None and not is_null(root) else {}
    for name, (line, _) in values.items():
        if name != NOTES:
            raise BadFileError.at(
                FILE, line, f'"{name[:40]}" is not a setting; the only one is "{NOTES}"'
            )
    return Settings(*(_path(node, line, folder) for line, node in values.values()))


def _path(node: yaml.Node, line: int, folder: Path) -> Path | None:
    if is_null(node):
        return None
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise BadFileError.at(
            FILE, line, f"{NOTES} must be the path of a file or a folder, such as ~/worklog.md"
        )
    # Windows would ask another machine for a file whose name starts with two slashes, of any kind.
    if re.match(r"\s*[/\\]{2}", node.value):
        raise BadFileError.at(FILE, line, f"{NOTES} must be a path on this machine")
    try:
        return full_path(node.value, folder)
    except BadFileError as error:
        raise BadFileError.at(FILE, line, f"{NOTES} can't be used: {error}") from None


def full_path(words: str, folder: Path) -> Path:
    """Return the path that a person wrote, without links being followed.

    ``~`` is their home folder, and a relative path begins in ``folder``. Raises ``BadFileError``
    where there is no such home folder, and for a path that no file can have.
    """
    try:
        path = folder / Path(words).expanduser()
    except RuntimeError:
        raise BadFileError(
            f"{words[:60]}: there is no such home folder; write the whole path"
        ) from None
    if "\0" in words:
        raise BadFileError(f"{words[:60]!r}: no file can have such a name")
    return path.absolute()
