from types import ModuleType

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import ContentRule, front_matter
from kiosk.content.front_matter import FrontMatter, read_front_matter
from kiosk.content.report import Report
from kiosk.content.values import Entry, Mapping, Scalar, Sequence


def read(facts: str) -> tuple[FrontMatter, Report]:
    report = Report("a.md")
    return read_front_matter(f"---\n{facts}\n---\ntext", report), report


def values(facts: str) -> dict[str, object]:
    matter, report = read(facts)
    assert report.problems == ()
    return {entry.key: entry.value for entry in matter.facts.entries}


def problem(facts: str) -> tuple[str, int, str]:
    report = read(facts)[1]
    (only,) = report.problems
    return only.rule, only.line, only.message


def test_a_page_without_front_matter_is_all_text() -> None:
    report = Report("a.md")
    assert read_front_matter("# MRI\n---\nx: y", report) == FrontMatter(Mapping((), 1), "# MRI\n---\nx: y", 1)
    assert report.problems == ()


def test_the_body_keeps_its_line() -> None:
    matter, _ = read("title: A\n\nsummary: B")
    assert (matter.body, matter.body_line) == ("text", 6)


@pytest.mark.parametrize(
    ("top", "bottom"),
    [
        *(("---", "---"), ("--- ", "---\t")),
        *(("\n---", "---"), (" \n---", "---"), ("\t\n\n---", "---"), ("\u00a0\n---", "---")),
        *((" ---", "---"), ("    ---", "    ---"), ("\n \t--- ", "---")),
    ],
)
def test_space_above_and_beside_the_hyphens_takes_no_fact_away(top: str, bottom: str) -> None:
    report = Report("a.md")
    matter = read_front_matter(f"{top}\nsensitivity: cancer\ndraft: maybe\n{bottom}\ntext\n", report)
    first = top.count("\n") + 2
    assert report.problems == ()
    assert matter.facts.entries == (
        Entry("sensitivity", Scalar("cancer", first), first),
        Entry("draft", Scalar("maybe", first + 1), first + 1),
    )
    assert (matter.body, matter.body_line) == ("text\n", first + 3)


def test_empty_lines_at_the_top_move_no_problem() -> None:
    report = Report("a.md")
    read_front_matter("\n\n---\ntitle: A\nsummary: a: b\n---\n", report)
    assert [problem.line for problem in report.problems] == [5]
    report = Report("a.md")
    read_front_matter("\n\n---\ntitle: A\n", report)
    assert [problem.line for problem in report.problems] == [3]


def test_hyphens_further_in_belong_to_a_value() -> None:
    assert values("address: |\n  a\n  ---\n  b\nsensitivity: cancer") == {
        "address": Scalar("a\n---\nb\n", 2),
        "sensitivity": Scalar("cancer", 6),
    }


@pytest.mark.parametrize("facts", ["", "\n", "# only a comment"])
def test_empty_front_matter_has_no_facts(facts: str) -> None:
    assert values(facts) == {}


@pytest.mark.parametrize("written", ["no", "12:30", "2026-02-30", "007", "1e3", "~", "null", "0x10"])
def test_a_scalar_stays_as_it_was_written(written: str) -> None:
    assert values(f"key: {written}") == {"key": Scalar(written, 2)}


def test_a_key_without_a_value_is_empty() -> None:
    assert values("summary:\ntitle: A") == {"summary": Scalar("", 2), "title": Scalar("A", 3)}


def test_lists_and_groups_keep_their_lines() -> None:
    assert values(
        "regions: [a, b]\nconsent:\n  ref: 1\n  scope: [kiosk]\nsharing:\n  - name: X\n    link: Y"
    ) == {
        "regions": Sequence((Scalar("a", 2), Scalar("b", 2)), 2),
        "consent": Mapping(
            (Entry("ref", Scalar("1", 4), 4), Entry("scope", Sequence((Scalar("kiosk", 5),), 5), 5)), 4
        ),
        "sharing": Sequence(
            (Mapping((Entry("name", Scalar("X", 7), 7), Entry("link", Scalar("Y", 8), 8)), 7),), 7
        ),
    }


def test_a_line_of_a_key_is_found() -> None:
    matter, _ = read("title: A\nsummary: B")
    assert (matter.facts.line_of("summary"), matter.facts.line_of("icon")) == (3, 0)


@pytest.mark.parametrize(
    ("facts", "line", "mark"),
    [
        ("a: 1\nb: *x", 3, "(*)"),
        ("a: &x 1", 2, "(&)"),
        ("a: &x [1]", 2, "(&)"),
        ("a: !!int 1", 2, "(!)"),
        ("a: ! b", 2, "(!)"),
        ("a: 1\n<<: {b: 2}", 3, "<<"),
    ],
)
def test_special_features_are_refused_by_line(facts: str, line: int, mark: str) -> None:
    rule, found, message = problem(facts)
    assert (rule, found) == (ContentRule.FRONT_MATTER_FEATURE, line)
    assert mark in message


@pytest.mark.parametrize(
    "facts", ["a: {b: {c: d}}", "a: [[b]]", "a: [{b: {c: d}}]", "a: [{b: [c]}, [d]]", "[" * 2000]
)
def test_deep_nesting_is_refused(facts: str) -> None:
    assert problem(facts)[0] in {ContentRule.FRONT_MATTER_NESTING, ContentRule.FRONT_MATTER_SYNTAX}


