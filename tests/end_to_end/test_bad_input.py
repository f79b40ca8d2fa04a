"""Whatever lies in the content folder or the settings file: a calm screen comes up and says what is wrong."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import Kiosk

pytestmark = pytest.mark.once

CLINIC = "---\nname: The Clinic\n---\n"


@pytest.fixture
def start(upright: Display) -> Iterator[Callable[..., Kiosk]]:
    """Start a kiosk of which the test itself looks at how it ends."""
    kiosks = []

    def start_kiosk(*arguments: str | Path) -> Kiosk:
        kiosks.append(Kiosk(upright, *map(str, arguments)))
        return kiosks[-1]

    yield start_kiosk
    for kiosk in kiosks:
        kiosk.stop()


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def missing(folder: Path) -> Path:
    return folder / "nowhere"


def a_file(folder: Path) -> Path:
    path = folder / "afile"
    path.write_text("# No folder\n")
    return path


def empty(folder: Path) -> Path:
    path = folder / "nothing"
    path.mkdir()
    return path


def a_circle(folder: Path) -> Path:
    """No user, root not excepted, may look into a link that leads to itself."""
    path = folder / "circle"
    path.symlink_to(path)
    return path


def clinic_alone(folder: Path) -> Path:
    return write(folder / "alone", {"clinic.md": CLINIC.encode()})


def all_broken(folder: Path) -> Path:
    files = {
        "clinic.md": b"---\nname: [The\n---\n",
        "services/10-bytes.md": b"\xff\xfe\x00\x00 no text",
        "services/20-facts.md": b"---\ndraft: perhaps\n---\n# Facts\n",
        "services/30-large.md": b"# Large\n\n" + b"word " * 20_000,
        "services/40-hard.md": b"# Hard\n\n" + b"[" * 9_000,
        "research/10-paper.md": b"---\ntitle: A paper\nsensitivity: unknown\n---\n",
        "testimonials/10-quote.md": b"---\nname: J. S.\n---\n\nNobody agreed to this.\n",
    }
    os.mkfifo(write(folder / "broken", files) / "about.md")
    return folder / "broken"


def complaint(folder: Path) -> str:
    return f"Some pages cannot be shown. To see why: kiosk check {folder}\n"


def nothing(folder: Path) -> str:
    del folder
    return ""


@pytest.mark.parametrize(
    ("make", "sentence", "said"),
    [
        (missing, "The content folder is not there", complaint),
        (a_file, "The content folder is not there", complaint),
        (a_circle, "The content folder cannot be opened", complaint),
        (empty, "The content folder has no pages yet", complaint),
        (clinic_alone, "The content folder has no pages yet", nothing),
        (all_broken, "No page in the content folder can be shown yet", complaint),
    ],
)
def test_a_folder_without_a_page_to_show_is_told_of_on_the_screen(
    start: Callable[..., Kiosk],
    tmp_path: Path,
    make: Callable[[Path], Path],
    sentence: str,
    said: Callable[[Path], str],
) -> None:
    folder = make(tmp_path)
    kiosk = start("--content", folder)
    seen = kiosk.see(sentence)
    assert folder.name in seen.text().replace(" ", "")  # a long path is cut anywhere
    assert kiosk.stop() == (0, said(folder))


def test_one_broken_page_takes_no_other_along(start: Callable[..., Kiosk], tmp_path: Path) -> None:
    files = {
        "clinic.md": CLINIC.encode(),
        "services/10-broken.md": b"---\ndraft: perhaps\n---\n# Broken\n",
        "services/20-scans.md": b"# Scans\n\nPictures of the spine.\n",
    }
    kiosk = start("--content", write(tmp_path, files))
    kiosk.see("The Clinic", "Scans", "Touch to read more")
    assert kiosk.stop() == (0, complaint(tmp_path))


def test_every_mistake_in_the_settings_is_said_at_once_and_stops_nothing(
    start: Callable[..., Kiosk], tmp_path: Path
) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(
        '[contents]\nfolder = "x"\n[content]\nshow_sample = true\n[visitor]\nidle_seconds = 5\n'
        'warning_seconds = "long"\n[display]\nmotion = "wild"\n'
    )
    kiosk = start("--settings", settings)
    kiosk.see("London Spine Unit", "Touch to read more")
    status, said = kiosk.stop()
    *errors, last = said.splitlines()
    assert status == 0
    assert last == "The defaults are used in their place."
    assert len(errors) == 5
    assert all(error.startswith(f"{settings}: ") for error in errors)
    for word in ("Did you mean content?", "Did you mean show_samples?", "visitor.idle_seconds", "motion"):
        assert word in said


@pytest.mark.parametrize(
    "text", [b"[content\n", b"\xff\xfe\x00", b"x" * 70_000], ids=["no TOML", "no text", "too long"]
)
def test_a_settings_file_that_is_none_is_said_in_one_sentence(
    start: Callable[..., Kiosk], tmp_path: Path, text: bytes
) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_bytes(text)
    kiosk = start("--settings", settings)
    kiosk.see("Touch to read more")
    status, said = kiosk.stop()
    error, last = said.splitlines()
    assert (status, last) == (0, "The defaults are used in their place.")
    assert error.startswith(str(settings))
