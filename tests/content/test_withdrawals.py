"""However a withdrawal is written, the patient's words go from the screen and from every memory."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content import ContentRule, Library, Names, Severity
from kiosk.content.document_reader import DocumentReader
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore
from tests.content.followed import kept_words

Files = dict[str, str | bytes | tuple[int, int]]
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
PATH = "testimonials/a.md"
FACTS = "name: J. S.\nconsent:\n  ref: 2026-014\n  date: 2026-03-02\n  form: written\n  scope: [kiosk]\n"


def page(facts: str = "", text: str = "It helped.\n") -> str:
    return f"---\n{FACTS}{facts}---\n\n{text}"


WAYS = {
    "no date": page("  withdrawn:\n"),
    "no date, but a remark": page("  withdrawn:  # in November\n"),
    "a word for a date": page("  withdrawn: yes\n"),
    "below the second ---": page(text="withdrawn: 2026-11-25\n\nIt helped.\n"),
    "among the words": page(text="It helped.\n\n  Withdrawn: 25/11/2026\n"),
    "a line of its own": page(text="It helped.\n\n**Withdrawn 2026-11-25**\n"),
    "said of the consent": page(text="Consent was withdrawn on 25 November.\n\nIt helped.\n"),
    "with the month as a word": page(text="- Withdrawn on 25 November 2026\n\nIt helped.\n"),
    "said of the patient": page(text="The patient has withdrawn her consent.\n\nIt helped.\n"),
    "no end of the consent": page("  expires:\n"),
    "a remark": page("# withdrawn: 2026-11-25\n"),
    "a remark within": page("  # withdrawn: 2026-11-25\n"),
    "a remark behind a fact": page().replace("form: written", "form: written  # patient withdrew"),
    "among the scope": page().replace("[kiosk]", "[kiosk, withdrawn]"),
    "under the scope": page("    - withdrawn: 2026-11-25\n").replace(" [kiosk]", "\n    - kiosk"),
    "behind the number": page().replace("2026-014", "2026-014 withdrawn 2026-11-25"),
    "behind another fact": page("incentive: none, withdrawn\n"),
    "without the two spaces": page("withdrawn: 2026-11-25\n"),
    "with a capital letter": page("  Withdrawn: 2026-11-25\n"),
    "misspelt": page("  withdrawl: 2026-11-25\n"),
    "above everything": f"withdrawn: 2026-11-25\n{page()}",
    "as it should be": page("  withdrawn: 2026-11-25\n"),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_words_are_hidden_with_a_problem(way: str, load: Callable[[Files], Library]) -> None:
    library = load({PATH: WAYS[way]})
    assert library.testimonials == ()
    assert any(problem.severity is Severity.ERROR for problem in library.problems)
    assert not any("remove the line" in problem.hint for problem in library.problems)


@pytest.mark.parametrize("way", WAYS)
def test_the_words_go_from_every_memory(way: str, tmp_path: Path) -> None:
    folder, store = tmp_path / "content", SnapshotStore(tmp_path / "kept")
    (folder / "testimonials").mkdir(parents=True)
    (folder / "clinic.md").write_text("# A clinic\n")
    (folder / PATH).write_text(page())
    live = LiveFolder(
        folder, lambda place, path: read_file(path, DocumentReader(place, Names())), Memory(store)
    )
    live.remembered(NOON)
    for moment in range(3):
        live.look(moment, NOON)
    assert b"It helped" in kept_words(store.folder)
    (folder / PATH).write_text(WAYS[way])
    given = [live.look(moment, NOON) for moment in range(3, 7)]
    assert [library.testimonials for library in given if library][-1:] == [()]
    assert b"It helped" not in kept_words(store.folder)


@pytest.mark.parametrize(
    ("way", "line", "message", "hint"),
    [
        ("no date", 8, "“withdrawn” has no date. The page is hidden.", "Write withdrawn: 20"),
        (
            "below the second ---",
            10,
            (
                "“withdrawn” stands among the patient's words; it belongs under consent, above the second "
                "line ---. The page is hidden until then."
            ),
            "Delete the file, or write ",
        ),
        (
            "a remark within",
            8,
            "“withdrawn” stands behind a #, where it is only a remark. The page is hidden all the same.",
            "Delete the file, or take the # away",
        ),
        (
            "without the two spaces",
            8,
            "“withdrawn” belongs under consent.",
            "Put two spaces in front of it, below the line consent:",
        ),
    ],
)
def test_it_is_said_where_it_belongs(
    way: str, line: int, message: str, hint: str, load: Callable[[Files], Library]
) -> None:
    (problem,) = load({PATH: WAYS[way]}).problems
    assert (problem.line, problem.message) == (line, message)
    assert problem.hint.startswith(hint)


def test_the_same_is_true_of_a_translation(load: Callable[[Files], Library]) -> None:
    clinic = "---\nname: A\nlanguages: [en, ar]\n---\n"
    words = "---\nname: J. S.\n# withdrawn: 2026-11-25\n---\nSo far so good.\n"
    library = load({"clinic.md": clinic, PATH: page(), "testimonials/a.ar.md": words})
    assert library.translations == ()
    assert ContentRule.CONSENT_WITHDRAWN in {problem.rule for problem in library.problems}


@pytest.mark.parametrize(
    "text",
    [
        "Before the operation I was withdrawn and sad.\n",
        "I had withdrawn\nfrom my friends.\n",
        "Withdrawn at first, I soon felt at home.\n",
        "Withdrawn for 3 months, I did not consent to anything.\n",
    ],
)
def test_a_patient_may_use_the_word(text: str, load: Callable[[Files], Library]) -> None:
    library = load({PATH: page("summary: No longer withdrawn\n", text)})
    assert library.problems == ()
    assert len(library.testimonials) == 1


@pytest.mark.parametrize("key", ["ref", "form", "scope", "expires", "date"])
def test_a_fact_of_the_consent_without_its_two_spaces_is_told_where_it_belongs(
    key: str, load: Callable[[Files], Library]
) -> None:
    value = "[kiosk]" if key == "scope" else "2028-03-02"
    library = load({PATH: page(f"{key}: {value}\n")})
    assert library.testimonials == ()
    (problem,) = library.problems
    assert problem.message == f"“{key}” belongs under consent."
