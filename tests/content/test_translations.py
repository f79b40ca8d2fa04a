"""A translation beside its page: what it has of its own, and what is its page's."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.content import (
    Article,
    Clinic,
    ContentRule,
    Library,
    Names,
    Notice,
    Page,
    Research,
    Severity,
    Testimonial,
    load_library,
)
from kiosk.content.assembly import assemble
from kiosk.content.document_reader import DocumentReader
from kiosk.content.finding import find_files
from kiosk.content.last_good import to_show
from kiosk.content.loader import read_file
from kiosk.content.translations import COPYING_NS

Files = dict[str, str | bytes | tuple[int, int]]
Load = Callable[[Files], Library]
Write = Callable[[Files], Path]
R = ContentRule
CLINIC = "---\nname: London Spine Unit\nlanguages: [en, ar]\n---\n"
PAGE, ARABIC = "services/10-mri.md", "services/10-mri.ar.md"
CONSENT = "consent: {ref: 2026-014, date: 2026-01-31, form: written, scope: [kiosk]}\n"
WELCOME = "السلام عليكم.\n"
SCAN = "تصوير بالرنين"


def facts(lines: str, text: str) -> str:
    return f"---\n{lines}\n---\n{text}"


def one(library: Library) -> Page:
    (page,) = library.translations
    assert isinstance(page, Page)
    return page


def rules(library: Library, *ignored: ContentRule) -> list[tuple[str, str]]:
    """The rules that are broken; that nobody has reviewed a translation does not matter here."""
    ignored = (*ignored, R.TRANSLATION_UNREVIEWED, R.TRANSLATION_MISSING)
    return [(problem.path, problem.rule) for problem in library.problems if problem.rule not in ignored]


def test_a_translation_has_its_own_words_and_the_facts_of_its_page(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            "pictures/a.png": (4, 3),
            PAGE: facts(
                "icon: ph.bone\npicture: pictures/a.png\npicture_alt: A scanner\nregions: [lumbar]\n"
                "show_until: 2027-01-31\nseconds: 20\nreviewed_by: A. Surgeon\nreviewed: 2026-01-01",
                "# MRI\n\nA scan.\n",
            ),
            ARABIC: f"# {SCAN}\n\nصورة.\n",
        }
    )
    page = one(library)
    original = library.services[0]
    assert (page.id, page.path, page.language) == ("services/mri", ARABIC, "ar")
    assert (page.title, page.summary, len(page.blocks)) == (SCAN, "صورة.", 1)
    assert (page.icon, page.picture, page.order, page.seconds) == ("ph.bone", original.picture, 10, 20)
    assert (page.show_until, getattr(page, "regions", None)) == (date(2027, 1, 31), ("lumbar",))
    assert (page.reviewed_by, page.reviewed) == ("", None)
    assert [page.title for page in library.pages] == ["MRI"]
    assert library.services[0].language == ""
    assert rules(library) == []


@pytest.mark.parametrize(
    ("own", "expected"), [("", ("What if I wait?",)), ("questions: [ماذا لو انتظرت؟]", ("ماذا لو انتظرت؟",))]
)
def test_a_translation_may_bring_its_own_questions(load: Load, own: str, expected: tuple[str, ...]) -> None:
    original = facts("questions: [What if I wait?]", "# MRI\n\nA scan.\n")
    library = load({"clinic.md": CLINIC, PAGE: original, ARABIC: facts(own, f"# {SCAN}\n\nصورة.\n")})
    page = one(library)
    assert isinstance(page, Article)
    assert page.questions == expected
    assert rules(library) == []


def test_a_translation_may_have_its_own_pictures_and_addresses(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            "pictures/a.png": (4, 3),
            "pictures/b.png": (4, 3),
            PAGE: facts("icon: ph.bone\npicture: pictures/a.png\npicture_alt: A", "# MRI\n"),
            ARABIC: facts(
                "icon: ph.house\npicture: pictures/b.png\npicture_alt: ب\nshare_url: https://example.org/ar",
                "# X\n",
            ),
        }
    )
    page = one(library)
    assert page.picture is not None
    assert (page.icon, page.picture.path, page.picture.alt) == ("ph.house", "pictures/b.png", "ب")
    assert page.share_url == "https://example.org/ar"


def test_a_translation_may_describe_the_picture_of_its_page(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            "pictures/a.png": (4, 3),
            PAGE: facts("picture: pictures/a.png\npicture_alt: A", "# MRI\n"),
            ARABIC: facts("picture_alt: ب", "# X\n"),
        }
    )
    picture = one(library).picture
    assert picture is not None
    assert (picture.path, picture.alt, picture.width) == ("pictures/a.png", "ب", 4)


def test_a_description_of_no_picture_is_nothing(load: Load) -> None:
    library = load({"clinic.md": CLINIC, PAGE: "# MRI\n", ARABIC: facts("picture_alt: ب", "# X\n")})
    assert one(library).picture is None


def test_the_original_is_found_by_its_folder_and_slug_whatever_its_id(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            "services/10-mri.md": facts("id: scans/mri", "# MRI\n"),
            "services/20-MRI.ar.md": facts("id: something/else", "# X\n"),
            "about/mri.ar.md": "# Y\n",
        }
    )
    assert one(library).id == "scans/mri"
    assert rules(library) == [
        ("about/mri.ar.md", R.TRANSLATION_WITHOUT_ORIGINAL),
        ("services/20-MRI.ar.md", R.ORIGINAL_DECIDES),
    ]


@pytest.mark.parametrize("clinic", ["# London Spine Unit\n", CLINIC.replace("en, ar", "ar, en")])
def test_a_language_must_be_one_that_visitors_can_choose(load: Load, clinic: str) -> None:
    library = load({"clinic.md": clinic, PAGE: "# MRI\n", ARABIC: "# X\n"})
    assert rules(library) == [(ARABIC, R.LANGUAGE_NOT_OFFERED)]
    (problem,) = [problem for problem in library.problems if problem.rule == R.LANGUAGE_NOT_OFFERED]
    assert ("languages: [en, ar]" in problem.hint) == (clinic != CLINIC.replace("en, ar", "ar, en"))


def test_without_a_clinic_nothing_is_said_of_languages(write: Write) -> None:
    library = load_library(write({PAGE: "# MRI\n", ARABIC: "# X\n"}), Names())
    assert rules(library) == [("clinic.md", R.CLINIC_MISSING)]
    assert library.languages == ("en",)


def test_the_second_translation_into_one_language_is_left_out(load: Load) -> None:
    library = load({"clinic.md": CLINIC, PAGE: "# MRI\n", ARABIC: "# X\n", "services/20-mri.ar.md": "# Y\n"})
    assert one(library).title == "X"
    assert rules(library) == [("services/20-mri.ar.md", R.DUPLICATE_ID)]


def test_a_translation_whose_page_is_faulty_waits_for_it_in_silence(load: Load) -> None:
    library = load({"clinic.md": CLINIC, PAGE: "no title\n", ARABIC: "# X\n"})
    assert library.translations == ()
    assert rules(library) == [(PAGE, R.NO_TITLE)]


def test_a_faulty_translation_is_not_also_missing(load: Load) -> None:
    library = load({"clinic.md": CLINIC, "clinic.ar.md": "# X\n", PAGE: "# MRI\n", ARABIC: "no title\n"})
    assert library.translations == ()
    assert [
        (problem.path, problem.rule) for problem in library.problems if problem.severity is Severity.ERROR
    ] == [(ARABIC, R.NO_TITLE)]
    assert R.TRANSLATION_MISSING not in {problem.rule for problem in library.problems}


def test_a_translation_that_cannot_be_read_is_none(load: Load) -> None:
    library = load({"clinic.md": CLINIC, "clinic.ar.md": b"\xff", PAGE: "# MRI\n", ARABIC: b"\xff"})
    assert (library.translations, library.clinic_translations) == ((), ())


def test_the_languages_a_page_lacks_are_said_once(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC.replace("ar]", "ar, fr]"),
            PAGE: "# MRI\n",
            "services/20-x-ray.md": facts("draft: yes", "# X-ray\n"),
            "about/a.md": facts("sample: yes", "# A\n"),
        }
    )
    missing = [problem for problem in library.problems if problem.rule == R.TRANSLATION_MISSING]
    assert [problem.path for problem in missing] == ["clinic.md", PAGE]
    assert missing[1].message == "This page is not in Arabic and French yet."
    assert missing[1].hint.startswith("Write 10-mri.ar.md beside it.")


# How old it is


def touched(folder: Path, path: str, ns: int) -> None:
    os.utime(folder / path, ns=(ns, ns))


@pytest.mark.parametrize(
    ("later_ns", "is_outdated"), [(COPYING_NS + 1, True), (COPYING_NS, False), (-(10**15), False)]
)
def test_a_page_saved_after_its_translation_outdates_it(
    write: Write, later_ns: int, *, is_outdated: bool
) -> None:
    folder = write({"clinic.md": CLINIC, PAGE: "# MRI\n", ARABIC: "# X\n"})
    touched(folder, ARABIC, 10**18)
    touched(folder, PAGE, 10**18 + later_ns)
    assert rules(load_library(folder, Names())) == [(ARABIC, R.TRANSLATION_OUTDATED)] * is_outdated


def test_the_clinics_own_translation_can_be_outdated_too(write: Write) -> None:
    folder = write({"clinic.md": CLINIC, "clinic.ar.md": "# X\n"})
    touched(folder, "clinic.ar.md", 10**18)
    assert rules(load_library(folder, Names())) == [("clinic.ar.md", R.TRANSLATION_OUTDATED)]


def test_a_version_says_better_than_a_time(write: Write) -> None:
    folder = write(
        {"clinic.md": CLINIC, PAGE: "# MRI\n", ARABIC: facts("translation_of_version: 03714DDD", "# X\n")}
    )
    touched(folder, ARABIC, 10**18)
    assert rules(load_library(folder, Names())) == []
    (folder / PAGE).write_text("# An MRI\n")
    library = load_library(folder, Names())
    assert rules(library) == [(ARABIC, R.TRANSLATION_OUTDATED)]
    (hint,) = [problem.hint for problem in library.problems if problem.rule == R.TRANSLATION_OUTDATED]
    (folder / ARABIC).write_text(facts(hint.partition("write ")[2], "# X\n"))
    assert rules(load_library(folder, Names())) == []


def test_a_page_in_its_last_good_version_has_the_age_of_that(write: Write) -> None:
    folder = write({"clinic.md": CLINIC, PAGE: "# MRI\n", ARABIC: "# X\n"})
    reader = DocumentReader(folder, Names())
    found = find_files(folder)
    before = {path: read_file(path, reader) for path in found.paths}
    (folder / PAGE).write_text("no title\n")
    touched(folder, PAGE, before[ARABIC].modified_ns + 10**15)
    after = [to_show(read_file(path, reader), before[path]) for path in found.paths]
    assert rules(assemble(folder, after, found.problems)) == [(PAGE, R.NO_TITLE)]


# What is the page's alone


@pytest.mark.parametrize("line", ["draft: yes", "draft: no"])
@pytest.mark.parametrize("original", ["draft: yes", "draft: no"])
def test_a_page_that_is_a_draft_takes_its_translation_along(load: Load, line: str, original: str) -> None:
    library = load({"clinic.md": CLINIC, PAGE: facts(original, "# MRI\n"), ARABIC: facts(line, "# X\n")})
    assert one(library).draft == ("draft: yes" in (line, original))
    assert rules(library) == []


def test_when_a_page_is_shown_is_the_same_in_every_language(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            PAGE: facts("show_until: 2026-01-31\nsample: yes", "# MRI\n"),
            ARABIC: facts("show_until: 2036-01-31\nsample: yes", "# X\n"),
        }
    )
    page = one(library)
    assert (page.show_until, page.sample) == (date(2026, 1, 31), True)
    assert rules(library) == [(ARABIC, R.ORIGINAL_DECIDES)]


def test_a_gate_stands_before_a_page_in_every_language(load: Load) -> None:
    gate = "sensitivity: cancer\npanel_title: A paper\npanel_summary: Two people."
    library = load(
        {
            "clinic.md": CLINIC,
            "research/a.md": facts(gate, "# Cancer\n"),
            "research/a.ar.md": facts("sensitivity: none\npanel_title: بحث", "# X\n"),
        }
    )
    page = one(library)
    assert isinstance(page, Research)
    assert (page.sensitivity, page.panel_title, page.panel_summary) == ("cancer", "بحث", "Two people.")
    assert rules(library) == [
        ("research/a.ar.md", R.SENSITIVE_PANEL),
        ("research/a.ar.md", R.ORIGINAL_DECIDES),
    ]


def test_a_whole_neutral_panel_is_not_reported(load: Load) -> None:
    gate = "sensitivity: cancer\npanel_title: A paper\npanel_summary: Two people."
    library = load(
        {
            "clinic.md": CLINIC,
            "research/a.md": facts(gate, "# Cancer\n"),
            "research/a.ar.md": facts(gate, "# X\n"),
        }
    )
    assert rules(library) == []


# Patients' words


def quoted(original: str, translation: str) -> Files:
    return {"clinic.md": CLINIC, "testimonials/a.md": original, "testimonials/a.ar.md": translation}


def test_a_patient_agrees_once_for_every_language(load: Load) -> None:
    library = load(quoted(facts(CONSENT + "name: J. S.", "It helped.\n"), "ساعدني.\n"))
    page = one(library)
    assert isinstance(page, Testimonial)
    assert page.consent is not None
    assert (page.consent.ref, page.name, page.summary) == ("2026-014", "J. S.", "ساعدني.")
    assert rules(library) == []


@pytest.mark.parametrize(
    ("original", "broken"),
    [
        (facts("name: J. S.", "It helped.\n"), R.NO_CONSENT),
        (facts(CONSENT.replace("}", ", withdrawn: 2026-02-01}"), "It helped.\n"), R.CONSENT_WITHDRAWN),
    ],
)
def test_a_translation_brings_no_consent_of_its_own(load: Load, original: str, broken: ContentRule) -> None:
    library = load(quoted(original, facts(CONSENT, "ساعدني.\n")))
    assert (library.testimonials, library.translations) == ((), ())
    assert rules(library) == [("testimonials/a.md", broken)]


@pytest.mark.parametrize(
    ("translation", "broken"),
    [
        (facts(CONSENT.replace("}", ", withdrawn: 2026-02-01}"), "ساعدني.\n"), R.CONSENT_WITHDRAWN),
        ("اتصل على ٠٢٠ 7946 0000 أو +44 20 7946 0000.\n", R.PERSONAL_DATA),
        (facts("name: John Smith", "ساعدني.\n"), R.FULL_NAME),
        ("# ساعدني\n", R.NO_WORDS),
        (facts("consnt: no", "ساعدني.\n"), R.UNKNOWN_KEY),
    ],
)
def test_a_translation_of_a_patients_words_is_held_to_their_rules(
    load: Load, translation: str, broken: ContentRule
) -> None:
    library = load(quoted(facts(CONSENT, "It helped.\n"), translation))
    assert len(library.testimonials) == 1
    assert library.translations == ()
    assert rules(library) == [("testimonials/a.ar.md", broken)]


# Notices


def test_a_notice_is_translated_but_ends_when_it_ends(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            "notices/lift.md": facts(
                "from: 2026-11-24 09:00\nuntil: 2026-11-24 18:00", "# The lift\n\nIt rests.\n"
            ),
            "notices/lift.ar.md": facts("from: 2026-11-24 08:00", "# المصعد\n\nمعطل.\n"),
        }
    )
    (notice,) = library.translations
    (original,) = library.notices
    assert isinstance(notice, Notice)
    assert (notice.id, notice.language, notice.title, notice.text) == (original.id, "ar", "المصعد", "معطل.")
    assert (notice.starts, notice.until) == (original.starts, original.until)
    assert rules(library) == [("notices/lift.ar.md", R.ORIGINAL_DECIDES)]
    (problem,) = (problem for problem in library.problems if problem.rule == R.ORIGINAL_DECIDES)
    assert (problem.line, "“from”" in problem.message) == (2, True)


def test_a_notice_without_times_of_its_own_is_translated_too(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            "notices/lift.md": facts("until: 2026-11-24 18:00", "# The lift\n"),
            "notices/lift.ar.md": "# المصعد\n",
        }
    )
    assert [notice.title for notice in library.translations] == ["المصعد"]
    assert rules(library) == []


def test_links_of_a_translation_are_checked_in_its_own_file(load: Load) -> None:
    library = load(
        {
            "clinic.md": CLINIC,
            PAGE: facts("related: [services/gone]", "# MRI\n\n[there](20-x.md)\n"),
            ARABIC: "# X\n\n[there](10-mri.md) [nowhere](30-x.md)\n",
        }
    )
    assert sorted(rules(library)) == [
        (ARABIC, R.BROKEN_LINK),
        (PAGE, R.BROKEN_LINK),
        (PAGE, R.UNKNOWN_RELATED),
    ]


# The clinic


def test_the_clinic_has_a_name_and_a_welcome_in_each_language(load: Load) -> None:
    library = load(
        {
            "clinic.md": facts(
                "name: London Spine Unit\nstrapline: Care\naddress: 19 Harley St\nlanguages: [en, ar]\n"
                "sharing: [{name: E-mail, link: 'mailto:?body={url}'}]",
                "Welcome.\n",
            ),
            "clinic.ar.md": facts(
                "strapline: رعاية\nlanguages: [ar]\nreviewed_by: A. Reader",
                "# وحدة العمود الفقري\n\n" + WELCOME,
            ),
        }
    )
    (clinic,) = library.clinic_translations
    original = library.clinic
    assert isinstance(original, Clinic)
    assert (clinic.name, clinic.strapline, clinic.language) == ("وحدة العمود الفقري", "رعاية", "ar")
    assert (clinic.address, clinic.sharing, clinic.languages) == (
        "19 Harley St",
        original.sharing,
        ("en", "ar"),
    )
    welcome = one(library)
    assert (welcome.id, welcome.title, welcome.language) == ("clinic", "وحدة العمود الفقري", "ar")
    assert rules(library) == [("clinic.ar.md", R.ORIGINAL_DECIDES)]


def test_a_translation_of_the_clinic_may_say_little(load: Load) -> None:
    library = load(
        {
            "clinic.md": facts("name: London Spine Unit\nlanguages: [en, ar]", "Welcome.\n"),
            "clinic.ar.md": facts(
                "strapline: رعاية\nsharing: [{name: بريد, link: 'mailto:?body={url}'}]", ""
            ),
        }
    )
    (clinic,) = library.clinic_translations
    assert (clinic.name, clinic.strapline, clinic.sharing[0].name) == ("London Spine Unit", "رعاية", "بريد")
    assert library.translations == ()


def test_a_translation_of_a_clinic_that_is_not_there(write: Write) -> None:
    library = load_library(write({"clinic.ar.md": "# X\n", PAGE: "# MRI\n"}), Names())
    assert library.clinic_translations == ()
    assert rules(library) == [
        ("clinic.ar.md", R.TRANSLATION_WITHOUT_ORIGINAL),
        ("clinic.md", R.CLINIC_MISSING),
    ]


@pytest.mark.parametrize("name", ["10-clinic.ar.md", "clinics.ar.md", "clinic-ar.md"])
def test_another_file_beside_the_clinics_is_no_translation(load: Load, name: str) -> None:
    library = load({"clinic.md": CLINIC, name: "# X\n"})
    assert rules(library) == [(name, R.UNEXPECTED_FILE)]


def test_a_folder_is_no_translation_of_the_clinic(load: Load) -> None:
    assert rules(load({"clinic.md": CLINIC, "clinic.ar.md/a.md": "# X\n"})) == [
        ("clinic.ar.md", R.UNEXPECTED_FILE)
    ]


@pytest.mark.parametrize(
    ("languages", "read", "broken"),
    [
        ("[en, ar, AR]", ("en", "ar"), None),
        ("fr, en", ("fr", "en"), None),
        ("", ("en",), None),
        ("[]", ("en",), None),
        ("{en: ar}", ("en",), R.WRONG_TYPE),
        ("[en, Arabic]", ("en",), R.UNKNOWN_LANGUAGE),
    ],
)
def test_the_clinic_lists_its_languages(
    load: Load, languages: str, read: tuple[str, ...], broken: ContentRule | None
) -> None:
    library = load({"clinic.md": f"---\nname: A\nlanguages: {languages}\n---\n"})
    assert library.languages == read
    assert [rule for _, rule in rules(library)] == [broken] * (broken is not None)


def test_an_unknown_language_is_answered_with_the_nearest(load: Load) -> None:
    library = load(
        {"clinic.md": "---\nname: A\nlanguages: [en, arabic]\n---\n", "services/mri.gr.md": "# X\n"}
    )
    hints = {problem.path: problem.hint for problem in library.problems}
    assert hints["clinic.md"] == "Did you mean ar (Arabic)?"
    assert hints["services/mri.gr.md"] == "Did you mean el (Greek)?"
