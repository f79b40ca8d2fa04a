"""What the audit came to."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.audit.walk import Result

LAST_RUN = Path(__file__).parent / "last_run.json"
"""The figures of the last full run."""


def figures(results: Sequence[Result]) -> dict[str, object]:
    """The number of passes, of views and of findings, and of these by rule."""
    by_rule = Counter(one.rule for result in results for one in result.findings.values())
    return {
        "passes": len(results),
        "views": sum(result.views for result in results),
        "findings": by_rule.total(),
        "by rule": dict(sorted(by_rule.items())),
    }


def write_findings(results: Sequence[Result], path: Path) -> None:
    """Every finding, with where it was seen."""
    findings = [asdict(one) for result in results for one in result.findings.values()]
    path.write_text(json.dumps(findings, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def keep(numbers: dict[str, object]) -> None:
    """Remember the figures of a full run in the project."""
    LAST_RUN.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def summary(results: Sequence[Result], most: int = 8) -> str:
    """The figures in words, with examples of what breaks each rule."""
    numbers = figures(results)
    lines = [f"{numbers['views']} views in {numbers['passes']} passes, {numbers['findings']} findings"]
    findings = [one for result in results for one in result.findings.values()]
    for rule, count in Counter(one.rule for one in findings).most_common():
        lines.append(f"\n{rule}: {count}")
        words = Counter(one.words for one in findings if one.rule == rule)
        first = {one.words: one for one in reversed(findings)}
        lines += [
            f"  {text} ({times} passes; {first[text].where}: {first[text].picture})"
            for text, times in words.most_common(most)
        ]
    return "\n".join(lines)
