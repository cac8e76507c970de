"""Cut the text of a file of notes into headings, paragraphs and items of lists."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True)
class Block:
    """A piece of a file, as it is written there.

    ``level`` is that of a heading, 0 for other text. ``depth`` is how many lists an item stands in,
    0 outside of lists. A block that ``continues`` belongs to the item above it. One that is
    ``quoted`` stands in a fence: the dates in what a program printed are not the person's.
    """

    text: str
    level: int = 0
    depth: int = 0
    continues: bool = False
    quoted: bool = False


def markdown_blocks(text: str) -> Iterator[Block]:
    r"""Yield the blocks of Markdown, or of plain text, which reads the same.

    >>> [(block.text, block.level) for block in markdown_blocks("# March 2026\n- shipped *it*")]
    [('March 2026', 1), ('shipped *it*', 0)]
    """
    depth, is_first, level = 0, False, 0
    for token in _markdown().parse(text):
        depth += token.type in _LISTS
        depth -= token.type in _ENDS_OF_LISTS
        if token.type == "list_item_open":
            is_first = True
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif content := _content(token):
            continues = bool(depth) and not is_first
            # Of lines above a rule Markdown makes one heading; in plain text they are no heading.
            level = 0 if "\n" in content else level
            yield Block(content, level, depth, continues, quoted=token.type == "fence")
            is_first, level = False, 0


def org_blocks(text: str) -> Iterator[Block]:
    r"""Yield the blocks of an org file, without its drawers, comments and settings.

    A line under a headline that tells when it was planned or closed belongs to the headline.

    >>> [block.text for block in org_blocks("* DONE Ship it\nCLOSED: [2026-03-14 Sat]\nAt last.")]
    ['DONE Ship it [2026-03-14 Sat]', 'At last.']
    """
    lines: list[str] = []
    heading: Block | None = None
    written = (line for line in _without_drawers(text) if not _SETTING.match(line))
    for line in [*written, ""]:
        stars, item = _HEADLINE.match(line), _ITEM.match(line)
        if heading and (planned := _PLANNED.match(line)):
            heading = Block(f"{heading.text} {planned[1]}", heading.level)
            continue
        if stars or item or not line.strip() or heading:
            yield from _finished(heading, lines)
            heading, lines = None, []
        if stars:
            heading = Block(stars[2].strip(), len(stars[1]))
        elif line.strip():
            lines.append(line)
    yield from _finished(heading, lines)


BLOCKS: Mapping[str, Callable[[str], Iterator[Block]]] = {
    ".md": markdown_blocks,
    ".markdown": markdown_blocks,
    ".txt": markdown_blocks,
    ".org": org_blocks,
}
"""How files are read, by the end of their names; others are not read."""

_DEEPEST = 100
"""So many lists and quotations are read within each other, two for each item of a list."""

_LISTS = {"bullet_list_open", "ordered_list_open"}
_ENDS_OF_LISTS = {"bullet_list_close", "ordered_list_close"}
_CONTENT = {"inline", "fence", "code_block", "html_block"}


@cache
def _markdown() -> "MarkdownIt":
    # It takes a moment to import, which only a person who has notes needs to wait for.
    from markdown_it import MarkdownIt

    # The preset drops what stands ten lists deep, without a word.
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).disable("reference")
    # What stands within a paragraph is shown as it is written.
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _content(token: "Token") -> str:
    if token.type not in _CONTENT or token.content.startswith("<!--"):
        return ""
    return token.content.strip("\n")


def _finished(heading: Block | None, lines: list[str]) -> Iterator[Block]:
    """Yield a headline, and what was gathered below it: a paragraph, or an item with its lines."""
    if heading:
        yield heading
    if lines:
        item = _ITEM.match(lines[0])
        first = lines[0][item.end() :] if item else lines[0].strip()
        depth = 1 + len(item[1]) // 2 if item else 0
        yield Block("\n".join([first, *(line.strip() for line in lines[1:])]), 0, depth)


def _without_drawers(text: str) -> Iterator[str]:
    """Yield the lines that stand in no drawer; one that nobody closed is none."""
    drawer: list[str] = []
    for line in text.splitlines():
        word = line.strip().upper()
        if drawer and _HEADLINE.match(line):
            yield from drawer
            drawer = []
        if word == ":END:":
            drawer = []
        elif drawer or _DRAWER.fullmatch(word):
            drawer.append(line)
        else:
            yield line
    yield from drawer


_HEADLINE = re.compile(r"(\*+)\s+(.*)")
_ITEM = re.compile(r"(\s*)(?:[-+]|\d+[.)]|(?<=\s)\*)\s+")
_PLANNED = re.compile(r"\s*(?:CLOSED|SCHEDULED|DEADLINE|Date):?\s*([<\[].{10,60}[>\]])")
_DRAWER = re.compile(r":[A-Z_-]+:")
_SETTING = re.compile(r"\s*#(\+\w|\s|$)")
