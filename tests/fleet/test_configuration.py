from copy import deepcopy
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.fleet.configuration import (
    FOLDER,
    LOCAL_NETWORKS,
    Office,
    Reach,
    as_address,
    as_office,
    as_screen,
    fleet_folder,
    screens,
    steps,
    with_screen,
    without_screen,
)
from kiosk.fleet.errors import FleetError

Configuration = dict[str, Any]

OWN = "2XIMLN2-QKVEV3Y-6ZF2SXM-2NVB5E3-C2EQ4U2-N6X3OCF-PMJUGGD-O3JXZQP"
OTHER, THIRD = "OTHER-ID", "THIRD-ID"
PAGES = Path("/srv/pages")
HERE = Reach()


def office(config: Configuration, reach: Reach = HERE) -> Configuration:
    return as_office(config, OWN, "office-pc", PAGES, reach)


def screen(config: Configuration, office_id: str = OTHER) -> Configuration:
    return as_screen(config, OWN, Office(device_id=office_id), PAGES, HERE)


def device(config: Configuration, device_id: str) -> dict[str, Any]:
    (found,) = (one for one in config["devices"] if one["deviceID"] == device_id)
    return dict(found)


@pytest.mark.parametrize("become", [office, screen], ids=["office", "screen"])
def test_nothing_leaves_the_building(become: Any, fresh: Configuration) -> None:
    new = become(fresh)
    options = new["options"]
    for name in ("globalAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled"):
        assert options[name] is False
    assert options["urAccepted"] == -1
    assert options["autoUpgradeIntervalH"] == 0
    assert options["listenAddresses"] == ["tcp://:22000"]
    assert new["gui"]["address"] == "127.0.0.1:8384"
    for one in new["devices"]:
        assert one["deviceID"] == OWN or one["allowedNetworks"] == list(LOCAL_NETWORKS)


def test_the_local_networks_are_local() -> None:
    networks = [ip_network(one) for one in LOCAL_NETWORKS]
    assert all(network.is_private or network.is_link_local for network in networks)
    assert not any(ip_address("8.8.8.8") in one for one in networks if one.version == 4)


def test_an_office_sends_and_a_screen_receives(fresh: Configuration) -> None:
    sent, received = fleet_folder(office(fresh)), fleet_folder(screen(fresh))
    assert sent is not None
    assert received is not None
    assert (sent["type"], received["type"]) == ("sendonly", "receiveonly")
    assert sent["path"] == received["path"] == str(PAGES)
    for folder in (sent, received):
        assert (folder["fsWatcherEnabled"], folder["fsWatcherDelayS"]) == (True, 1)
        assert folder["ignorePerms"] is True
    assert received["maxConflicts"] == 0
    assert [one["deviceID"] for one in received["devices"]] == [OWN, OTHER]


def test_what_it_is_given_is_not_changed(fresh: Configuration) -> None:
    before = deepcopy(fresh)
    with_screen(office(fresh), OWN, "a", OTHER, "dynamic")
    screen(fresh)
    assert fresh == before


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=6))
def test_whatever_is_done_twice_is_done_once(names: list[str]) -> None:
    config = office(office_of_nobody())
    for name in names:
        config = with_screen(config, OWN, name, f"{name}-ID", "dynamic")
        assert with_screen(config, OWN, name, f"{name}-ID", "dynamic") == config
        assert office(config) == config
    assert [one["name"] for one in screens(config, OWN)] == sorted(set(names))
    for name in set(names):
        config = without_screen(config, OWN, name)
    assert config == office(office_of_nobody())


def office_of_nobody() -> Configuration:
    folder = {"path": "~", "type": "sendreceive", "devices": []}
    return {
        "folders": [],
        "devices": [{"deviceID": OWN, "name": "pc"}],
        "gui": {"address": "127.0.0.1:1"},
        "options": {},
        "defaults": {"folder": folder, "device": {"addresses": ["dynamic"]}},
    }


def test_enrolling_twice_is_enrolling_once(fresh: Configuration) -> None:
    once = screen(fresh)
    # Syncthing gives the machines in an order of its own.
    once["folders"][0]["devices"].reverse()
    assert screen(once) == once


def test_another_office_takes_the_place_of_the_first(fresh: Configuration) -> None:
    new = screen(screen(fresh), THIRD)
    assert [one["deviceID"] for one in new["devices"]] == [OWN, THIRD]
    folder = fleet_folder(new)
    assert folder is not None
    assert [one["deviceID"] for one in folder["devices"]] == [OWN, THIRD]


def test_a_narrower_network_is_the_network_of_every_screen(fresh: Configuration) -> None:
    config = with_screen(office(fresh), OWN, "before", OTHER, "dynamic")
    config = office(config, Reach(networks=("10.1.0.0/16",)))
    config = with_screen(config, OWN, "after", THIRD, "dynamic")
    for one in (OTHER, THIRD):
        assert device(config, one)["allowedNetworks"] == ["10.1.0.0/16"]


