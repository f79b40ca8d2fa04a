"""The package for pip, pipx and uv: everything that the program opens is in it, and it runs anywhere."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path
from typing import Final

import pytest

from kiosk import __version__

PROJECT: Final = Path(__file__).resolve().parents[2]
NAME: Final = f"clinic_kiosk-{__version__}"


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel and a source distribution, as `uv build` and `python -m build` make them."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--target", "wheel"]
    subprocess.run([*command, "--directory", str(folder)], cwd=PROJECT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an environment with the wheel in it; what it depends on is that of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True, symlinks=True)
    own = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    (own / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    wheel = str(dist / f"{NAME}-py3-none-any.whl")
    install = [str(folder / "bin" / "pip"), "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(install, check=True)
    return folder


def in_git(*folders: str) -> set[str]:
    command = ["git", "ls-files", "-z", "--", *folders]
    listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
    return set(filter(None, listed.split("\0")))


def test_every_file_of_the_program_is_in_the_wheel(dist: Path) -> None:
    with zipfile.ZipFile(dist / f"{NAME}-py3-none-any.whl") as wheel:
        names = set(wheel.namelist())
    shared = f"{NAME}.data/data/share/clinic-kiosk/"
    assert in_git("kiosk") <= names
    assert {shared + name for name in in_git("resources", "content")} <= names
    ours = in_git("kiosk") | {shared + name for name in in_git("resources", "content")}
    assert {name for name in names - ours if ".dist-info/" not in name} == set()


def test_the_source_distribution_has_what_makes_and_tests_it(dist: Path) -> None:
    with tarfile.open(dist / f"{NAME}.tar.gz") as source:
        names = {name.removeprefix(f"{NAME}/") for name in source.getnames()}
    wanted = in_git(
        "kiosk", "resources", "content", "tests", "packaging", "pyproject.toml", "LICENSE", "README.md"
    )
    assert wanted <= names


def kiosk(installed: Path, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """What an office's computer says, far from any checkout."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(installed / "bin" / "kiosk"), *arguments]
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)


def test_the_installed_program_reads_the_pages_that_came_with_it(installed: Path, tmp_path: Path) -> None:
    done = kiosk(installed, "check", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"Looked in: {installed}/share/clinic-kiosk/content (it came with the program" in done.stdout
    assert kiosk(installed, "--version", home=tmp_path).stdout == f"kiosk {__version__}\n"


def test_the_installed_program_draws_a_page_and_begins_one(installed: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "clinic.md").write_text("---\nname: A clinic\n---\n")
    assert (
        kiosk(installed, "new", "service", "Sciatica", "--content", str(pages), home=tmp_path).returncode == 0
    )
    done = kiosk(installed, "proof", str(pages), "--out", str(tmp_path / "proof"), home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "proof").rglob("*.png"))
