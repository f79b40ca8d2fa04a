from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import Library, Paragraph, Run
from kiosk.content.links import check_links
from kiosk.content.report import Report
from kiosk.content.source import Source

Load = Callable[[dict[str, str]], Library]


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("20-neck.md", "Did you mean 20-neck-pain.md?"),
        ("www.example.org/a", "Write https:// in front of a web address."),
        ("example.co.uk", "Write https:// in front of a web address."),
        ("../../outside.md", "Write the file's name as it stands in the content folder."),
        ("..", "Write the file's name as it stands in the content folder."),
        (f"{'a' * 300}.md", "Write the file's name as it stands in the content folder."),
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


def test_a_folder_that_vanishes_leaves_nothing_to_suggest(tmp_path: Path) -> None:
    report = Report("gone/a.md")
    check_links(tmp_path, (Paragraph((Run("b", link="b.md"),)),), Source("", 1), report)
    assert [problem.hint for problem in report.problems] == [
        "Write the file's name as it stands in the content folder."
    ]
