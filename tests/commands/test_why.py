from datetime import datetime
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.command_line import run_command
from kiosk.commands.why import DOORS, why
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.sections import Section
from kiosk.settings import ContentSettings, Settings

Captured = pytest.CaptureFixture[str]
NOON = datetime(2026, 11, 24, 12, tzinfo=CLINIC_TIME)
CONSENT = "consent: {ref: 1, date: 2026-01-31, form: written, scope: [kiosk], expires: 2026-11-23}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a page for every answer."""
    for path, text in {
        "clinic.md": "# The clinic\n",
        "README.md": "For staff.\n",
        "services/10-mri-scan.md": "# MRI scan\n",
        "services/20-draft.md": "---\ndraft: yes\n---\n# Draft\n",
        "services/30-later.md": "---\ntitle: Later\nshow_from: 2026-12-01\n---\n",
        "services/40-over.md": "---\nshow_until: 2026-11-01\n---\n# Over\n",
        "services/50-broken.md": "---\ntitle: Broken\nreviewed: 2026-02-30\n---\n",
        "services/60-mri-scan.md": "# Another scan\n",
        "services/60-mri-scan.ar.md": "# In Arabic\n",
        "services/.hidden.md": "# Hidden\n",
        "services/10-mri-scan.sync-conflict-20260101-120000-ABC.md": "# MRI scan\n",
        "services/notes.txt": "Notes.\n",
        "research/10-paper.md": "---\nfeatured: yes\n---\n# A paper\n",
        "research/20-other.md": "# Another paper\n",
        "services/70-days.md": "---\ntitle: Days\ndays: [fri]\n---\n",
        "services/80-hours.md": "---\ntitle: Hours\nhours: 14:00-16:00\n---\n",
        "notices/1-draft.md": "---\ndraft: yes\nuntil: 2026-11-24 18:00\n---\n# Not ready\n",
        "notices/2-soon.md": "---\nfrom: 2026-11-25 09:00\nuntil: 2026-11-25 18:00\n---\n# To come\n",
        "notices/3-past.md": "---\nuntil: 2026-11-23 18:00\n---\n# Past\n",
        "testimonials/10-a.md": f"---\n{CONSENT}\n---\nIt helped.\n",
        "testimonials/20-b.md": "---\nname: J. S.\n---\nIt helped.\n",
        "testimonials/30-c.md": "---\nsample: yes\n---\nIt helps.\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


WHEN = "on Tuesday 24 November 2026 at 12:00"


@pytest.mark.parametrize(
    ("page", "sentence", "rule"),
    [
        (
            "services/20-draft.md",
            f"services/draft is not shown {WHEN}: it is a draft.",
            "draft (services/20-draft.md, line 2)",
        ),
        (
            "later",
            f"services/later is not shown {WHEN}: its first day is Tuesday 1 December 2026.",
            "show_from (services/30-later.md, line 3)",
        ),
        (
            "Over",
            f"services/over is not shown {WHEN}: its last day was Sunday 1 November 2026.",
            "show_until (services/40-over.md, line 2)",
        ),
        (
            "services/broken",
            (
                "services/50-broken.md is not shown: it has an error in line 3. "
                "The date “2026-02-30” does not exist."
            ),
            "bad-date (services/50-broken.md, line 3)",
        ),
        (
            "60-mri-scan.md",
            (
                "services/60-mri-scan.md is not shown: it has an error. services/60-mri-scan.md and "
                "services/10-mri-scan.md are both called “services/mri-scan”. The second one is left out."
            ),
            "duplicate-id (services/60-mri-scan.md)",
        ),
        (
            "services/60-mri-scan.ar.md",
            (
                "services/60-mri-scan.ar.md is not shown. "
                "Visitors cannot choose Arabic: clinic.md does not list it."
            ),
            "language-not-offered (services/60-mri-scan.ar.md)",
        ),
        (
            ".hidden.md",
            "services/.hidden.md is not shown: hidden files, backups and half-copied files are ignored.",
            "ignored (services/.hidden.md)",
        ),
        (
            "10-mri-scan.sync-conflict-20260101-120000-ABC",
            (
                "services/10-mri-scan.sync-conflict-20260101-120000-ABC.md is not shown. "
                "Two people changed a file at the same time, and this is the second version."
            ),
            "sync-conflict (services/10-mri-scan.sync-conflict-20260101-120000-ABC.md)",
        ),
        (
            "notes.txt",
            "services/notes.txt is not shown. “notes.txt” is not a page, so it is not shown.",
            "unexpected-file (services/notes.txt)",
        ),
        (
            "days",
            f"services/days is not shown {WHEN}: it comes only on fri.",
            "days (services/70-days.md, line 3)",
        ),
        (
            "hours",
            f"services/hours is not shown {WHEN}: it comes only from 14:00 to 16:00.",
            "hours (services/80-hours.md, line 3)",
        ),
        (
            "Not ready",
            f"notices/draft is not shown {WHEN}: it is a draft.",
            "draft (notices/1-draft.md, line 2)",
        ),
        (
            "notices/soon",
            f"notices/soon is not shown {WHEN}: it begins on Wednesday 25 November 2026 at 09:00.",
            "from (notices/2-soon.md, line 2)",
        ),
        (
            "3-past.md",
            f"notices/past is not shown {WHEN}: its end was on Monday 23 November 2026 at 18:00.",
            "until (notices/3-past.md, line 2)",
        ),
        ("README.md", "README.md is not shown by itself: it is no page.", "no page (README.md)"),
        ("clinic.md", "clinic.md is not shown by itself: it is no page.", "no page (clinic.md)"),
        (
            "testimonials/10-a.md",
            f"testimonials/a is not shown {WHEN}: the patient's written consent is missing or has ended.",
            "consent (testimonials/10-a.md, line 2)",
        ),
        (
            "testimonials/b",
            (
                "testimonials/20-b.md is not shown: it has an error. "
                "There is no record of the patient's consent."
            ),
            "no-consent (testimonials/20-b.md)",
        ),
        (
            "testimonials/c",
            f"testimonials/c is not shown {WHEN}: it is a sample, and this machine shows none.",
            "sample (testimonials/30-c.md, line 2)",
        ),
    ],
)
def test_a_page_that_is_not_shown_has_one_reason(
    folder: Path, page: str, sentence: str, rule: str, capsys: Captured
) -> None:
    assert why(page, folder, Settings(), NOON) == 1
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[:2] == [sentence, f"Rule: {rule}"]
    assert "no page" in rule or lines[2].endswith((".", ")", "?"))
    assert len(lines) <= 4


@pytest.mark.parametrize(
    ("page", "where"),
    [
        ("services/mri-scan", "as a panel that takes turns, and under “What we do”"),
        ("mri scan", "as a panel that takes turns, and under “What we do”"),
        ("paper", "as a panel that takes turns, and under “Research”"),
        ("other", "under “Research”"),
        ("30-c.md", "as a panel that takes turns, and under “What our patients say about us”"),
    ],
)
def test_a_page_that_is_shown_is_told_with_its_place(
    folder: Path, page: str, where: str, capsys: Captured
) -> None:
    settings = Settings(content=ContentSettings(show_samples=True))
    assert why(page, folder, settings, NOON) == 0
    sentence, rule = capsys.readouterr().out.splitlines()
    assert sentence.endswith(f" is shown {WHEN}: {where}.")
    assert rule.startswith("File: ")


def test_a_name_that_several_pages_have_is_answered_for_each(folder: Path, capsys: Captured) -> None:
    assert why("mri-scan", folder, Settings(), NOON) == 1
    sentences = capsys.readouterr().out.splitlines()
    assert sentences[0].startswith("services/mri-scan is shown ")
    assert sentences[2].startswith("services/60-mri-scan.md is not shown: ")


@pytest.mark.parametrize("page", ["services/40-over.md", "./services/40-over.md"])
def test_a_page_may_be_named_by_its_path(
    folder: Path, page: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for path in (page, str(folder / page)):
        assert run_command(["why", path, "--content", ".", "--as-of", "2026-10-31 12:00"]) == 0
        assert capsys.readouterr().out.startswith("services/over is shown on Saturday 31 October 2026")


@pytest.mark.parametrize(
    ("page", "hint"),
    [
        ("services/mri-scam", "Did you mean services/mri-scan?"),
        ("quite another thing", "To see what is there: kiosk check"),
        ("../outside.md", "To see what is there: kiosk check"),
        ("a\0b", "To see what is there: kiosk check"),
    ],
)
def test_a_page_that_does_not_exist_is_told_with_the_nearest(
    folder: Path, page: str, hint: str, capsys: Captured
) -> None:
    assert why(page, folder, Settings()) == 2
    assert capsys.readouterr() == ("", f"There is no page “{page}” in {folder}. {hint}\n")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert why("a", tmp_path / "missing", Settings()) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'missing'}: The folder is not there")


def test_now_is_said_in_one_word(folder: Path, capsys: Captured) -> None:
    assert why("services/draft", folder, Settings()) == 1
    assert capsys.readouterr().out.startswith("services/draft is not shown now: it is a draft.\n")


def test_the_doors_are_called_what_visitors_read() -> None:
    qml = (paths.QML / "WaitingRoom" / "Screens" / "Sections.qml").read_text("utf-8")
    assert DOORS.keys() == set(Section)
    for section, title in DOORS.items():
        assert f'case "{section}":\n            return qsTr("{title}");' in qml


def test_a_notice_that_is_shown_covers_the_pages_and_the_notice_before_it(
    folder: Path, capsys: Captured
) -> None:
    for number, start in ((4, "09:00"), (5, "10:00")):
        facts = f"from: 2026-11-24 {start}\nuntil: 2026-11-24 18:00"
        (folder / "notices" / f"{number}-lift-{number}.md").write_text(f"---\n{facts}\n---\n# Lift\n")
    assert why("notices/lift-5", folder, Settings(), NOON) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"notices/lift-5 is shown {WHEN}: it covers the whole screen until {WHEN[3:-5]}18:00.",
        "File: notices/5-lift-5.md",
    ]
    assert why("notices/lift-4", folder, Settings(), NOON) == 1
    assert capsys.readouterr().out.startswith(
        f"notices/lift-4 is not shown {WHEN}: notices/5-lift-5.md began later, "
        "and the screen shows one at a time.\nRule: from (notices/4-lift-4.md, line 2)\n"
    )
    assert why("services/mri-scan", folder, Settings(), NOON) == 0
    assert capsys.readouterr().out.endswith("But the notice notices/5-lift-5.md covers the whole screen.\n")


