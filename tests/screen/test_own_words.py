import pytest

from kiosk.content import LANGUAGES
from kiosk.screen.own_words import choosing_line, fallback_line, unreviewed_line


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_a_line(code: str) -> None:
    line = fallback_line(code)
    assert line.endswith((".", "\u3002", "\u06d4"))
    assert line.startswith("This page is not in ") == (LANGUAGES[code].own_name in line and "This" in line)


def test_a_language_says_it_in_its_own_words() -> None:
    assert fallback_line("de") == "Diese Seite gibt es noch nicht auf Deutsch."
    assert len({fallback_line(code) for code in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("code", [code for code, language in LANGUAGES.items() if language.right_to_left])
def test_a_line_of_its_own_runs_as_its_language_does(code: str) -> None:
    for line in (fallback_line(code), unreviewed_line(code), choosing_line(code)):
        assert fallback_line(code).startswith("This page") or "\u0590" <= line[0] <= "\u07ff"


def test_any_other_language_is_called_by_its_own_name() -> None:
    assert fallback_line("cy") == "This page is not in Cymraeg yet."


@pytest.mark.parametrize("code", LANGUAGES)
def test_whoever_has_one_line_has_them_all(code: str) -> None:
    in_english = fallback_line(code).startswith("This page")
    assert (unreviewed_line(code) == unreviewed_line("en")) == in_english
    assert (choosing_line(code) == choosing_line("en")) == in_english
    assert unreviewed_line(code).endswith((".", "\u3002", "\u06d4"))
