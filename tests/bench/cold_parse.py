"""How fast a folder is read, beside what the libraries alone take for the same files. Times are seconds."""

import re
import time
from pathlib import Path
from typing import Final

import yaml
from markdown import Markdown

from kiosk.content import Names, load_library

EXTENSIONS: Final = (
    *("abbr", "admonition", "def_list", "fenced_code", "footnotes", "sane_lists", "smarty", "tables"),
)
"""Those of our dialect, as Python-Markdown brings them."""

_FACTS: Final = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)


def ours(folder: Path, names: Names) -> float:
    """From the folder to its library, in this process and with nothing remembered."""
    began = time.perf_counter()
    load_library(folder, names)
    return time.perf_counter() - began


def bare(folder: Path) -> float:
    """What nobody can do without: one Markdown for all files, and PyYAML's C loader for their facts."""
    loader, markdown = getattr(yaml, "CSafeLoader", yaml.SafeLoader), Markdown(extensions=EXTENSIONS)
    files = sorted(folder.rglob("*.md"))
    began = time.perf_counter()
    for file in files:
        convert(file, loader, markdown)
    return time.perf_counter() - began


def bare_page(file: Path) -> float:
    """The same of one file, by readers that have read others before."""
    loader, markdown = getattr(yaml, "CSafeLoader", yaml.SafeLoader), Markdown(extensions=EXTENSIONS)
    convert(file, loader, markdown)
    began = time.perf_counter()
    convert(file, loader, markdown)
    return time.perf_counter() - began


def convert(file: Path, loader: type[yaml.SafeLoader], markdown: Markdown) -> None:
    text = file.read_text(encoding="utf-8")
    if facts := _FACTS.match(text):
        yaml.load(facts[1], Loader=loader)  # noqa: S506 - a safe one
    markdown.reset()
    markdown.convert(text[facts.end() :] if facts else text)
