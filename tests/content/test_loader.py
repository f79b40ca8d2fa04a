import errno
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content import (
    ContentRule,
    Library,
    Names,
    Paragraph,
    Picture,
    Run,
    Severity,
    documents,
    load_library,
)

Files = dict[str, str | bytes | tuple[int, int]]
Write = Callable[[Files], Path]
Load = Callable[[Files], Library]

CONSENT = "consent: {ref: 2026-014, date: 2026-01-31, form: written, scope: [kiosk]}\n"


def said(library: Library) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in library.problems]


def test_a_plain_file_is_a_service(load: Load) -> None:
    library = load({"services/10-mri-scan.md": "# MRI scan\n\nA picture of *your* back.\n\nMore.\n"})
    assert library.problems == ()
    assert library.services == (
        documents.Service(
            id="services/mri-scan",
            path="services/10-mri-scan.md",
            title="MRI scan",
            summary="A picture of your back.",
            blocks=(
                Paragraph((Run("A picture of "), Run("your", emphasis=True), Run(" back."))),
                Paragraph((Run("More."),)),
            ),
            order=10,
        ),
    )


def test_a_page_takes_every_key(load: Load) -> None:
    text = (
        "---\nid: services/scan\ntitle: MRI\nsummary: A scan.\nicon: ph.bone\nillustration: spine\n"
        "picture: pictures/a.png\npicture_alt: A scanner\ndraft: yes\nsample: no\nshow_from: 2026-01-01\n"
        "show_until: 2026-12-31\nseconds: 20\nshare_url: https://example.org/mri\nreviewed_by: A. Surgeon\n"
        "reviewed: 2026-01-02\nnext_review: 2027-01-02\nregions: lumbar, sacral\nrelated: [services/scan]\n"
        "evidence_ref: file 7\n---\n"
        "# Another heading\n\nText.\n"
    )
    library = load({"services/mri.md": text, "pictures/a.png": (40, 30)})
    assert library.problems == ()
    (page,) = library.services
    assert page == documents.Service(
        id="services/scan",
        path="services/mri.md",
        title="MRI",
        summary="A scan.",
        blocks=page.blocks,
        order=1_000_000,
        icon="ph.bone",
        illustration="spine",
        picture=Picture(path="pictures/a.png", alt="A scanner", width=40, height=30),
        draft=True,
        show_from=date(2026, 1, 1),
        show_until=date(2026, 12, 31),
        seconds=20,
        share_url="https://example.org/mri",
        reviewed_by="A. Surgeon",
        reviewed=date(2026, 1, 2),
        next_review=date(2027, 1, 2),
        regions=("lumbar", "sacral"),
        related=("services/scan",),
        evidence_ref="file 7",
    )
    assert len(page.blocks) == 2, "a heading that is not the title stays"


def test_the_heading_that_is_the_title_is_not_repeated(load: Load) -> None:
    library = load({"about/a.md": "---\ntitle: Us\n---\n## Us\n\nText\nhere  \nand there.\n\n# Us\n"})
    (page,) = library.about
    assert len(page.blocks) == 2
    assert page.summary == "Text here and there."


def test_a_page_may_have_no_text(load: Load) -> None:
    (page,) = load({"about/a.md": "---\ntitle: Us\n---\n"}).about
    assert (page.title, page.summary, page.blocks) == ("Us", "", ())


def test_research_has_a_citation_and_a_study(load: Load) -> None:
    text = (
        "---\ntitle: A paper\nsensitivity: Cancer\npanel_title: Research\npanel_summary: Two people.\n"
        "citation:\n  authors: Cruz JP\n  year: 2014\n  volume: 007\n  doi: 10.1234/x\n"
        "study: {design: case reports, people: 2}\nfeatured: yes\nfunding: Not known\nwritten_by: Us\n---\n"
    )
    library = load({"research/10-a.md": text, "research/20-b.md": "# B\n"})
    assert library.problems == ()
    first, second = library.research
    assert first.citation == documents.Citation(authors="Cruz JP", year=2014, volume="007", doi="10.1234/x")
    assert first.study == documents.Study(design="case reports", people=2)
    assert first.sensitivity is documents.Sensitivity.CANCER
    assert (first.featured, first.funding, first.written_by) == (True, "Not known", "Us")
    assert (second.citation, second.sensitivity) == (documents.Citation(), documents.Sensitivity.NONE)