def test_a_merge_bomb_costs_nothing() -> None:
    bomb = "a0: &a0 {k: v}\n" + "\n".join(
        f"a{n}: &a{n} {{<<: [{', '.join(['*a' + str(n - 1)] * 9)}]}}" for n in range(1, 9)
    )
    assert problem(bomb)[0] == ContentRule.FRONT_MATTER_FEATURE


def test_a_duplicate_key_names_both_lines_and_the_first_stands() -> None:
    matter, report = read("title: A\nicon: x\ntitle: B")
    (only,) = report.problems
    assert (only.rule, only.line) == (ContentRule.DUPLICATE_KEY, 4)
    assert "lines 2 and 4" in only.message
    assert matter.facts.entries[0] == Entry("title", Scalar("A", 2), 2)


def test_a_duplicate_key_inside_a_group_is_found() -> None:
    assert problem("study:\n  design: A\n  design: B")[:2] == (ContentRule.DUPLICATE_KEY, 4)


@pytest.mark.parametrize("facts", ["? [a]\n: b", "[a]: b", "? {a: b}\n: c"])
def test_a_key_is_a_word(facts: str) -> None:
    assert problem(facts) == (ContentRule.FRONT_MATTER_SYNTAX, 2, "A key must be a single word.")


@pytest.mark.parametrize("facts", ["just words", "- a\n- b"])
def test_facts_have_keys(facts: str) -> None:
    rule, line, message = problem(facts)
    assert (rule, line) == (ContentRule.FRONT_MATTER_SYNTAX, 2)
    assert "key: value" in message


def test_front_matter_has_a_largest_size_in_bytes() -> None:
    assert problem("a: " + "\u00e9" * 2048)[:2] == (ContentRule.FRONT_MATTER_TOO_LONG, 1)


def test_front_matter_without_an_end_leaves_no_text() -> None:
    report = Report("a.md")
    assert read_front_matter("---\ntitle: A\ntext", report).body == ""
    (only,) = report.problems
    assert (only.rule, only.line) == (ContentRule.FRONT_MATTER_UNCLOSED, 1)


MISTAKES = [
    ("a: x\nb:\n\tc: d", "tab"),
    ("title: Sciatica: what helps", "colon in it"),
    ("title: @home", "special meaning"),
    ("title: `code`", "special meaning"),
    ('a: x\ntitle: "MRI', "quotation mark"),
    ("regions: [lumbar, sacral\ntitle: A", "brackets"),
    ("title:MRI\nicon: x", "no space"),
    ('title: "MRI" scan', "could not be read"),
    ("a: x\n b: y", "could not be read"),
    ("a: \ufffe", "could not be read"),
    ("title: “MRI: a scan”", "curly"),
    ("title:MRI", "no space"),
    ("title: MRI\nsummary:It helps", "no space"),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(
    ("facts", "line", "column"),
    [
        ('title: "MRI\nsummary: It helps\nicon: x', 2, 8),
        ('icon: x\ntitle: "MRI\nsummary: "It helps"', 3, 8),
        ("icon: x\ntitle: 'MRI", 3, 8),
        ('study:\n  design: "a\n  people: 2', 3, 11),
        ('title: "a\n  long one"\nicon: x\nsummary: a: b', 5, 11),
        ("title: MRI\nsummary:It helps\nicon: x", 3, 0),
    ],
)
def test_a_mistake_is_pointed_at_where_it_was_made(
    facts: str, line: int, column: int, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_loader(front_matter, loader, monkeypatch)
    (only,) = read(facts)[1].problems
    assert only.line == line
    assert not column or only.column == column


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\ntitle: A\n\u2014\nText", 3, "“\u2014” is not three hyphens"),
        ("\u2014-\ntitle: A\n---\nText", 2, "“\u2014-”, not three hyphens"),
        ("title: A\n---\nText", 1, "do not stand at the top"),
    ],
)
def test_a_dash_in_place_of_the_hyphens_is_named(text: str, line: int, words: str) -> None:
    report = Report("a.md")
    matter = read_front_matter(text, report)
    (only,) = report.problems
    assert (only.line, matter.is_readable) == (line, False)
    assert words in only.message


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("facts", "words"), MISTAKES)
def test_mistakes_are_explained_without_yaml(
    facts: str, words: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_loader(front_matter, loader, monkeypatch)
    rule, line, message = problem(facts)
    assert rule == ContentRule.FRONT_MATTER_SYNTAX
    assert 2 <= line <= facts.count("\n") + 2
    assert words in message
    assert "YAML" not in message


def use_loader(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LOADER", getattr(yaml, name, yaml.SafeLoader))


@given(st.text())
def test_any_text_is_read_without_an_exception(text: str) -> None:
    report = Report("a.md")
    matter = read_front_matter(text, report)
    assert matter.body in text
    assert matter.body_line >= 1


@given(st.text(alphabet="ab:- []{}\n\t'\"#&*!|>%@`?,~<", max_size=60))
def test_any_facts_are_read_without_an_exception(facts: str) -> None:
    report = read(facts)[1]
    assert all(found.line >= 1 and found.hint for found in report.problems)
