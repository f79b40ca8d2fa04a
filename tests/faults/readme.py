"""What the last long forms came to, for whoever reads the project: last_run.json and README.md."""

import fcntl
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tests.faults.all_rows import ROWS
from tests.faults.table import HEAD
from tests.faults.targets import TARGETS

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
    _change(lambda kept: {**kept, part: {**_today(), **figures}})


def keep_one(part: str, name: str, figures: Figures) -> None:
    """The same of one row or target of a part, as soon as it is done: some take hours, and may be stopped."""

    def change(kept: Figures) -> Figures:
        each = kept.get(part, {}).get("each", {})
        return {**kept, part: {**_today(), "each": {**each, name: figures}}}

    _change(change)


def _today() -> Figures:
    return {"on": f"{datetime.now(UTC):%Y-%m-%d}"}


def _change(change: Callable[[Figures], Figures]) -> None:
    """Two parts may run at a time."""
    with LAST_RUN.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        kept = change(json.loads(file.read() or "{}"))
        file.truncate(0)
        file.write(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
        file.flush()
        write(kept, README)


def write(kept: dict[str, Figures], to: Path) -> None:
    """The README of what is `kept`."""
    lines = [TOP]
    for part, tell in _TELL.items():
        if part in kept:
            lines += [*tell(kept[part]), ""]
    to.write_text("\n".join(lines), encoding="utf-8")


def _table(figures: Figures) -> Iterator[str]:
    each = figures["each"]
    rows = [each[row.id] for row in ROWS if row.id in each]
    yield from _head("Faults", "table", figures)
    never = sum(row["never"] for row in rows)
    yield f"{len(rows)} faults; {sum(row['right'] for row in rows)} as expected; {never} lost, black or out."
    yield ""
    yield HEAD
    yield from (row["line"] for row in rows)


def _fuzz(figures: Figures) -> Iterator[str]:
    each = figures["each"]
    targets = [each[target.name] for target in TARGETS if target.name in each]
    cases, findings, hangs = (sum(one[name] for one in targets) for name in ("cases", "findings", "hangs"))
    yield from _head("Fuzzing", "fuzz", figures)
    yield (
        f"{cases:,} cases, {findings} findings, {hangs} hangs. A case that computes for more than 20 s is a "
        "hang: what the kiosk itself allows for a page. atheris is led by what of the code a case reaches; "
        "the targets called “likely” are strategies of hypothesis, which it feeds."
    )
    yield ""
    yield "| Target | Cases | Findings | Edges met | Longest | Memory | Took | Seed |"
    yield "| --- | --: | --: | --: | --: | --: | --: | --: |"
    for one in targets:
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
    names = {"anonymous": "its own", "pss": "PSS", "rss": "RSS"}
    for name, one in figures["memory"].items():
        per, day = one["KB a thousand changes"], one["MB a day"]
        yield (
            f"| {names[name]} | {one['first MB']} MB | {one['last MB']} MB | "
            f"{per[0]:+} ± {per[1]} KB | {day[0]:+} ± {day[1]} MB | {one['verdict']} |"
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