def test_who_is_connected_has_to_call_again_when_the_network_is_another(fresh: Configuration) -> None:
    before = with_screen(office(fresh), OWN, "hall", OTHER, "dynamic")
    after = office(before, Reach(networks=("10.1.0.0/16",)))
    closing, then = steps(before, after)
    assert device(closing, OTHER)["paused"]
    assert then == after
    more = with_screen(after, OWN, "lobby", THIRD, "dynamic")
    assert steps(after, more) == [more]


def test_what_syncthing_carries_elsewhere_stays_as_it_is(fresh: Configuration) -> None:
    fresh["folders"] = [{"id": "photos", "path": "/home/a/photos", "devices": [{"deviceID": THIRD}]}]
    fresh["devices"].append({"deviceID": THIRD, "name": "a", "allowedNetworks": []})
    new = office(fresh)
    assert new["folders"][0] == fresh["folders"][0]
    assert device(new, THIRD) == fresh["devices"][1]
    assert screens(new, OWN) == []


def test_a_screen_may_keep_what_was_replaced(fresh: Configuration) -> None:
    keeping = Office(device_id=OTHER, versions=(Path("/var/versions"), 30))
    folder = fleet_folder(as_screen(fresh, OWN, keeping, PAGES, HERE))
    assert folder is not None
    assert folder["versioning"]["type"] == "staggered"
    assert folder["versioning"]["fsPath"] == "/var/versions"
    assert folder["versioning"]["params"] == {"maxAge": "2592000"}


@pytest.mark.parametrize(
    ("path", "is_taken"),
    [("/srv", True), ("/srv/pages/x", True), ("/srv/pages", True), ("/srv/pages2", False), ("/home", False)],
)
def test_one_folder_cannot_lie_inside_another(path: str, is_taken: bool, fresh: Configuration) -> None:
    fresh["folders"] = [{"id": "x", "path": path, "devices": []}]
    for become in (office, screen):
        if is_taken:
            with pytest.raises(FleetError, match=f"Syncthing carries {path} elsewhere already"):
                become(fresh)
        else:
            become(fresh)


def test_the_folder_does_not_move_by_itself(fresh: Configuration) -> None:
    with pytest.raises(FleetError, match="The fleet's pages are in /srv/pages already"):
        as_office(office(fresh), OWN, "pc", Path("/srv/others"), HERE)


@pytest.mark.parametrize("wrong", ["as_screen", "as_office", "add", "add nowhere", "own", "self", "name"])
def test_what_cannot_be_is_said(wrong: str, fresh: Configuration) -> None:
    doing = {
        "as_screen": lambda: screen(office(fresh)),
        "as_office": lambda: office(screen(fresh)),
        "add": lambda: with_screen(screen(fresh), OWN, "a", THIRD, "dynamic"),
        "add nowhere": lambda: with_screen(fresh, OWN, "a", THIRD, "dynamic"),
        "own": lambda: with_screen(office(fresh), OWN, "a", OWN, "dynamic"),
        "self": lambda: screen(fresh, OWN),
        "name": lambda: with_screen(
            with_screen(office(fresh), OWN, "a", OTHER, "dynamic"), OWN, "a", THIRD, "dynamic"
        ),
    }
    with pytest.raises(FleetError) as error:
        doing[wrong]()
    said = str(error.value)
    assert said[0].isupper()
    assert said.count(". ") + said.count(": ") >= 1


def test_a_screen_that_is_not_there_is_not_removed(fresh: Configuration) -> None:
    config = with_screen(office(fresh), OWN, "hall", OTHER, "dynamic")
    with pytest.raises(FleetError, match=r"There is no screen a\. These are there: hall\."):
        without_screen(config, OWN, "a")


def test_a_screen_may_get_another_name(fresh: Configuration) -> None:
    config = with_screen(office(fresh), OWN, "hall", OTHER, "dynamic")
    config = with_screen(config, OWN, "lobby", OTHER, "dynamic")
    assert [one["name"] for one in screens(config, OWN)] == ["lobby"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("dynamic", "dynamic"),
        ("office", "tcp://office:22000"),
        ("10.1.2.3", "tcp://10.1.2.3:22000"),
        ("10.1.2.3:99", "tcp://10.1.2.3:99"),
        ("fd00::1", "tcp://[fd00::1]:22000"),
        ("[fd00::1]:99", "tcp://[fd00::1]:99"),
        ("tcp://:22000", "tcp://:22000"),
    ],
)
def test_a_name_is_an_address(text: str, address: str) -> None:
    assert as_address(text) == address


def test_the_folder_has_one_name() -> None:
    assert FOLDER == "clinic-kiosk-content"
