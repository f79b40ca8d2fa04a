import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.commands.check import findings
from kiosk.commands.command_line import run_command
from kiosk.commands.known_names import known_names
from kiosk.commands.new import KINDS, LONGEST_NAME, new
from kiosk.content import Library, load_library
from kiosk.content import pages as content_pages
from kiosk.content.group_kinds import Group, Schema
from kiosk.machine.clock import CLINIC_TIME
from kiosk.settings import ContentSettings, Settings

Captured = pytest.CaptureFixture[str]
NOW = datetime(2026, 11, 24, 12, tzinfo=CLINIC_TIME)
TITLE = "Ankylosing spondylitis"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clinic.md").write_text("# The clinic\n")
    return tmp_path


def load(folder: Path) -> Library:
    return load_library(folder, known_names())


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_checks_clean_and_is_not_shown(folder: Path, kind: str, capsys: Captured) -> None:
    assert run_command(["new", kind, TITLE, "--content", str(folder)]) == 0
    path, *told = capsys.readouterr().out.splitlines()
    assert Path(path) == folder / KINDS[kind].folder / "10-ankylosing-spondylitis.md"
    assert " ".join(told).endswith(f"kiosk check {folder} Looked in: {folder}")
    everything = Settings(content=ContentSettings(show_samples=True))
    found = findings(load(folder), everything)
    assert found.problems == ()
    assert found.shown == 0


@pytest.mark.parametrize("kind", ["service", "research", "notice"])
def test_what_nobody_has_written_cannot_get_on_the_screen(folder: Path, kind: str) -> None:
    new(kind, TITLE, folder, NOW)
    (path,) = (folder / KINDS[kind].folder).iterdir()
    path.write_text(re.sub("^draft: .*\n", "", path.read_text(), flags=re.MULTILINE))
    assert "unfinished" in {problem.rule for problem in load(folder).problems}
    assert load(folder).pages == ()


def test_a_new_testimonial_cannot_get_on_the_screen_without_consent_and_words(folder: Path) -> None:
    new("testimonial", TITLE, folder, NOW)
    (path,) = (folder / "testimonials").iterdir()
    text = re.sub("^draft: .*\n", "", path.read_text(), flags=re.MULTILINE)
    path.write_text(text)
    assert {problem.rule for problem in load(folder).problems} == {"no-consent"}
    consent = re.sub(r"^# (consent:|  \w+:)", r"\1", text, flags=re.MULTILINE)
    path.write_text(consent)
    assert {problem.rule for problem in load(folder).problems} == {"bad-date"}
    signed = consent.replace("The day on which it was signed, like ", "").replace(
        "The last day on which the words may be shown, like ", ""
    )
    path.write_text(signed)
    assert {problem.rule for problem in load(folder).problems} == {"no-words"}
    path.write_text(f"{signed}It helped.\n")
    library = load(folder)
    assert library.problems == ()
    assert len(library.testimonials) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_that_a_new_page_offers_exists_and_has_the_right_kind_of_value(
    folder: Path, kind: str
) -> None:
    new(kind, TITLE, folder, NOW)
    (path,) = (folder / KINDS[kind].folder).iterdir()
    schema = content_pages.KINDS[KINDS[kind].folder].schema
    text = path.read_text().split("---\n")[1]
    offered = set(re.findall(r"^(?:# )?(\w+):", text, re.MULTILINE))
    assert offered <= schema.keys.keys()
    for group, inner in re.findall(r"^# (\w+):\n((?:#   \w+: .*\n)+)", text, re.MULTILINE):
        assert set(re.findall(r"^#   (\w+):", inner, re.MULTILINE)) <= _inner(schema, group).keys.keys()


def _inner(schema: Schema, key: str) -> Schema:
    group = schema.keys[key]
    assert isinstance(group, Group)
    return group.schema


def test_a_title_needs_no_quotation_marks(folder: Path) -> None:
    assert run_command(["new", "service", "Ankle", "pain", "--content", str(folder)]) == 0
    text = (folder / "services" / "10-ankle-pain.md").read_text()
    assert 'title: "Ankle pain"' in text


def test_the_next_number_is_free_and_nothing_is_written_over(folder: Path, capsys: Captured) -> None:
    (folder / "services").mkdir()
    for name in ("5-a.md", "37-b.md", "c.md", "900-notes.txt"):
        (folder / "services" / name).write_text("# A\n")
    assert new("service", TITLE, folder, NOW) == 0
    path = folder / "services" / "40-ankylosing-spondylitis.md"
    path.write_text("# Mine\n")
    capsys.readouterr()
    assert new("service", "Ankylosing  Spondylitis!", folder, NOW) == 1
    assert capsys.readouterr() == (
        "",
        f"There is one already: {path}. Change that file, or choose another title.\n",
    )
    assert path.read_text() == "# Mine\n"


def test_behind_the_last_number_a_page_has_none(folder: Path) -> None:
    (folder / "services").mkdir()
    (folder / "services" / "999999-a.md").write_text("# A\n")
    assert new("service", TITLE, folder, NOW) == 0
    assert (folder / "services" / "ankylosing-spondylitis.md").exists()


@pytest.mark.parametrize(
    ("title", "says"),
    [("", "Say what the page is about"), (" \n", "Say what the page is about")],
)
def test_a_page_needs_a_title(folder: Path, title: str, says: str, capsys: Captured) -> None:
    assert new("service", title, folder, NOW) == 2
    assert capsys.readouterr().err.startswith(says)
    assert not (folder / "services").exists()


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path, capsys: Captured) -> None:
    assert new("service", TITLE, tmp_path / "missing", NOW) == 2
    assert capsys.readouterr().err.startswith(f"There is no folder {tmp_path / 'missing'}.")


def test_a_folder_that_is_a_file_is_told(folder: Path, capsys: Captured) -> None:
    (folder / "services").touch()
    assert new("service", TITLE, folder, NOW) == 2
    assert capsys.readouterr().err == f"{folder / 'services'} cannot be written: File exists.\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(min_size=1) | st.text(alphabet="aB -.:#'\"\\{}[]&*!|>%@`é\u0627", min_size=1))
def test_every_title_is_kept_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    folder = tmp_path_factory.mktemp("content")
    (folder / "clinic.md").write_text("# The clinic\n")
    if new("service", title, folder, NOW) == 2:
        return
    (path,) = (folder / "services").iterdir()
    assert len(path.name) <= len("10-.md") + LONGEST_NAME
    library = load(folder)
    (page,) = library.services
    assert page.draft
    assert page.title.split() == "".join(map(_visible, title)).split()


def _visible(sign: str) -> str:
    from kiosk.content.characters import visible  # noqa: PLC0415

    return visible(sign)


@pytest.mark.parametrize("title", ["{until}", "{from} {until}", "{title}"])
def test_a_title_may_look_like_a_mark_in_a_template(folder: Path, title: str) -> None:
    assert new("notice", title, folder, NOW) == 0
    (notice,) = load(folder).notices
    assert notice.title == title


def test_every_kind_has_what_it_begins_with() -> None:
    assert {path.stem for path in paths.TEMPLATES.iterdir()} == set(KINDS)