def test_a_testimonial_needs_no_title(load: Load) -> None:
    facts = CONSENT.replace("}", ", expires: 2027-01-31}") + "name: J. S.\nverbatim: yes\nincentive: none\n"
    library = load({"testimonials/a.md": f"---\n{facts}---\nI walk again.\n"})
    assert library.problems == ()
    (page,) = library.testimonials
    assert (page.title, page.name, page.summary) == ("J. S.", "J. S.", "I walk again.")
    assert (page.verbatim, page.edit_approved, page.incentive) == (True, False, "none")
    assert page.consent == documents.Consent(
        ref="2026-014",
        date=date(2026, 1, 31),
        form="written",
        scope=("kiosk",),
        expires=date(2027, 1, 31),
    )


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("> The team\n> was kind.\n", "The team was kind."),
        ("Before:\n\n- pain\n- no *sleep*\n\nThen I walked.\n", "Before: pain no sleep Then I walked."),
        ("# A title\n\n## Before\n\nPain.\n", "Before Pain."),
        ("![A nurse](pictures/a.png)\n\nKind.[^1]\n\n[^1]: Very.\n", "Kind. Very."),
    ],
)
def test_whatever_a_patient_says_is_said(load: Load, text: str, summary: str) -> None:
    library = load({"testimonials/a.md": f"---\n{CONSENT}---\n{text}", "pictures/a.png": (4, 3)})
    assert library.problems == ()
    assert library.testimonials[0].summary == summary


@pytest.mark.parametrize("text", ["", "# Only a title\n", "* * *\n"])
def test_a_patient_who_says_nothing_is_not_quoted(load: Load, text: str) -> None:
    library = load({"testimonials/a.md": f"---\n{CONSENT}summary: Kind.\n---\n{text}"})
    assert library.testimonials == ()
    assert said(library) == [("testimonials/a.md", 0, ContentRule.NO_WORDS)]


def test_a_sample_needs_no_consent_and_no_name(load: Load) -> None:
    (page,) = load({"testimonials/a.md": "---\nsample: true\n---\nWords.\n"}).testimonials
    assert (page.title, page.name, page.consent, page.sample) == ("A patient", "A patient", None, True)


@pytest.mark.parametrize(
    ("facts", "rules"),
    [
        ("consent:\n", [ContentRule.NO_CONSENT]),
        ("consent: yes\n", [ContentRule.WRONG_TYPE]),
        ("consent: {ref: 1}\n", [ContentRule.MISSING_KEY] * 3),
        (CONSENT.replace("2026-01-31", "soon"), [ContentRule.BAD_DATE]),
        (CONSENT.replace("}", ", withdrawn: yes}"), [ContentRule.BAD_DATE]),
        (CONSENT.replace("}", ", withdrawl: 2026-02-01}"), [ContentRule.UNKNOWN_KEY]),
        (CONSENT + "withdrawn: 2026-02-01\n", [ContentRule.UNKNOWN_KEY]),
        (
            "sample: true\n" + CONSENT.replace("}", ", withdrawn: 2026-02-01}"),
            [ContentRule.CONSENT_WITHDRAWN],
        ),
        (
            "consent: {ref: 1, date: 2026-01-31, form: oral, scope: []}\n",
            [ContentRule.CONSENT_FORM, ContentRule.CONSENT_SCOPE],
        ),
    ],
)
def test_doubtful_consent_leaves_the_words_out(load: Load, facts: str, rules: list[ContentRule]) -> None:
    library = load({"testimonials/a.md": f"---\n{facts}---\nWords.\n"})
    assert library.testimonials == ()
    assert [problem.rule for problem in library.problems] == rules
    assert all(problem.severity is Severity.ERROR for problem in library.problems)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: Call 020 7946 0000\n---\nWords.\n", 3),
        ("summary: me@example.org\n---\nWords.\n", 3),
        ("verbatim: yes\n---\nWords.\n\n- I live in\n  W1G 9QJ\n", 8),
        ("verbatim: yes\n---\n[Write](mailto:me@example.org)\n", 5),
        ("verbatim: yes\n---\nMy number is 943 476 5919\n", 5),
        ("verbatim: yes\n---\nme&#64;example.org\n", 0),
    ],
)
def test_personal_data_is_found_wherever_it_stands(load: Load, text: str, line: int) -> None:
    library = load({"testimonials/a.md": f"---\n{CONSENT}{text}"})
    assert library.testimonials == ()
    assert said(library) == [("testimonials/a.md", line, ContentRule.PERSONAL_DATA)]


