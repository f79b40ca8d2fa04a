"""What is said about a page's words, and where."""

from collections.abc import Callable

import pytest

from kiosk.content import Library

Load = Callable[[dict[str, str]], Library]
PAGE = "services/10-mri.md"


def said(library: Library) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in library.problems]


@pytest.mark.parametrize(
    "text",
    [
        "We are the top clinic.",
        "The Best care in town.",
        "A leading clinic.",
        "London's no. 1 clinic.",
        "London's No 1.",
        "We are number one.",
        "The highest quality care.",
        "All conditions are treated.",
        "We treat all spinal disorders",
        "Guaranteed results.",
        "A pain-free treatment.",
        "A **pain free** treatment.",
    ],
)
def test_a_claim_is_found_as_a_whole_word(load: Load, text: str) -> None:
    assert said(load({PAGE: f"# MRI\n\nA scan.\n\n{text}\n"})) == [(PAGE, 5, "claim-without-evidence")]


@pytest.mark.parametrize(
    "text",
    [
        "From the top of your legs to the bottom.",
        "Stopping is what a bestseller is about.",
        "Lift it to the top.",
        "It is best to rest.",
        "Which works best?",
        "Leading to weakness.",
        "No. 12 is round the corner.",
        "Nothing can be guaranteed.",
        "It is not pain free.",
        "Not all patients need it.",
        "> The best clinic in the words of somebody else.",
        "    the best",
    ],
)
def test_ordinary_words_are_no_claim(load: Load, text: str) -> None:
    assert load({PAGE: f"# MRI\n\nA scan.\n\n{text}\n"}).problems == ()


def test_a_claim_among_the_facts_is_told_with_its_line(load: Load) -> None:
    library = load({PAGE: "---\ntitle: MRI\nsummary: The best scan\n---\n", "clinic.md": "# Top Clinic\n"})
    assert said(library) == [
        ("clinic.md", 1, "claim-without-evidence"),
        (PAGE, 3, "claim-without-evidence"),
    ]


def test_a_claim_that_is_broken_by_a_line_end_is_found_where_it_begins(load: Load) -> None:
    library = load({PAGE: "# MRI\n\nA scan.\n\nThis is\npain\nfree for you.\n"})
    assert said(library) == [(PAGE, 5, "claim-without-evidence")]


def test_proof_for_the_clinics_claims_is_named_in_clinic_md(load: Load) -> None:
    assert load({"clinic.md": "---\nname: Top Clinic\nevidence_ref: file 7\n---\n"}).problems == ()


def test_a_patient_may_say_what_the_clinic_may_not(load: Load) -> None:
    text = "---\nsample: yes\n---\n" + "They are the best and this sentence goes on and on " * 3
    rules = {problem.rule for problem in load({"testimonials/a.md": text}).problems}
    assert rules == set()


def test_only_the_first_long_sentence_is_told(load: Load) -> None:
    long = "This one has so very many words in it that " * 3 + "nobody reads it. "
    library = load({PAGE: f"---\nsummary: A scan.\n---\n# MRI\n\nShort *words*. {long}\n\n{long}\n"})
    (problem,) = library.problems
    assert (problem.line, problem.rule) == (6, "long-sentence")
    assert problem.message == "The sentence that begins “This one has so…” has 33 words."


def test_a_hard_text_is_told_with_its_longest_sentence(load: Load) -> None:
    hard = "Intraoperative neurophysiological monitoring facilitates decompression.\n\n"
    longest = "Multidisciplinary rehabilitation incorporates cardiovascular considerations additionally.\n"
    (problem,) = load({PAGE: "# MRI\n\nA scan.\n\n" + hard * 25 + longest}).problems
    assert (problem.line, problem.rule) == (55, "hard-to-read")


@pytest.mark.parametrize(
    ("facts", "rules"),
    [
        ("sensitivity: cancer\npanel_title: Short\npanel_summary: Short.", {"long-sentence"}),
        ("featured: yes", {"panel-too-long", "title-too-long", "word-too-long", "long-sentence"}),
        ("featured: no", {"long-sentence"}),
    ],
)
def test_only_words_that_stand_on_a_panel_are_measured(load: Load, facts: str, rules: set[str]) -> None:
    title = "An-extraordinarily-" + "long" * 10 + " title" * 10
    text = f"---\n{facts}\ntitle: {title}\nsummary: {'word ' * 41}\n---\n"
    assert {problem.rule for problem in load({"research/a.md": text}).problems} == rules


def test_what_is_too_long_on_a_panel_is_told_where_it_stands(load: Load) -> None:
    library = load({PAGE: f"# {'a' * 21}\n\n{'b' * 37}" + " words" * 41})
    assert [(problem.line, problem.rule) for problem in library.problems] == [
        (1, "word-too-long"),
        (3, "panel-too-long"),
        (3, "word-too-long"),
        (3, "long-sentence"),
    ]


def test_a_quote_that_a_panel_cannot_hold_is_told(load: Load) -> None:
    library = load({"testimonials/a.md": "---\nsample: yes\n---\n" + "It helped me a lot. " * 9})
    (problem,) = library.problems
    assert (problem.rule, problem.line) == ("panel-too-long", 4)
    assert "summary: …" in problem.hint
