import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.problem_formats import Findings, as_github, as_json, as_text
from kiosk.content import Problem, Severity
from tests.fake_clock import A_TUESDAY


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "a.md").write_text("---\ntitle: A\nsumary: x\n---\n")
    return Findings(
        folder=tmp_path,
        moment=A_TUESDAY,
        is_now=True,
        pages=1,
        shown=1,
        problems=(
            Problem(path=".", rule="folder-empty", severity=Severity.ERROR, message="Empty.", hint="Wait."),
            Problem(
                path="about/a.md",
                line=3,
                column=9,
                rule="unknown-key",
                severity=Severity.WARNING,
                message="The kiosk does not know it.",
                hint="Did you mean summary?",
            ),
            Problem(path="about/a.md", rule="review-due", severity=Severity.NOTE, message="100 %: a,\nb."),
        ),
    )


def test_text_shows_the_line_with_the_place_below_it(findings: Findings) -> None:
    assert as_text(findings) == (
        f"{findings.folder}\n"
        "  error: Empty. [folder-empty]\n"
        "      Wait.\n\n"
        "about/a.md\n"
        "  warning: line 3: The kiosk does not know it. [unknown-key]\n"
        "      3 | sumary: x\n"
        "        |         ^\n"
        "      Did you mean summary?\n"
        "  note: 100 %: a,\nb. [review-due]\n\n"
        "1 page is shown now. 1 error, 1 warning, 1 note."
    )


def test_colours_change_no_word(findings: Findings) -> None:
    text = as_text(findings, colours=True)
    assert "\x1b[1;31merror\x1b[0m: Empty." in text
    for code in ("1", "2", "1;31", "1;33", "1;36", "0"):
        text = text.replace(f"\x1b[{code}m", "")
    assert text == as_text(findings)


def test_json_has_every_field(findings: Findings) -> None:
    said = json.loads(as_json(findings))
    assert said["folder"] == str(findings.folder)
    assert (said["pages"], said["shown"], said["moment"]) == (1, 1, "2026-03-10T11:00+00:00")
    assert [Problem(**problem) for problem in said["problems"]] == list(findings.problems)


def test_github_gets_a_command_for_each_problem(findings: Findings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(findings.folder)
    assert as_github(findings).splitlines() == [
        "::error file=.,title=folder-empty::Empty. Wait.",
        (
            "::warning file=about/a.md,line=3,col=9,title=unknown-key::"
            "The kiosk does not know it. Did you mean summary?"
        ),
        "::notice file=about/a.md,title=review-due::100 %25: a,%0Ab.",
        "1 page is shown now. 1 error, 1 warning, 1 note.",
    ]


def test_a_file_that_lies_elsewhere_is_named_in_full(
    findings: Findings, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert f"file={findings.folder / 'about' / 'a.md'}," in as_github(findings)
    odd = replace(findings, problems=(replace(findings.problems[1], path="a:b,c.md"),))
    assert "/a%3Ab%2Cc.md,line=3" in as_github(odd)


@pytest.mark.parametrize(
    ("pages", "shown", "severities", "expected"),
    [
        (0, 0, "", "0 pages are shown now. No problems."),
        (1, 0, "n", "0 of 1 pages are shown now. 1 note."),
        (3, 1, "w", "1 of 3 pages is shown now. 1 warning."),
        (2, 2, "nwweee", "2 pages are shown now. 3 errors, 2 warnings, 1 note."),
    ],
)
def test_the_summary_counts(
    findings: Findings, pages: int, shown: int, severities: str, expected: str
) -> None:
    by_letter = {severity[0]: severity for severity in Severity}
    problems = tuple(
        Problem(path="a.md", rule="r", severity=by_letter[letter], message="") for letter in severities
    )
    assert replace(findings, pages=pages, shown=shown, problems=problems).summary == expected


@pytest.mark.parametrize(
    ("not_shown", "said"),
    [
        (("about/b.md",), "1 of 5 pages is shown now (not about/b.md). No problems."),
        (("a", "b", "c"), "1 of 5 pages is shown now (not a, b, c). No problems."),
        (("a", "b", "c", "d", "e"), "1 of 5 pages is shown now (not a, b, c and 2 more). No problems."),
    ],
)
def test_the_summary_names_the_pages_that_are_not_shown(
    findings: Findings, not_shown: tuple[str, ...], said: str
) -> None:
    assert replace(findings, pages=5, not_shown=not_shown, problems=()).summary == said


def missing(path: str, languages: str) -> Problem:
    return Problem(
        path=path,
        rule="translation-missing",
        severity=Severity.NOTE,
        message=f"This page is not in {languages} yet.",
        hint="Write it.",
    )


def test_pages_that_are_not_translated_yet_are_told_together(findings: Findings) -> None:
    problems = (
        missing("about/a.md", "Arabic"),
        missing("about/b.md", "French"),
        *(missing(f"services/{number}-page.md", "Arabic") for number in range(10)),
    )
    text = as_text(replace(findings, problems=problems))
    assert text.startswith(
        "about/b.md\n  note: This page is not in French yet. [translation-missing]\n      Write it.\n\n"
        "11 pages are not in Arabic yet: [translation-missing]\n  about/a.md, services/0-page.md, "
    )
    assert text.endswith("services/9-page.md\n\n1 page is shown now. 12 notes.")
    assert all(len(line) <= 100 for line in text.splitlines())
    assert len(json.loads(as_json(replace(findings, problems=problems)))["problems"]) == 12


def test_the_summary_names_the_moment(findings: Findings) -> None:
    later = replace(findings, is_now=False, problems=())
    assert later.summary == "1 page is shown on Tuesday 10 March 2026 at 11:00. No problems."


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_every_form_can_be_asked_for_and_is_not_coloured_in_a_pipe(findings: Findings, form: str) -> None:
    command = [sys.executable, "-m", "kiosk", "check", str(findings.folder), "--format", form]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "clinic-missing" in done.stdout
    assert "\x1b" not in done.stdout
    assert form != "json" or json.loads(done.stdout)["problems"]