def test_a_page_is_told_to_be_behind_a_dark_screen_while_the_clinic_is_closed(
    folder: Path, capsys: Captured
) -> None:
    hours = "opening_hours:\n  weekdays: 08:00-18:00"
    (folder / "clinic.md").write_text(f"---\nname: The clinic\n{hours}\n---\n")
    assert why("services/mri-scan", folder, Settings(), NOON) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert why("services/mri-scan", folder, Settings(), NOON.replace(hour=20)) == 0
    assert capsys.readouterr().out.endswith(
        "But the clinic is closed then, and the screen is dark until somebody touches it.\n"
    )


@pytest.mark.parametrize(("page", "is_kept"), [("services/broken", True), ("testimonials/b", False)])
def test_it_is_told_that_a_running_kiosk_keeps_the_last_good_version_but_never_of_patients_words(
    folder: Path, page: str, is_kept: bool, capsys: Captured
) -> None:
    assert why(page, folder, Settings(), NOON) == 1
    assert ("a running kiosk shows the last good version" in capsys.readouterr().out) == is_kept


TRANSLATED = {
    "clinic.md": "---\nname: The clinic\nlanguages: [en, ar]\n---\n",
    "clinic.ar.md": "# In Arabic\n",
    "about/a.md": "# A\n",
    "about/a.ar.md": "# In Arabic\n",
    "about/b.md": "# B\n",
    "about/b.ar.md": "---\ndraft: yes\n---\n# In Arabic\n",
    "about/c.md": "---\ndraft: yes\n---\n# C\n",
    "about/c.ar.md": "# In Arabic\n",
}


