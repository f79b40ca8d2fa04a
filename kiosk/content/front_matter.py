"""Front matter: the facts between the two ``---`` lines at the top of a page.

YAML is read as a stream of events, never as objects: nothing is converted, copied or nested without limit.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from kiosk.content.misplaced_facts import is_dashes, report_misplaced_facts
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.values import Entry, Mapping, Scalar, Sequence, Value
from kiosk.content.yaml_errors import explain, explain_no_facts

MAX_BYTES = 4096
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# M is a mapping, S a sequence: what may stand in what.
_SHAPES = {"M", "MM", "MMS", "MS", "MSM"}
_FIRST_LINE = 2


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The facts of a page, its text, and the line of the file where the text begins.

    `is_readable` is false where there are facts and nobody can tell what they say. `written` are their lines
    as they stand in the file, from `line` on.
    """

    facts: Mapping
    body: str
    body_line: int
    is_readable: bool = True
    written: tuple[str, ...] = ()
    line: int = 1


def read_front_matter(text: str, report: Report, keys: Collection[str] = ()) -> FrontMatter:
    r"""Divide `text`, whose lines end in ``\n``, and read its facts; what is wrong goes to `report`.

    `keys` are those that the page may have: by them facts are known that have no lines of hyphens.
    """
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start].strip() != "---":
        misplaced = report_misplaced_facts(lines, report, keys)
        return FrontMatter(Mapping((), 1), text, 1, is_readable=not misplaced)
    furthest = lines[start].index("-")
    end = next((number for number in range(start + 1, len(lines)) if _ends(lines[number], furthest)), 0)
    if not end:
        _report_unclosed(lines, start, report)
        return FrontMatter(Mapping((), 1), "", len(lines), is_readable=False)
    # The empty lines come along so that YAML counts the lines of the file.
    facts = _read_facts("\n" * start + "\n".join(lines[start + 1 : end]), report)
    return FrontMatter(
        facts or Mapping((), _FIRST_LINE),
        "\n".join(lines[end + 1 :]),
        end + 2,
        is_readable=facts is not None,
        written=tuple(lines[start + 1 : end]),
        line=start + 2,
    )


def _report_unclosed(lines: list[str], start: int, report: Report) -> None:
    end = next((number for number in range(start + 1, len(lines)) if is_dashes(lines[number])), 0)
    message, line = (
        (f"The facts at the top have no end: “{lines[end].strip()}” is not three hyphens.", end)
        if end
        else ("The facts at the top have no end.", start)
    )
    report.add(
        ContentRule.FRONT_MATTER_UNCLOSED,
        message,
        "Write a line with three hyphens (---) at the left edge, between the facts and the text.",
        line=line + 1,
    )


def _ends(line: str, furthest: int) -> bool:
    """Whether `line` ends the facts; three hyphens further in than `furthest` are part of a value."""
    return line.strip() == "---" and line.index("-") <= furthest


def _read_facts(source: str, report: Report) -> Mapping | None:
    """The facts in `source`; None, with an error, if they cannot be read."""
    if len(source.encode("utf-8", "replace")) > MAX_BYTES:
        report.add(
            ContentRule.FRONT_MATTER_TOO_LONG,
            f"The facts at the top take more than {MAX_BYTES // 1024} KB.",
            "Move text below the second line of three hyphens.",
            line=1,
        )
        return None
    try:
        events = list(yaml.parse(source, Loader=_LOADER))
    except yaml.YAMLError as error:
        explain(error, source, _FIRST_LINE, report)
        return None
    content = [event for event in events if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent)]
    if not content:
        return Mapping((), _FIRST_LINE)
    if not isinstance(content[0], yaml.MappingStartEvent):
        explain_no_facts(source, _line(content[0]), report)
        return None
    if not _is_plain(content, report):
        return None
    stream = iter(content)
    return _mapping(next(stream), stream, report)


def _is_plain(events: Iterable[yaml.Event], report: Report) -> bool:
    """Whether the events use no special feature of YAML and are not nested too deeply."""
    shape = ""
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            shape = shape[:-1]
            continue
        if mark := _feature(event):
            report.add(
                ContentRule.FRONT_MATTER_FEATURE,
                f"{mark} has a special meaning at the start of a value or key.",
                "Put the text in double quotes, or leave the mark out.",
                line=_line(event),
            )
            return False
        if isinstance(event, yaml.CollectionStartEvent):
            shape += "M" if isinstance(event, yaml.MappingStartEvent) else "S"
            if shape not in _SHAPES:
                report.add(
                    ContentRule.FRONT_MATTER_NESTING,
                    "Facts stand too deep inside other facts.",
                    "Write simple facts, lists, or one group of simple facts. Check the spaces in front.",
                    line=_line(event),
                )
                return False
    return True


def _feature(event: yaml.Event) -> str:
    """The mark of the special feature that `event` uses, or empty."""
    if isinstance(event, yaml.AliasEvent):
        return "An asterisk (*)"
    if getattr(event, "anchor", None) is not None:
        return "An ampersand (&)"
    if getattr(event, "tag", None) is not None:
        return "An exclamation mark (!)"
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<":
        return "The sign <<"
    return ""


def _mapping(start: yaml.Event, stream: Iterator[yaml.Event], report: Report) -> Mapping:
    entries: dict[str, Entry] = {}
    while not isinstance(key := next(stream), yaml.MappingEndEvent):
        line = _line(key)
        name = _value(key, stream, report)
        value = _value(next(stream), stream, report)
        if not isinstance(name, Scalar):
            report.add(
                ContentRule.FRONT_MATTER_SYNTAX,
                "A key must be a single word.",
                "Write a word, a colon, a space and the value. Put text with brackets in double quotes.",
                line=line,
            )
        elif name.text in entries:
            report.add(
                ContentRule.DUPLICATE_KEY,
                f"“{name.text}” is given twice, in lines {entries[name.text].line} and {line}.",
                "Keep one of the two lines.",
                line=line,
            )
        else:
            entries[name.text] = Entry(name.text, value, line)
    return Mapping(tuple(entries.values()), _line(start))


def _value(event: yaml.Event, stream: Iterator[yaml.Event], report: Report) -> Value:
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(event, stream, report)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := next(stream), yaml.SequenceEndEvent):
            # The shapes allow no sequence in a sequence.
            items.append(cast("Scalar | Mapping", _value(item, stream, report)))
        return Sequence(tuple(items), _line(event))
    return Scalar(cast("yaml.ScalarEvent", event).value, _line(event))


def _line(event: yaml.Event) -> int:
    return int(cast("yaml.Mark", event.start_mark).line) + _FIRST_LINE
