from pathlib import Path

import pytest

from kiosk.fleet import home
from kiosk.fleet.errors import FleetError
from kiosk.fleet.home import Door, find_home, read_door

CONFIG = """<configuration version="36">
    <folder id="a"><address>10.0.0.1:1</address></folder>
    <gui enabled="{enabled}" tls="{tls}"><address>{address}</address><apikey>{key}</apikey></gui>
</configuration>
"""


def settings(place: Path, **said: str) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    usual = {"enabled": "true", "tls": "false", "address": "127.0.0.1:8384", "key": "k"}
    (place / "config.xml").write_text(CONFIG.format(**{**usual, **said}))
    return place


@pytest.fixture(autouse=True)
def no_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(home, "SERVICE", tmp_path / "service")


@pytest.mark.parametrize(
    "place",
    [".local/state/syncthing", ".config/syncthing", "Library/Application Support/Syncthing"],
)
def test_it_is_found_where_it_usually_is(place: str, tmp_path: Path) -> None:
    wanted = settings(tmp_path / place)
    assert find_home(None, {}, tmp_path) == wanted


def test_it_is_found_on_windows(tmp_path: Path) -> None:
    wanted = settings(tmp_path / "local" / "Syncthing")
    assert find_home(None, {"LOCALAPPDATA": str(tmp_path / "local")}, tmp_path) == wanted


def test_the_service_comes_before_somebodys_own(tmp_path: Path) -> None:
    settings(tmp_path / ".config" / "syncthing")
    wanted = settings(tmp_path / "service")
    assert find_home(None, {}, tmp_path) == wanted


def test_what_is_named_counts(tmp_path: Path) -> None:
    settings(tmp_path / ".config" / "syncthing")
    wanted = settings(tmp_path / "named")
    assert find_home(wanted, {}, tmp_path) == wanted
    assert find_home(None, {"STHOMEDIR": str(wanted)}, tmp_path) == wanted
    with pytest.raises(FleetError, match="is not where Syncthing keeps its settings"):
        find_home(tmp_path / "elsewhere", {}, tmp_path)


def test_where_there_is_none_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FleetError, match=r"never been started on this computer\. Install and start it"):
        find_home(None, {}, tmp_path)


def test_what_is_somebody_elses_asks_for_sudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = settings(tmp_path / "service")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FleetError, match="Put sudo before it"):
        read_door(place)
    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(FleetError, match="Put sudo before it"):
        find_home(None, {}, tmp_path)


@pytest.mark.parametrize("address", ["127.0.0.1:99", "0.0.0.0:99", "[::]:99", ":99"])
def test_it_is_asked_on_this_machine_wherever_it_listens(address: str, tmp_path: Path) -> None:
    assert read_door(settings(tmp_path, address=address)) == Door(99, "k")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"tls": "true"}, "uses HTTPS: switch that off"),
        ({"enabled": "false"}, "switch its page on"),
        ({"key": ""}, "switch its page on"),
        ({"address": "/run/syncthing.sock"}, "switch its page on"),
    ],
    ids=["https", "off", "no key", "socket"],
)
def test_a_page_that_cannot_be_asked(said: dict[str, str], sentence: str, tmp_path: Path) -> None:
    with pytest.raises(FleetError, match=sentence):
        read_door(settings(tmp_path, **said))


def test_a_broken_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.xml").write_text("<configuration")
    with pytest.raises(FleetError, match="cannot be read"):
        read_door(tmp_path)