@pytest.mark.parametrize(
    ("page", "sentence", "rule"),
    [
        (
            "about/a.ar.md",
            (
                "about/a.ar.md is shown to those who read in Arabic. "
                f"about/a is shown {WHEN}: as a panel that takes turns, and under “About us”."
            ),
            "File: about/a.md",
        ),
        (
            "about/b.ar.md",
            "about/b.ar.md is not shown: it is a draft. Who reads in Arabic sees the page itself.",
            "Rule: draft (about/b.ar.md, line 2)",
        ),
        (
            "about/c.ar.md",
            f"about/c.ar.md goes with its page. about/c is not shown {WHEN}: it is a draft.",
            "Rule: draft (about/c.md, line 2)",
        ),
        (
            "clinic.ar.md",
            "clinic.ar.md is not shown by itself: it is no page.",
            "Rule: no page (clinic.ar.md)",
        ),
    ],
)
def test_a_translation_is_shown_where_its_page_is(
    tmp_path: Path, capsys: Captured, page: str, sentence: str, rule: str
) -> None:
    (tmp_path / "about").mkdir()
    for path, text in TRANSLATED.items():
        (tmp_path / path).write_text(text)
    assert why(page, tmp_path, Settings(), NOON) == (0 if rule.startswith("File") else 1)
    assert capsys.readouterr().out.splitlines()[:2] == [sentence, rule]


