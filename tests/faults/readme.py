"""What the last long forms came to, for whoever reads the project: last_run.json and README.md."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tests.faults.table import HEAD

HERE: Final = Path(__file__).parent
LAST_RUN: Final = HERE / "last_run.json"
README: Final = HERE / "README.md"

Figures = dict[str, Any]

TOP: Final = """\
# What makes it trusted

This file is written by `packaging/faults`, from what the last long form of each part came to
(`last_run.json`). The short forms run with every change of the project, as tests in this folder.

| Word | Means |
| --- | --- |
| goes on | as if nothing had happened |
| shown | what was saved is on the screen |
| last good kept | what was there before is on the screen, and staff are told why |
| left out, said | it is not on the screen, and staff are told why |
| refused, said | it is not taken, and whoever asked is told why |
| restarted | the process ended, and the next one is as it was |
| **lost** | what must never be: something is gone or wrong, and nobody is told |
| **black** | what must never be: nothing is on the screen |
| **out** | what must never be: somebody is out of the kiosk, or the kiosk has ended and stays away |
"""


def keep(part: str, figures: Figures) -> None:
    """Remember the figures of a long form, and write the README anew."""
    kept = json.loads(LAST_RUN.read_text(encoding="utf-8")) if LAST_RUN.exists() else {}
    kept[part] = {"on": f"{datetime.now(UTC):%Y-%m-%d}", **figures}
    LAST_RUN.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    write(kept)


def write(kept: dict[str, Figures], to: Path = README) -> None:
    """The README of what is `kept`."""
    lines = [TOP]
    for part, tell in _TELL.items():
        if part in kept:
            lines += [*tell(kept[part]), ""]
    to.write_text("\n".join(lines), encoding="utf-8")


def _table(figures: Figures) -> Iterator[str]:
    yield from _head("Faults", "table", figures)
    yield (
        f"{figures['rows']} faults; {figures['as expected']} as expected; "
        f"{figures['lost, black or out']} lost, black or out."
    )
    yield ""
    yield HEAD
    yield from figures["lines"]


def _fuzz(figures: Figures) -> Iterator[str]:
    yield from _head("Fuzzing", "fuzz", figures)
    yield (
        f"{figures['cases']:,} cases, {figures['findings']} findings, {figures['hangs']} hangs. A case that "
        "computes for more than 20 s is a hang: what the kiosk itself allows for a page. atheris is led by "
        "what of the code a case reaches; the targets called “likely” are strategies of hypothesis, which it "
        "feeds."
    )
    yield ""
    yield "| Target | Cases | Findings | Edges met | Longest | Memory | Took | Seed |"
    yield "| --- | --: | --: | --: | --: | --: | --: | --: |"
    for one in figures["targets"]:
        yield (
            f"| {one['name']} | {one['cases']:,} | {one['findings']} | {one['code']} | "
            f"{one['longest_s']} s | {one['memory_mb']} MB | {one['seconds']} s | {one['seed']} |"
        )


def _kill(figures: Figures) -> Iterator[str]:
    yield from _head("Kill -9", "kill", figures)
    yield (
        f"{figures['kills']:,} kills at random instants of a process that follows a folder and keeps what is "
        f"good, while another one edits: {figures['corrupted']} corrupted states, {figures['snapshots']:,} "
        f"snapshots. A start after a kill opened {figures['dearest start']} files at most, one that nothing "
        f"disturbed {figures['undisturbed start']}; twice that is the limit. Seed {figures['seed']}."
    )


def _soak(figures: Figures) -> Iterator[str]:
    yield from _head("Months", "soak", figures)
    yield (
        f"{figures['days']} days in one process: {figures['changes']:,} changes of the panel, "
        f"{figures['edits']} edits of the folder ({figures['libraries']} new libraries), {figures['visits']} "
        f"visits, {figures['nights']} nights. {figures['samples']} samples, of which a fifth is warming up; "
        f"slopes by least squares through {figures['batches']} batch means, with 95 % confidence. Its own "
        "memory is the anonymous; PSS falls and rises with who else on the machine has the same libraries."
    )
    yield ""
    yield "| Memory | After warming up | At the end | A thousand changes | A day | |"
    yield "| --- | --: | --: | --: | --: | --- |"
    for name, one in figures["memory"].items():
        per, day = one["KB a thousand changes"], one["MB a day"]
        said = name.upper() if name in {"pss", "rss"} else "its own"
        yield (
            f"| {said} | {one['first MB']} MB | {one['last MB']} MB | {per[0]:+} ± {per[1]} KB | "
            f"{day[0]:+} ± {day[1]} MB | {one['verdict']} |"
        )
    yield ""
    yield "| Things | After warming up | At the end | At most | |"
    yield "| --- | --: | --: | --: | --- |"
    words = {"items": "items on the screen", "objects": "Qt objects", "python": "Python objects"}
    for name in ("handles", "threads", *words):
        one = figures[name]
        flat = "flat" if one["is flat"] else "**grows**"
        yield f"| {words.get(name, name)} | {one['first']} | {one['last']} | {one['most']} | {flat} |"


def _storm(figures: Figures) -> Iterator[str]:
    yield from _head("Touches", "storm", figures)
    yield (
        f"{figures['touches']:,} touches of ten fingers, {figures['a second']} a second, on a real X server: "
        f"{figures['said']}"
    )


def _head(title: str, part: str, figures: Figures) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield f"`packaging/faults {part}`, on {figures['on']}."
    yield ""


_TELL: Final[dict[str, Callable[[Figures], Iterator[str]]]] = {
    "table": _table,
    "fuzz": _fuzz,
    "kill": _kill,
    "soak": _soak,
    "storm": _storm,
}