CLINIC = """\
---
name: LSU
strapline: Backs
address: |
  19 Harley St
  London
phone: 020 7946 0000
website: https://example.org
illustration: spine
picture: pictures/a.png
picture_alt: Door
sharing:
  - name: X
    link: https://x.com/intent/tweet?url={url}&text={title}
    icon: ph.nonsense
    caption: Opens X.
  - {name: Mail, link: "mailto:?body={text}"}
---
# LSU

Welcome.
"""


def test_the_clinic_takes_every_key(write: Write) -> None:
    folder = write({"clinic.md": CLINIC, "pictures/a.png": (4, 3)})
    library = load_library(folder, Names(icons=frozenset({"ph.house"})))
    assert said(library) == [("clinic.md", 12, ContentRule.UNKNOWN_ICON)]
    clinic = library.clinic
    assert clinic == documents.Clinic(
        path="clinic.md",
        name="LSU",
        strapline="Backs",
        address="19 Harley St\nLondon",
        phone="020 7946 0000",
        website="https://example.org",
        illustration="spine",
        picture=Picture(path="pictures/a.png", alt="Door", width=4, height=3),
        sharing=(
            documents.Network(
                name="X", link="https://x.com/intent/tweet?url={url}&text={title}", caption="Opens X."
            ),
            documents.Network(name="Mail", link="mailto:?body={text}"),
        ),
        blocks=(Paragraph((Run("Welcome."),)),),
    )


def test_what_the_clinic_says_of_itself_is_the_first_page_about_it(write: Write) -> None:
    library = load_library(
        write({"clinic.md": CLINIC, "pictures/a.png": (4, 3), "about/0-us.md": "# Us\n"}), Names()
    )
    assert [page.id for page in library.about] == ["clinic", "about/us"]
    clinic, page = library.clinic, library.page("clinic")
    assert clinic
    assert page
    assert (page.path, page.title, page.summary) == ("clinic.md", "LSU", "Backs")
    assert (page.blocks, page.picture, page.illustration) == (
        clinic.blocks,
        clinic.picture,
        clinic.illustration,
    )


def test_without_a_strapline_the_clinics_panel_says_its_first_paragraph(load: Load) -> None:
    page = load({"clinic.md": "# LSU\n\nWelcome\nto us.\n"}).page("clinic")
    assert page
    assert page.summary == "Welcome to us."


def test_a_clinic_that_says_nothing_of_itself_has_no_page(load: Load) -> None:
    assert load({"clinic.md": "# LSU\n"}).about == ()


def test_the_clinics_own_page_keeps_its_name(load: Load) -> None:
    library = load({"clinic.md": "# LSU\n\nWelcome.\n", "about/a.md": "---\nid: clinic\n---\n# A\n"})
    assert [(page.path, page.title) for page in library.about] == [("clinic.md", "LSU")]
    assert said(library) == [("about/a.md", 0, ContentRule.DUPLICATE_ID)]


@pytest.mark.parametrize(
    ("right", "wrong", "lost"),
    [
        ("mailto:", "ftp:", {"sharing": 1}),
        ("sharing:\n", "sharing: none\nshaming:\n", {"sharing": 0}),
        ("https://example.org", "example.org", {"website": ""}),
        ("strapline: Backs", "strapline: [Backs]", {"strapline": ""}),
        ("phone:", "name: B\nphone:", {}),
    ],
)
def test_a_mistake_in_one_fact_of_the_clinic_costs_that_fact_and_its_page_but_not_its_name(
    load: Load, right: str, wrong: str, lost: dict[str, str | int]
) -> None:
    library = load({"clinic.md": CLINIC.replace(right, wrong), "pictures/a.png": (4, 3)})
    clinic = library.clinic
    assert clinic
    kept = {
        "name": clinic.name,
        "strapline": clinic.strapline,
        "address": clinic.address,
        "phone": clinic.phone,
        "website": clinic.website,
        "sharing": len(clinic.sharing),
    }
    whole = {
        "name": "LSU",
        "strapline": "Backs",
        "address": "19 Harley St\nLondon",
        "phone": "020 7946 0000",
        "website": "https://example.org",
        "sharing": 2,
    }
    assert kept == whole | lost
    assert library.page("clinic") is None, "an error leaves the page out"
    assert Severity.ERROR in {problem.severity for problem in library.problems}


