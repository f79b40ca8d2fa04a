from collections.abc import Callable

import pytest

from kiosk.content import ContentRule, Library, Severity

Files = dict[str, str | bytes | tuple[int, int]]


@pytest.mark.parametrize(
    ("name", "meant", "severity"),
    [
        ("10-mri-ar.md", "10-mri.ar.md", Severity.WARNING),
        ("10-MRI_AR.md", "10-MRI.ar.md", Severity.WARNING),
        ("10-mri-arabic.md", "10-mri.ar.md", Severity.ERROR),
        ("10-mri Arabic.md", "10-mri.ar.md", Severity.ERROR),
        ("10-mri.arabic.md", "10-mri.ar.md", Severity.ERROR),
        ("10-mri.\u0627\u0644\u0639\u0631\u0628\u064a\u0629.md", "10-mri.ar.md", Severity.ERROR),
        ("10-mri.pt-BR.md", "10-mri.pt.md", Severity.ERROR),
        ("other.pt_BR.md", "other.pt.md", Severity.ERROR),
    ],
)
def test_a_translation_with_another_name_is_told_the_right_one(
    name: str, meant: str, severity: Severity, load: Callable[[Files], Library]
) -> None:
    library = load({"services/10-mri.md": "# MRI\n", f"services/{name}": "# X\n"})
    (problem,) = (one for one in library.problems if one.rule == ContentRule.UNKNOWN_LANGUAGE)
    assert (problem.path, problem.severity) == (f"services/{name}", severity)
    assert problem.hint == f"Name it {meant}"
    shown = {page.path for page in library.services}
    assert (f"services/{name}" in shown) == (severity is Severity.WARNING)


@pytest.mark.parametrize(
    "name",
    ["20-what-it-is.md", "10-mri-and-so.md", "10.Arabic.md", "10-arabic.md", "10-ct-ar.md", "10-mri.fr.md"],
)
def test_a_word_at_the_end_of_a_name_is_a_word(name: str, load: Callable[[Files], Library]) -> None:
    library = load(
        {
            "clinic.md": "---\nname: A\nlanguages: [en, fr]\n---\n",
            "services/10-mri.md": "# MRI\n",
            f"services/{name}": "# X\n",
        }
    )
    assert ContentRule.UNKNOWN_LANGUAGE not in {problem.rule for problem in library.problems}


def test_what_notepad_puts_behind_a_name_is_named(load: Callable[[Files], Library]) -> None:
    (problem,) = load({"services/205-test.md.txt": "# A\n"}).problems
    assert problem.message == "There is a file 205-test.md.txt: Notepad put .txt behind its name."
    assert problem.hint == "Take .txt off its name, so that it is 205-test.md"


def test_a_folder_for_pictures_with_a_capital_letter_is_told(load: Callable[[Files], Library]) -> None:
    (problem,) = load({"Pictures/a.png": (4, 3)}).problems
    assert problem.hint == "Did you mean pictures?"


def test_a_language_by_its_english_name_is_answered_with_its_letters(
    load: Callable[[Files], Library],
) -> None:
    (problem,) = load({"clinic.md": "---\nname: A\nlanguages: [English]\n---\n"}).problems
    assert problem.hint == "Did you mean en (English)?"


def test_a_clinic_that_is_shut_is_closed(load: Callable[[Files], Library]) -> None:
    facts = "name: A\nopening_hours:\n  weekdays: 08:00-18:00\n  sat: shut"
    (problem,) = load({"clinic.md": f"---\n{facts}\n---\n"}).problems
    assert (problem.line, problem.hint) == (5, "If nobody is there, write sat: closed")


def test_a_file_in_the_old_windows_way_is_called_so(load: Callable[[Files], Library]) -> None:
    (problem,) = load({"services/a.md": b"# A\n\nIt\x92s fine.\n"}).problems
    assert "old Windows way" in problem.message
    assert (problem.line, problem.column) == (3, 3)
