"""What packaging/sbom publishes."""

import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / "build" / "sbom"

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    subprocess.run(["packaging/sbom"], cwd=PROJECT, check=True, capture_output=True)
    made: dict[str, Any] = json.loads((FOLDER / "clinic-kiosk.cdx.json").read_text())
    return made


def test_it_is_cyclonedx_of_this_version(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    itself = bill["metadata"]["component"]
    version = re.search(
        r'"(.+)"', (PROJECT / "kiosk" / "__init__.py").read_text().partition("__version__")[2]
    )
    assert version is not None
    assert (itself["name"], itself["version"]) == ("clinic-kiosk", version[1])


def test_it_names_everything_that_the_program_depends_on_once(bill: dict[str, Any]) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    wanted = {re.split(r"[>=!;]", line)[0].strip().lower() for line in project["dependencies"]}
    names = [component["name"] for component in bill["components"]]
    assert wanted <= set(names)
    assert len(names) == len(set(names))


def test_every_licence_is_known_and_lets_us_ship_it(bill: dict[str, Any]) -> None:
    free = re.compile(r"MIT|BSD|Apache|LGPL|PSF|MPL|ISC")
    for component in bill["components"]:
        assert free.search(component["licenses"][0]["license"]["name"]), component["name"]


def test_the_list_for_people_has_the_same(bill: dict[str, Any]) -> None:
    rows = [line.split(" | ") for line in (FOLDER / "LICENCES.md").read_text().splitlines()[7:]]
    assert [row[0].removeprefix("| ") for row in rows] == sorted(one["name"] for one in bill["components"])


def test_the_same_commit_makes_the_same_file(bill: dict[str, Any]) -> None:
    del bill
    before = (FOLDER / "clinic-kiosk.cdx.json").read_bytes()
    subprocess.run(["packaging/sbom"], cwd=PROJECT, check=True, capture_output=True)
    assert (FOLDER / "clinic-kiosk.cdx.json").read_bytes() == before
