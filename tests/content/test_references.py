from collections.abc import Callable

import pytest

from kiosk.content import Library

Load = Callable[[dict[str, str]], Library]


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("20-neck.md", "Did you mean 20-neck-pain.md?"),
        ("www.example.org/a", "Write https:// in front of a web address."),
        ("example.co.uk", "Write https:// in front of a web address."),
        ("../../outside.md", "Write the file's name as it stands in the content folder."),
        ("..", "Write the file's name as it stands in the content folder."),
        ("services/x%00.md", "Write the file's name as it stands in the content folder."),
    ],
)
def test_a_link_that_leads_nowhere_is_told(load: Load, link: str, hint: str) -> None:
    library = load(
        {"services/10-a.md": f"# A\n\nSee\n[this]({link}).\n", "services/20-neck-pain.md": "# Neck pain\n"}
    )
    (problem,) = library.problems
    assert (problem.rule, problem.line, problem.hint) == ("broken-link", 4, hint)


def test_a_link_from_the_clinics_own_page_is_checked(load: Load) -> None:
    library = load(
        {"clinic.md": "# The clinic\n\n[a](services/10-a.md) [b](b.md)\n", "services/10-a.md": "# A\n"}
    )
    assert [(problem.path, problem.line, problem.rule) for problem in library.problems] == [
        ("clinic.md", 3, "broken-link")
    ]


def test_a_link_from_another_folder_is_suggested_as_it_must_be_written(load: Load) -> None:
    library = load({"about/us.md": "# Us\n\n[a](20-neck.md)\n", "services/20-neck-pain.md": "# Neck pain\n"})
    (problem,) = library.problems
    assert problem.hint == "Did you mean ../services/20-neck-pain.md?"


def test_a_related_page_may_be_meant_without_its_folder(load: Load) -> None:
    page = "---\ntitle: A\nrelated:\n  - neck-pain\n  - zzz\n---\n"
    library = load({"services/a.md": page, "services/20-neck-pain.md": "# Neck pain\n"})
    assert [(problem.line, problem.hint) for problem in library.problems] == [
        (3, "Did you mean services/neck-pain?"),
        (3, "Write the folder and the page's name without its number, as in services/sciatica."),
    ]
