"""What holds for everything that is read from a file, whatever stands in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from html import unescape

from kiosk.content import Problem, passages
from kiosk.content.documents import Document
from kiosk.content.reading import Reading
from kiosk.screen.styled_text import styled

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff\ud800-\udfff]")
PLACEHOLDER = re.compile("klzzwxh:|wzxhzdk:")
OURS = re.compile(r"</?[ib]>|<br>|<a href=\"\d+\">|</a>")


def judge(reading: Reading) -> None:
    """Fail where `reading` holds what no screen may show, or a fault that nobody is told of."""
    judge_problems(reading.problems)
    assert reading.documents or reading.problems, "left out without a word"
    for document in reading.documents:
        for text in texts(document):
            assert not UNSEEN.search(text), f"an invisible character in {text!r}"
        if isinstance(document, Document) and hasattr(document, "blocks"):
            judge_markup(styled(runs) for runs in passages(document.blocks))


def judge_problems(problems: Iterable[Problem]) -> None:
    """Fail where a problem does not say what happened and what to do."""
    for problem in problems:
        assert problem.message
        assert problem.hint
        assert problem.line >= 0
        assert problem.column >= 0


def judge_markup(markups: Iterable[str]) -> None:
    """Fail where markup has a tag that is not ours: of those that files may bring, some end the program."""
    for markup in markups:
        left = OURS.sub("", markup)
        assert "<" not in left, f"a tag that is not ours in {markup!r}"
        assert not PLACEHOLDER.search(unescape(left)), f"a placeholder of the library in {markup!r}"


def texts(value: object) -> Iterator[str]:
    """Every text in `value`, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple | frozenset | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(key)
            yield from texts(item)