def test_a_shown_page_is_told_with_its_warnings(folder: Path, capsys: Captured) -> None:
    path = folder / "services" / "10-mri-scan.md"
    path.write_text("---\nsumary: A\n---\n# MRI scan\n\nThe best scan.\n")
    assert why("services/mri-scan", folder, Settings(), NOON) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("It has 2 warnings: The kiosk does not know the key “sumary”. “best” is a claim")
    path.write_text("---\nsumary: A\n---\n# MRI scan\n")
    assert why("services/mri-scan", folder, Settings(), NOON) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "It has 1 warning: The kiosk does not know the key “sumary”."


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Sore hips", "---\nreviewed: 2026-02-30\n---\n# Sore hips\n"),
        ("sore hips", '---\ntitle: "Sore hips"\nreviewed: 2026-02-30\n---\n'),
        ("Sore hips", "title: Sore hips\n---\n"),
    ],
)
def test_a_page_with_a_mistake_is_found_by_its_title(
    folder: Path, page: str, text: str, capsys: Captured
) -> None:
    (folder / "services" / "90-hips.md").write_text(text)
    assert why(page, folder, Settings(), NOON) == 1
    assert capsys.readouterr().out.startswith("services/90-hips.md is not shown: it has an error in line ")


@pytest.mark.parametrize(
    "page", ["205-test.md", "205-test", "test", "services/205-test.md", "205-test.md.txt"]
)
def test_a_file_that_notepad_saved_as_txt_is_found(folder: Path, page: str, capsys: Captured) -> None:
    (folder / "services" / "205-test.md.txt").write_text("# Test\n")
    assert why(page, folder, Settings(), NOON) == 1
    out = capsys.readouterr().out
    assert "There is a file 205-test.md.txt: Notepad put .txt behind its name." in out
    assert "Take .txt off its name" in out


def test_what_to_do_and_what_is_shown_until_then_are_two_lines(folder: Path, capsys: Captured) -> None:
    (folder / "notices" / "9-lift.md").write_text("---\nuntil: soon\n---\n# Lift\n")
    assert why("notices/9-lift.md", folder, Settings(), NOON) == 1
    *_, mend, until_then = capsys.readouterr().out.splitlines()
    assert mend.endswith("18:00")
    assert until_then == "Until then a running kiosk shows the last good version, if it had one."
