from pathlib import Path

import pytest

from kiosk.machine.fonts import characters_of_fonts, one_of


def test_the_fonts_of_this_machine_have_letters_and_not_everything() -> None:
    has = characters_of_fonts()
    assert has is not None
    assert all(map(has, "aZ9é£“—ש"))
    assert not has("\U000e8888")


@pytest.mark.parametrize("script", ["", "#!/bin/sh\nexit 1\n", "#!/bin/sh\necho\n"])
def test_without_fontconfig_nothing_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    if script:
        (tmp_path / "fc-list").write_text(script)
        (tmp_path / "fc-list").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert characters_of_fonts() is None


def test_ranges_may_touch_overlap_and_repeat() -> None:
    has = one_of(["61-63", "41", "64", "62-62", "61-63", "66-68"])
    assert has is not None
    assert [letter for letter in "@ABabcdefghi" if has(letter)] == list("Aabcdfgh")
