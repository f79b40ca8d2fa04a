"""The library in a language: what there is of it, and the pages themselves for the rest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.content import Clinic, Library
from kiosk.programme.languages import in_language, language_of, stands_in
from kiosk.programme.panels import PanelRules, panels

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CLINIC = Clinic(path="clinic.md", name="London Spine Unit", languages=("en", "ar", "fr"))
IDS = ("services/mri", "services/x-ray", "research/a", "testimonials/a", "about/us")


@pytest.fixture
def library(make_page: Callable[..., Any], make_library: Callable[..., Library]) -> Library:
    pages = [make_page(page_id) for page_id in IDS]
    arabic = [
        replace(page, title=f"ar {page.id}", language="ar") for page in pages if page.id != "services/x-ray"
    ]
    french = [replace(pages[0], title="fr", language="fr"), replace(pages[1], language="fr", draft=True)]
    return replace(
        make_library(*pages),
        clinic=CLINIC,
        translations=(*arabic, *french),
        clinic_translations=(replace(CLINIC, name="ar", language="ar"),),
    )


def test_pages_are_in_the_language_where_there_is_one(library: Library) -> None:
    arabic = in_language(library, "ar")
    assert [page.id for page in arabic.pages] == [page.id for page in library.pages]
    assert [page.language for page in arabic.pages] == ["ar", "", "ar", "ar", "ar"]
    assert (arabic.language, arabic.languages) == ("ar", ("en", "ar", "fr"))
    assert [page.id for page in arabic.pages if stands_in(page, arabic)] == ["services/x-ray"]
    assert [language_of(page, arabic) for page in arabic.services] == ["ar", "en"]


def test_a_translation_that_is_a_draft_is_not_shown_yet(library: Library) -> None:
    french = in_language(library, "fr")
    assert [page.title for page in french.services] == ["fr", "services/x-ray"]
    assert [stands_in(page, french) for page in french.services] == [False, True]


def test_the_clinic_is_in_the_language_where_it_can_be(library: Library) -> None:
    names = {language: in_language(library, language).clinic for language in ("en", "ar", "fr")}
    assert {language: clinic and clinic.name for language, clinic in names.items()} == {
        "en": "London Spine Unit",
        "ar": "ar",
        "fr": "London Spine Unit",
    }


@pytest.mark.parametrize("language", ["", "en", "de", "xx"])
def test_a_language_that_is_not_offered_changes_nothing(library: Library, language: str) -> None:
    same = in_language(library, language)
    assert same is library
    assert not any(stands_in(page, same) for page in same.pages)


def test_a_library_without_a_clinic_is_in_english(library: Library) -> None:
    bare = replace(library, clinic=None)
    assert in_language(bare, "ar") is bare
    assert {language_of(page, bare) for page in bare.pages} == {"en"}


def test_the_playlist_is_the_same_in_every_language(library: Library) -> None:
    english, arabic = (panels(in_language(library, code), NOW, PanelRules()) for code in ("en", "ar"))
    assert [panel.page_id for panel in arabic] == [panel.page_id for panel in english]
    assert arabic[0].title == "ar services/mri"
