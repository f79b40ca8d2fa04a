from pathlib import Path

import pytest

from kiosk.machine import lost_graphics
from kiosk.machine.lost_graphics import NAME, remember_loss, renderer_after_loss, was_lost
from kiosk.settings import Renderer


@pytest.fixture(autouse=True)
def this_boot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file that is another one after each start of the machine."""
    boot = tmp_path / "boot_id"
    boot.write_text("one\n")
    monkeypatch.setattr(lost_graphics, "THIS_BOOT", boot)
    return boot


@pytest.mark.parametrize("wanted", ["auto", "gpu", "software"])
def test_after_a_loss_the_processor_draws_whatever_the_settings_say(wanted: Renderer) -> None:
    assert renderer_after_loss(wanted, is_lost=True) == "software"
    assert renderer_after_loss(wanted, is_lost=False) == wanted


def test_a_loss_is_remembered_until_the_machine_is_switched_on_anew(tmp_path: Path, this_boot: Path) -> None:
    state = tmp_path / "state" / "of the kiosk"
    assert not was_lost(state)
    remember_loss(state)
    assert was_lost(state)
    this_boot.write_text("two\n")
    assert not was_lost(state)
    remember_loss(state)
    assert was_lost(state)


def test_what_cannot_be_read_is_no_loss(tmp_path: Path) -> None:
    for damage in (b"", b"\xff\xfe", b"on"):
        (tmp_path / NAME).write_bytes(damage)
        assert not was_lost(tmp_path)


def test_what_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    remember_loss(tmp_path / "state")
    assert not was_lost(tmp_path / "state")


def test_a_system_that_does_not_count_its_starts_remembers_it_all_the_same(
    tmp_path: Path, this_boot: Path
) -> None:
    this_boot.unlink()
    assert not was_lost(tmp_path)
    remember_loss(tmp_path)
    assert was_lost(tmp_path)
