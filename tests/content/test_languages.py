"""The table of languages, and guessing which one is meant."""

import pytest

from kiosk.content.languages import LANGUAGES, in_english, nearest_languages


def test_each_language_has_its_own_code_and_names() -> None:
    languages = LANGUAGES.values()
    assert [language.code for language in languages] == list(LANGUAGES)
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in LANGUAGES)
    assert len({language.name for language in languages}) == len(LANGUAGES)
    assert len({language.own_name for language in languages}) == len(LANGUAGES)


def test_a_language_runs_as_its_script_does() -> None:
    assert {code for code, language in LANGUAGES.items() if language.right_to_left} == {
        code for code, language in LANGUAGES.items() if "\u0590" <= language.own_name[0] <= "\u07ff"
    }


@pytest.mark.parametrize(
    ("word", "meant"),
    [("Arabic", "ar (Arabic)"), ("français", "fr (French)"), ("eng", "en (English)"), ("cz", "cs (Czech)")],
)
def test_a_name_or_a_slip_leads_to_the_code(word: str, meant: str) -> None:
    assert meant in nearest_languages(word)


def test_a_strange_word_leads_nowhere() -> None:
    assert nearest_languages("qqqqqq") == ()


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["ar"], "Arabic"),
        (["ar", "fr"], "Arabic and French"),
        (["ar", "fr", "de"], "Arabic, French and German"),
    ],
)
def test_languages_are_listed_as_people_do(codes: list[str], said: str) -> None:
    assert in_english(codes) == said