def test_a_clinic_without_a_name_is_left_out(load: Load) -> None:
    library = load({"clinic.md": "---\nname: [A]\naddress: Here\n---\n\nWelcome.\n"})
    assert library.clinic is None
    assert [rule for *_, rule in said(library)] == [ContentRule.MISSING_KEY, ContentRule.WRONG_TYPE]


def test_an_unreadable_clinic_is_not_also_missing(load: Load) -> None:
    library = load({"clinic.md": b"\xff\xfe", "about/a.md": "# Us\n"})
    assert library.clinic is None
    assert said(library) == [("clinic.md", 0, ContentRule.NOT_UTF8)]


def test_pages_are_ordered_by_number_then_by_id(load: Load) -> None:
    library = load({f"services/{name}.md": "# A\n" for name in ("b", "100-c", "20-d", "a", "20-b", "007 e")})
    assert [page.id for page in library.services] == [
        *("services/e", "services/b", "services/d", "services/c", "services/a"),
    ]
    assert [problem.rule for problem in library.problems] == [ContentRule.DUPLICATE_ID]


def test_two_pages_with_one_id_name_each_other(load: Load) -> None:
    library = load({"about/a.md": "# A\n", "services/10-x.md": "---\nid: about/a\n---\n# B\n"})
    assert [page.path for page in library.pages] == ["about/a.md"]
    (problem,) = library.problems
    assert (problem.path, problem.severity) == ("services/10-x.md", Severity.ERROR)
    assert "about/a.md" in problem.message
    assert "services/10-x.md" in problem.message


def test_names_that_differ_in_case_only_are_one_page(write: Write) -> None:
    folder = write(
        {"clinic.md": "# A\n", "services/10-MRI.md": "# Upper\n", "services/20-mri.md": "# Lower\n"}
    )
    library = load_library(folder, Names())
    assert [page.title for page in library.services] == ["Upper"]


def test_known_names_are_no_problem(load: Load) -> None:
    library = load(
        {
            "README.md": "For staff",
            "glossary.md": "*[x]: y",
            "pictures/a.png": b"x",
            "services/README.md": "For staff",
            "services/10-a.md": "# A\n",
            ".stfolder/x": "x",
            "services/~$10-a.md": "x",
        }
    )
    assert said(library) == []
    assert [page.id for page in library.pages] == ["services/a"]


def test_unknown_names_are_noted(load: Load) -> None:
    library = load(
        {
            "servces/a.md": "x",
            "prices.md": "x",
            "agenda.txt": "x",
            "services/old/a.md": "x",
            "about/a.markdown": "x",
        }
    )
    assert {problem.severity for problem in library.problems} == {Severity.NOTE}
    assert {problem.path: problem.hint for problem in library.problems}.items() >= {
        ("servces", "Did you mean services?"),
        ("agenda.txt", "Move it into services, research, testimonials, about, notices."),
    }
    assert [problem.path for problem in library.problems] == [
        *("about/a.markdown", "agenda.txt", "prices.md", "servces", "services/old"),
    ]


def test_a_sync_conflict_at_the_top_is_reported(load: Load) -> None:
    assert said(load({"clinic.sync-conflict-1.md": "x"})) == [
        ("clinic.sync-conflict-1.md", 0, ContentRule.SYNC_CONFLICT)
    ]


def test_a_name_that_cannot_be_shown_is_noted(load: Load) -> None:
    library = load({"about/a\u202eb.md": "# A\n", "c\x07d.md": "x"})
    assert library.about == ()
    assert said(library) == [
        ("about/ab.md", 0, ContentRule.UNEXPECTED_FILE),
        ("cd.md", 0, ContentRule.UNEXPECTED_FILE),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name themselves")
def test_a_name_that_is_not_text_is_noted(load: Load, tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "about") + b"/a\xff.md")).write_text("# A\n")
    assert said(load({})) == [("about/a.md", 0, ContentRule.UNEXPECTED_FILE)]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    library = load_library(tmp_path / "gone", Names())
    assert library.folder == tmp_path / "gone"
    assert said(library) == [(".", 0, ContentRule.FOLDER_MISSING)]


def test_a_file_in_place_of_the_folder(write: Write) -> None:
    folder = write({"content": "x"})
    assert said(load_library(folder / "content", Names())) == [(".", 0, ContentRule.FOLDER_MISSING)]


def test_a_file_in_place_of_a_folder_of_pages(load: Load) -> None:
    assert said(load({"services": "x"})) == [("services", 0, ContentRule.FOLDER_MISSING)]


