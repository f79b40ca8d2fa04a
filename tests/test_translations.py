"""The screen's own words in other languages: whole, and compiled from what people can read."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import PySide6
import pytest

from kiosk import paths
from kiosk.content import LANGUAGES

ROOT = Path(__file__).parent.parent
LANGUAGE_FILES = sorted(paths.TRANSLATIONS.glob("kiosk_*.ts"))
PLACEHOLDER = re.compile(r"%L?(?:\d|n)")
LETTERS_OF = {"ar": re.compile(r"[\u0600-\u06ff]"), "en": re.compile(r"[a-z]")}


def messages(file: Path) -> list[ET.Element]:
    return list(ET.parse(file).getroot().iter("message"))  # noqa: S314 - our own file


def said(message: ET.Element) -> list[str]:
    """What the translation says, once for each number that has a form of its own."""
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def test_there_are_english_and_arabic() -> None:
    assert {file.stem for file in LANGUAGE_FILES} == {"kiosk_en", "kiosk_ar"}
    assert all(file.stem.removeprefix("kiosk_") in LANGUAGES for file in LANGUAGE_FILES)
    assert {file.stem for file in paths.TRANSLATIONS.glob("*.qm")} == {file.stem for file in LANGUAGE_FILES}


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations as packaging/translate makes them now of the screens and of what is translated."""
    copy = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "packaging", copy / "packaging")
    shutil.copytree(paths.QML, copy / paths.QML.relative_to(ROOT))
    shutil.copytree(paths.TRANSLATIONS, copy / paths.TRANSLATIONS.relative_to(ROOT))
    (copy / ".venv").symlink_to(ROOT / ".venv")
    done = subprocess.run([copy / "packaging" / "translate"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return copy / paths.TRANSLATIONS.relative_to(ROOT)


@pytest.mark.once
@pytest.mark.parametrize("file", LANGUAGE_FILES, ids=lambda file: file.name)
def test_it_has_every_word_of_the_screens_and_none_that_is_gone(anew: Path, file: Path) -> None:
    """If not: packaging/translate, then translate what it lists."""
    assert (anew / file.name).read_text("utf-8") == file.read_text("utf-8")


@pytest.mark.once
@pytest.mark.parametrize("file", LANGUAGE_FILES, ids=lambda file: file.name)
def test_what_qt_reads_is_made_of_what_people_read(anew: Path, file: Path) -> None:
    """If not: packaging/translate."""
    compiled = file.with_suffix(".qm")
    assert (anew / compiled.name).read_bytes() == compiled.read_bytes()


@pytest.mark.parametrize("file", LANGUAGE_FILES, ids=lambda file: file.name)
def test_everything_is_translated_and_nothing_is_left_to_doubt(file: Path) -> None:
    language = file.stem.removeprefix("kiosk_")
    assert messages(file)
    for message in messages(file):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source(message)
        assert all(LETTERS_OF[language].search(form) for form in said(message)), source(message)


@pytest.mark.parametrize("file", LANGUAGE_FILES, ids=lambda file: file.name)
def test_what_is_filled_in_is_filled_in_everywhere(file: Path) -> None:
    for message in messages(file):
        wanted = Counter(PLACEHOLDER.findall(source(message)))
        for form in said(message):
            # "one second" needs no number.
            assert Counter(PLACEHOLDER.findall(form)) in (wanted, wanted - Counter(["%Ln"])), source(message)
            assert form == form.strip()


def test_arabic_has_a_form_for_each_kind_of_number() -> None:
    counted = [message for message in messages(paths.TRANSLATIONS / "kiosk_ar.ts") if message.get("numerus")]
    assert counted
    assert all(len(said(message)) == 6 for message in counted)


def test_the_office_window_stays_english() -> None:
    contexts = {
        context.findtext("name")
        for file in LANGUAGE_FILES
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314
    }
    office = {path.stem for path in (paths.QML / "WaitingRoom" / "Preview").glob("*.qml")}
    assert office
    assert not contexts & office


def test_a_packages_build_needs_nothing_but_qts_compiler(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    copied = tmp_path / paths.TRANSLATIONS.relative_to(ROOT)
    shutil.copytree(paths.TRANSLATIONS, copied, ignore=shutil.ignore_patterns("*.qm"))
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "lrelease").symlink_to(Path(PySide6.__file__).parent / "lrelease")
    done = subprocess.run(
        [tmp_path / "packaging" / "translate", "--compile"],
        env={"PATH": f"{tools}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert {file.name for file in copied.glob("*.qm")} == {"kiosk_ar.qm", "kiosk_en.qm"}


@pytest.mark.once
def test_a_new_word_is_listed_and_not_made_up(anew: Path, tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    shutil.copytree(anew.parent.parent, copy, symlinks=True)
    screen = copy / paths.QML.relative_to(ROOT) / "WaitingRoom" / "Screens" / "StillThere.qml"
    screen.write_text(screen.read_text("utf-8").replace('"Still there?"', '"Are you there?"'), "utf-8")
    done = subprocess.run([copy / "packaging" / "translate"], capture_output=True, text=True, check=False)
    assert done.stdout == "resources/translations/kiosk_ar.ts: still to be translated: Are you there?\n"
    file = copy / paths.TRANSLATIONS.relative_to(ROOT) / "kiosk_ar.ts"
    assert "Still there?" not in file.read_text("utf-8")
