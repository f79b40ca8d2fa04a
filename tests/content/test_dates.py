from collections.abc import Callable
from datetime import date

from kiosk.content import Library, dated_problems

Load = Callable[[dict[str, str]], Library]
TODAY = date(2026, 11, 25)


def said(library: Library, today: date = TODAY) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in dated_problems(library, today)]


def test_a_page_without_dates_is_never_overdue(load: Load) -> None:
    assert said(load({"about/a.md": "# Us\n", "testimonials/a.md": "---\nsample: yes\n---\nGood.\n"})) == []


def test_each_problem_names_the_line_of_its_date(load: Load) -> None:
    page = "---\ntitle: A\nshow_until: 2026-12-01\nnext_review: 2026-12-02\n---\n"
    quote = (
        "---\nconsent:\n  ref: 1\n  date: 2026-01-01\n  form: written\n  scope: [kiosk]\n"
        "  expires: 2026-12-03\n---\nGood.\n"
    )
    assert said(load({"about/a.md": page, "testimonials/a.md": quote})) == [
        ("testimonials/a.md", 7, "consent-expiring"),
        ("about/a.md", 3, "page-expiring"),
        ("about/a.md", 4, "review-due"),
    ]


def test_a_problem_says_the_day_in_words(load: Load) -> None:
    library = load({"about/a.md": "---\ntitle: A\nnext_review: 2026-11-05\n---\n"})
    (problem,) = dated_problems(library, TODAY)
    assert problem.message == "The page should have been read again by 5 November 2026."
