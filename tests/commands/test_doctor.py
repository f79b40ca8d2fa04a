"""kiosk doctor as a process."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.commands.doctor import as_text
from kiosk.doctor.finding import Finding

MATTERS = [
    *(
        "Settings",
        "Pages",
        "Fonts",
        "Display",
        "Touch screen",
        "Drawing",
        "Clock",
        "Time zone",
        "Memory",
        "PIN",
    ),
]


def doctor(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    home = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
    command = [sys.executable, "-m", "kiosk", "doctor", *arguments]
    return subprocess.run(command, env=home | environment, capture_output=True, text=True, check=False)


def test_it_looks_at_every_matter(tmp_path: Path) -> None:
    done = doctor(tmp_path)
    lines = done.stdout.splitlines()
    matters = [line[7:].partition(":")[0] for line in lines if line.startswith(("fine ", "WRONG"))]
    assert matters == MATTERS
    wrong = [line for line in lines if line.startswith("WRONG")]
    assert wrong  # at least the PIN
    assert len(wrong) == sum(line.startswith("       To mend it: ") for line in lines)
    assert done.returncode == 1


def test_a_mistake_in_the_settings_and_the_mending_of_the_pin_are_named(tmp_path: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[display]\ndiagonal = 55\n")
    done = doctor(tmp_path, "--settings", str(settings))
    assert "there is no setting display.diagonal." in " ".join(done.stdout.split())
    assert f"correct {settings}" in done.stdout
    assert "       To mend it: kiosk set-pin\n" in done.stdout


def test_on_the_machine_of_the_service_the_commands_are_its_own(tmp_path: Path) -> None:
    done = doctor(tmp_path, KIOSK_SETTINGS=str(tmp_path / "none.toml"))
    assert f"{tmp_path / 'none.toml'} cannot be read" in " ".join(done.stdout.split())
    assert "       To mend it: sudo clinic-kiosk set-pin\n" in done.stdout


def test_a_pin_that_is_set_is_fine(tmp_path: Path) -> None:
    for command in ("set-pin", "doctor"):
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", command, *(["--stdin"] if command == "set-pin" else [])],
            input="907214\n",
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")},
            capture_output=True,
            text=True,
            check=False,
        )
    assert "fine   PIN: The PIN is set.\n" in done.stdout


FINE = Finding("Clock", "The clock is set by the network.")
WRONG = Finding("PIN", "No PIN is set, so staff cannot open their screens.", "kiosk set-pin")


@pytest.mark.parametrize(
    ("findings", "lines"),
    [
        ([FINE], ["fine   Clock: The clock is set by the network.", "", "Nothing is wrong."]),
        (
            [WRONG, FINE],
            [
                "WRONG  PIN: No PIN is set, so staff cannot open their screens.",
                "       To mend it: kiosk set-pin",
                "fine   Clock: The clock is set by the network.",
                "",
                "One thing is wrong.",
            ],
        ),
        (
            [WRONG, Finding("Display", " ".join(["word"] * 30), "x " * 100)],
            [
                "WRONG  PIN: No PIN is set, so staff cannot open their screens.",
                "       To mend it: kiosk set-pin",
                "WRONG  Display: " + " ".join(["word"] * 17),
                "       " + " ".join(["word"] * 13),
                "       To mend it: " + "x " * 100,
                "",
                "2 things are wrong.",
            ],
        ),
    ],
)
def test_what_is_wrong_stands_out(findings: list[Finding], lines: list[str]) -> None:
    assert list(as_text(findings)) == lines
