"""kiosk proof as a process: what somebody finds in the folder who is to sign the pages off."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.reading import Reading

pytestmark = pytest.mark.once

CLINIC = {"clinic.md": "---\nname: The Clinic\nstrapline: For your back\n---\n"}

ORIENTATIONS = {"portrait": (1080, 1920), "landscape": (1920, 1080)}

LINES = 60

PAGES = {
    **CLINIC,
    "services/10-scans.md": "---\nregions: [lumbar]\nquestions: [When is it?, Is it loud?]\n---\n"
    "# Scans\n\nPictures of the spine.\n",
    "services/20-long.md": "# Long\n\n" + "".join(f"Paragraph number {n}.\n\n" for n in range(1, LINES + 1)),
    "services/30-draft.md": "---\ndraft: true\n---\n# Draft\n\nNot yet agreed.\n",
    "services/40-old.md": "---\nshow_until: 2001-01-31\n---\n# Old\n\nOver long ago.\n",
    "services/50-new.md": "---\nshow_from: 2990-01-31\n---\n# New\n\nOnly in a while.\n",
    "research/10-paper.md": "---\ntitle: A hard paper\nsensitivity: cancer\npanel_title: A paper\n"
    "panel_summary: For all.\nfeatured: true\ncitation:\n  title: A hard paper\n---\n\nIt is about cancer.\n",
    "testimonials/10-quote.md": "---\nsample: true\nname: A patient\n---\n\nSample text.\n",
    "about/10-us.md": "# About the clinic\n\nWho we are.\n",
}

EVERY_PICTURE = [
    "pages/about_us.png",
    "pages/draft/services_draft.png",
    "pages/expired/services_old.png",
    "pages/not-yet/services_new.png",
    "pages/research_paper.png",
    "pages/services_long.png",
    "pages/services_scans.png",
    "pages/testimonials.png",
    "panels/01-scans.png",
    "panels/02-paper.png",
    "panels/03-us.png",
    "panels/04-quote.png",
    "panels/05-long.png",
    "tour/01-attract.png",
    "tour/02-services.png",
    "tour/03-spine.png",
    "tour/04-research.png",
    "tour/05-testimonials.png",
    "tour/06-about.png",
    "tour/07-spine-closer.png",
    "tour/08-article.png",
    "tour/09-share.png",
    "tour/10-gate.png",
    "tour/11-still-there.png",
    "tour/12-empty.png",
    "tour/14-questions.png",
]


def proof(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "proof", *map(str, arguments)],
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def write(folder: Path, pages: dict[str, str]) -> Path:
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def pictures(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*.png"))}


def reading(picture: Path) -> Reading:
    return Reading(QImage(str(picture)))


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("content"), PAGES)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, content: Path) -> Path:
    """The proof of PAGES."""
    folder = tmp_path_factory.mktemp("proof")
    done = proof(content, "--out", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{2 * len(EVERY_PICTURE)} pictures are in {folder}\n"
    return folder


def test_every_panel_page_and_screen_is_drawn_upright_and_across(out: Path) -> None:
    wanted = [f"{orientation}/{name}" for orientation in ORIENTATIONS for name in EVERY_PICTURE]
    assert sorted(pictures(out)) == sorted(wanted)


@pytest.mark.parametrize(("orientation", "size"), ORIENTATIONS.items())
def test_panels_and_screens_are_as_large_as_the_display(
    out: Path, orientation: str, size: tuple[int, int]
) -> None:
    for name in pictures(out):
        if re.match(f"{orientation}/(panels|tour)/", name):
            image = QImage(str(out / name))
            assert (image.width(), image.height()) == size, name


@pytest.mark.parametrize("orientation", ORIENTATIONS)
def test_a_long_page_is_there_to_its_last_line_and_no_line_twice(out: Path, orientation: str) -> None:
    page = reading(out / orientation / "pages" / "services_long.png")
    assert page.find(f"Paragraph number {LINES}")
    for words in page.text().splitlines():
        numbers = [int(number) for number in re.findall(r"paragraph number (\d+)", words)]
        assert numbers == [*range(1, LINES + 1)]


def test_what_a_page_shows_only_after_a_question_is_drawn_too(out: Path) -> None:
    assert reading(out / "portrait" / "pages" / "research_paper.png").find("It is about cancer")
    assert not reading(out / "portrait" / "tour" / "10-gate.png").find("It is about cancer")


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("01-attract", "Touch to read more"),
        ("02-services", "What we do"),
        ("08-article", "Pictures of the spine"),
        ("09-share", "Share to care"),
        ("10-gate", "Not now"),
        ("11-still-there", "I'm still here"),
        ("12-empty", "The content folder has no pages yet"),
        ("14-questions", "Is it loud?"),
    ],
)
def test_a_picture_of_the_tour_shows_what_its_name_says(
    out: Path, orientation: str, name: str, words: str
) -> None:
    seen = reading(out / orientation / "tour" / f"{name}.png")
    assert seen.find(words), seen.text()


def test_the_same_pages_give_the_same_bytes_whatever_the_surroundings(
    out: Path, content: Path, tmp_path: Path
) -> None:
    again = proof(
        content,
        "--out",
        tmp_path,
        QT_SCALE_FACTOR="2",
        QT_QPA_PLATFORM="vnc",
        QT_HASH_SEED="7",
        QT_FONT_DPI="200",
        QSG_RHI_BACKEND="opengl",
        LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="7",
    )
    assert (again.returncode, again.stderr) == (0, "")
    assert pictures(tmp_path) == pictures(out)


@pytest.mark.long
def test_settings_tell_how_it_is_drawn_and_whether_samples_are(
    out: Path, content: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[display]\ndiagonal_inches = 55\n")
    done = proof(content, "--settings", settings, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    drawn = pictures(tmp_path / "out")
    assert not {name for name in drawn if "quote" in name or "testimonials" in name}
    assert drawn["portrait/tour/08-article.png"] != pictures(out)["portrait/tour/08-article.png"]


@pytest.mark.long
def test_a_second_proof_keeps_no_picture_of_a_page_that_is_gone(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**CLINIC, "services/a.md": "# One\n", "services/b.md": "# Two\n"})
    out = tmp_path / "out"
    assert proof(content, "--out", out).returncode == 0
    (out / "portrait" / "signed.txt").write_text("agreed")
    (out / "portrait" / "of-a-lady.png").write_text("not a proof")
    (content / "services" / "b.md").unlink()
    assert proof(content, "--out", out).returncode == 0
    left = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    assert "landscape/pages/services_a.png" in left
    assert not any(name.endswith("_b.png") for name in left)
    assert {"portrait/signed.txt", "portrait/of-a-lady.png"} <= left


def test_a_folder_without_pages_gives_the_empty_screen(tmp_path: Path) -> None:
    done = proof(write(tmp_path / "content", CLINIC), "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert [*pictures(tmp_path / "out")] == ["landscape/tour/12-empty.png", "portrait/tour/12-empty.png"]


def test_pages_that_are_all_drafts_are_drawn_though_the_screen_is_empty(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**CLINIC, "about/us.md": "---\ndraft: true\n---\n# Us\n"})
    done = proof(content, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    names = [name for name in pictures(tmp_path / "out") if name.startswith("portrait/")]
    assert names == ["portrait/pages/draft/about_us.png", "portrait/tour/12-empty.png"]


SCHEDULED = {
    "clinic.md": "---\nname: The Clinic\nopening_hours:\n  daily: closed\n---\n",
    "services/10-scans.md": "---\ndays: [mon]\nhours: 03:00-03:01\n---\n# Scans\n\nPictures of the spine.\n",
    "services/20-x-rays.md": "---\nweight: 3\n---\n# X-rays\n\nPictures of bones.\n",
    "services/30-other.md": "# Others\n\nMore pictures.\n",
    "notices/10-lift.md": "---\nuntil: 2990-01-31 18:00\n---\n# The lift is out of order\n\nAsk us.\n",
    "notices/20-old.md": "---\nuntil: 2001-01-31 18:00\ndraft: yes\n---\n# Fire drill\n",
}


@pytest.mark.long
def test_neither_the_hour_nor_a_notice_keeps_a_page_out_of_the_proof(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = proof(write(tmp_path / "content", SCHEDULED), "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    drawn = [name.partition("/")[2] for name in pictures(out) if name.startswith("portrait/")]
    assert {name for name in drawn if not name.startswith("pages/")} >= {
        "notices/lift.png",
        "notices/draft/old.png",
        "tour/13-standby.png",
    }
    assert len([name for name in drawn if name.startswith("panels/")]) in {2, 3}  # at 3 on a Monday
    assert len([name for name in drawn if "scans" in name and name.startswith("pages/")]) == 1
    assert reading(out / "portrait" / "notices" / "lift.png").find("The lift is out of order")
    assert reading(out / "landscape" / "tour" / "13-standby.png").find("We are closed now")
    assert reading(out / "landscape" / "tour" / "01-attract.png").find("Touch to read more")


BILINGUAL = {
    "clinic.md": "---\nname: The Clinic\nlanguages: [en, ar]\n---\n",
    "clinic.ar.md": "# العيادة\n",
    "services/10-scans.md": "# Scans\n\nPictures of the spine.\n",
    "services/20-bones.md": "# Bones\n\nPictures of bones.\n",
    "services/20-bones.ar.md": "# العظام\n\nThese words stand in the translation.\n",
    "services/30-draft.md": "# Draft\n\nAgreed in English.\n",
    "services/30-draft.ar.md": "---\ndraft: yes\n---\n# مسودة\n\nليست جاهزة.\n",
}


def test_a_translation_is_drawn_beside_its_page_and_the_tour_in_its_language(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "portrait" / "fr" / "pages").mkdir(parents=True)
    (out / "portrait" / "fr" / "pages" / "services_old.png").write_bytes(b"of an older proof")
    done = proof(write(tmp_path / "content", BILINGUAL), "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    drawn = pictures(out)
    for orientation in ORIENTATIONS:
        pages = f"{orientation}/ar/pages"
        assert [name for name in drawn if name.startswith(pages)] == [
            f"{pages}/draft/services_draft.png",
            f"{pages}/services_bones.png",
        ]
        tour = [name.rpartition("/")[2] for name in drawn if name.startswith(f"{orientation}/ar/tour")]
        assert tour == [
            *("01-attract.png", "02-services.png", "08-article.png", "09-share.png"),
            *("11-still-there.png", "14-questions.png"),
        ]
        article = reading(out / orientation / "ar" / "tour" / "08-article.png")
        assert article.find("These words stand in the translation"), article.text()
    assert not any(name.startswith("portrait/fr/") for name in drawn)
    assert drawn["portrait/ar/tour/01-attract.png"] != drawn["portrait/tour/01-attract.png"]


def test_a_page_that_is_left_out_is_told_of(tmp_path: Path) -> None:
    broken = {**CLINIC, "services/a.md": "# One\n", "services/b.md": "---\ndraft: perhaps\n---\n# Two\n"}
    content = write(tmp_path / "content", broken)
    done = proof(content, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr == f"Something is left out. To see why: kiosk check {content}\n"
    assert "portrait/pages/services_a.png" in pictures(tmp_path / "out")


def missing(folder: Path) -> Path:
    return folder / "nowhere"


def a_file(folder: Path) -> Path:
    path = folder / "content"
    path.write_text("# No folder\n")
    return path


@pytest.mark.parametrize("make", [missing, a_file])
def test_without_a_content_folder_nothing_is_drawn(make: Callable[[Path], Path], tmp_path: Path) -> None:
    done = proof(make(tmp_path), "--out", tmp_path / "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert str(make(tmp_path)) in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("place", ["a-file", "a-file/below", "/proc/nowhere"])
def test_a_place_that_cannot_be_written_is_named_in_one_sentence(
    place: str, content: Path, tmp_path: Path
) -> None:
    (tmp_path / "a-file").write_text("in the way")
    done = proof(content, "--out", tmp_path / place)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert str(tmp_path / place) in done.stderr
    assert "cannot be written" in done.stderr