def test_a_folder_with_nothing_but_hidden_files_is_empty(write: Write) -> None:
    assert said(load_library(write({".stfolder/x": "x"}), Names())) == [(".", 0, ContentRule.FOLDER_EMPTY)]


def test_a_folder_without_permission(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    folder = write({"clinic.md": "# A\n"})
    monkeypatch.setattr(os, "scandir", refuse)
    library = load_library(folder, Names())
    assert said(library) == [(".", 0, ContentRule.FOLDER_UNREADABLE)]
    assert "Permission denied" in library.problems[0].message


def test_files_that_are_no_files_are_left_out(load: Load, tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    os.mkfifo(tmp_path / "about/fifo.md")
    (tmp_path / "about/link.md").symlink_to("/etc/passwd")
    (tmp_path / "about/nowhere.md").symlink_to(tmp_path / "gone.md")
    library = load({"about/long.md": b"x" * 10_000_000, "about/a.md": "# A\n"})
    assert [page.path for page in library.about] == ["about/a.md"]
    assert said(library) == [
        ("about/fifo.md", 0, ContentRule.NOT_A_FILE),
        ("about/link.md", 0, ContentRule.NOT_A_FILE),
        ("about/long.md", 0, ContentRule.FILE_TOO_LARGE),
        ("about/nowhere.md", 0, ContentRule.FILE_UNREADABLE),
    ]


def test_problems_carry_the_line_of_the_file(load: Load) -> None:
    text = "---\r\ntitel: A\r\nseconds: ten\r\n---\r\n# A\r\n\r\n<b>x</b> \x07\r\n"
    library = load({"about/a.md": "\ufeff" + text})
    assert library.about == ()
    assert said(library) == [
        ("about/a.md", 2, ContentRule.UNKNOWN_KEY),
        ("about/a.md", 3, ContentRule.WRONG_TYPE),
        ("about/a.md", 7, ContentRule.RAW_HTML),
        ("about/a.md", 7, ContentRule.RAW_HTML),
        ("about/a.md", 7, ContentRule.CONTROL_CHARACTER),
    ]


@given(name=st.text(min_size=1, max_size=20), data=st.binary(max_size=300))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_makes_the_loader_raise(tmp_path: Path, name: str, data: bytes) -> None:
    folder = tmp_path / "services"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.md"
    try:
        path.write_bytes(data)
    except (OSError, ValueError):
        return
    try:
        library = load_library(tmp_path, Names())
    finally:
        path.unlink()
    assert library.problems


def test_a_link_to_itself_takes_no_other_page_along(tmp_path: Path) -> None:
    (tmp_path / "clinic.md").write_text("# LSU\n")
    services = tmp_path / "services"
    services.mkdir()
    (services / "circle.md").symlink_to(services / "circle.md")
    (services / "mri.md").write_text("# MRI\n\nA scan.\n")
    library = load_library(tmp_path, Names())
    assert [page.id for page in library.services] == ["services/mri"]
    assert said(library) == [("services/circle.md", 0, ContentRule.FILE_UNREADABLE)]


def test_two_folders_with_the_same_files_have_one_stamp_whatever_their_times(tmp_path: Path) -> None:
    stamps = set()
    for name, time in (("here", 1_000), ("there", 2_000)):
        (tmp_path / name / "services").mkdir(parents=True)
        page = tmp_path / name / "services" / "a.md"
        page.write_text("# A\n\nWords.\n")
        os.utime(page, (time, time))
        library = load_library(tmp_path / name, Names())
        assert library.modified_ns == time * 10**9
        stamps.add(library.stamp)
    assert len(stamps) == 1
    assert stamps != {""}


def test_another_word_another_picture_or_a_page_less_is_another_stamp(load: Load) -> None:
    files: Files = {
        "services/a.md": "# A\n\n![A](pictures/a.png)\n",
        "services/b.md": "# B\n\nWords.\n",
        "pictures/a.png": (20, 10),
    }
    changes: tuple[Files, ...] = (
        {},
        {"services/a.md": "# A\n\n![B](pictures/a.png)\n"},
        {"pictures/a.png": (20, 11)},
    )
    stamps = [load({**files, **change}).stamp for change in changes]
    library = load(files)
    assert library.stamp == stamps[0]
    (library.folder / "services" / "b.md").unlink()
    stamps.append(load({}).stamp)
    assert len(set(stamps)) == len(stamps)
