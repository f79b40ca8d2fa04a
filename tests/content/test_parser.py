from xml.etree.ElementTree import Element

import pytest

from kiosk.content import (
    Alignment,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Code,
    ContentRule,
    Definition,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Table,
    plain_text,
)
from kiosk.content.dialect import Dialect
from kiosk.content.parser import Parser
from kiosk.content.report import Report


def blocks(parser: Parser, text: str) -> tuple[Block, ...]:
    report = Report("a.md")
    found = parser.parse(text, 1, report)
    assert report.problems == ()
    return found


def runs(parser: Parser, text: str) -> tuple[Run, ...]:
    (paragraph,) = blocks(parser, text)
    assert isinstance(paragraph, Paragraph)
    return paragraph.runs


def problems(parser: Parser, text: str, first_line: int = 1) -> list[tuple[str, int]]:
    report = Report("a.md")
    parser.parse(text, first_line, report)
    return [(problem.rule, problem.line) for problem in report.problems]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", (Run("plain"),)),
        ("two\nlines", (Run("two lines"),)),
        ("a  \nb", (Run("a"), Run("\n"), Run("b"))),
        ("a *b*  \nc", (Run("a "), Run("b", emphasis=True), Run("\n"), Run("c"))),
        ("*b*\nc", (Run("b", emphasis=True), Run(" c"))),
        ("`b`\n*c*", (Run("b", code=True), Run(" "), Run("c", emphasis=True))),
        ("&#2;  \nb  \n&#2;  \n*c*  \n&#2;", (Run("b"), Run("\n"), Run("\n"), Run("c", emphasis=True))),
        ("*a*", (Run("a", emphasis=True),)),
        ("**a** b", (Run("a", strong=True), Run(" b"))),
        ("**a *b***", (Run("a ", strong=True), Run("b", strong=True, emphasis=True))),
        ("`a < b &amp; *c*`", (Run("a < b &amp; *c*", code=True),)),
        ("`a\nb`", (Run("a b", code=True),)),
        ('\\*a\\* \\"b\\"', (Run('*a* "b"'),)),
        ("AT&amp;T &copy; &#8211; &bogus; & &#2;x", (Run("AT&T © – &bogus; & x"),)),  # noqa: RUF001
        ("&#99999999999999999999;", (Run("&#99999999999999999999;"),)),
        ('it\'s "so" -- yes --- no...', (Run("it’s “so” – yes — no…"),)),  # noqa: RUF001
        ('[a](https://x.org "title") b', (Run("a", link="https://x.org"), Run(" b"))),
        ("[a *b*](c.md)", (Run("a ", link="c.md"), Run("b", emphasis=True, link="c.md"))),
        ("[a][r]\n\n[r]: https://x.org?a=1&amp;b=2", (Run("a", link="https://x.org?a=1&b=2"),)),
        ("<https://x.org>", (Run("https://x.org", link="https://x.org"),)),
        ("<a@x.org>", (Run("a@x.org", link="mailto:a@x.org"),)),
        ("<mailto:a@x.org>", (Run("a@x.org", link="mailto:a@x.org"),)),
        ("[a](JAVASCRIPT.md)", (Run("a", link="JAVASCRIPT.md"),)),
        ("2 < 3 > 1", (Run("2 < 3 > 1"),)),
        ("///Footnotes Go Here///", (Run("///Footnotes Go Here///"),)),
        ("[TOC] {: #id } {#id}", (Run("[TOC] {: #id } {#id}"),)),
        ("\x02klzzwxh:0000\x03 `wzxhzdk:0`", (Run("klzzwxh :0000 "), Run("wzxhzdk :0", code=True))),
    ],
)
def test_inline_text(parser: Parser, text: str, expected: tuple[Run, ...]) -> None:
    assert runs(parser, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        (" \n\t\n", ()),
        ("&#2;", ()),
        (
            "# One\n\n## Two\n\nThree\n=====\n\n###### Six",
            tuple(Heading(n, (Run(t),)) for n, t in ((2, "One"), (2, "Two"), (2, "Three"), (6, "Six"))),
        ),
        ("#", ()),
        ("    \na\n\n```\n\n```", (paragraph("a"),)),
        ("a\n\nb", (paragraph("a"), paragraph("b"))),
        ("- a\n- b", (BulletList(((paragraph("a"),), (paragraph("b"),))),)),
        ("- a\n\n- b", (BulletList(((paragraph("a"),), (paragraph("b"),))),)),
        ("- a\n    - b", (BulletList(((paragraph("a"), BulletList(((paragraph("b"),),))),)),)),
        ("- a\n\n    b\n\n        c", (BulletList(((paragraph("a"), paragraph("b"), Code("c")),)),)),
        ("- # a\n  b", (BulletList(((Heading(2, (Run("a"),)), paragraph("b")),)),)),
        ("1. a\n2. b", (OrderedList(((paragraph("a"),), (paragraph("b"),))),)),
        ("7. a\n8. b", (OrderedList(((paragraph("a"),), (paragraph("b"),)), start=7),)),
        ("1234567890. a", (OrderedList(((paragraph("a"),),)),)),
        ("1. a\n\n- b", (OrderedList(((paragraph("a"),),)), BulletList(((paragraph("b"),),)))),
        ("> a\n>\n> - b", (Quote((paragraph("a"), BulletList(((paragraph("b"),),)))),)),
        ("    a &amp; <b>\n\n    c", (Code("a &amp; <b>\n\nc"),)),
        ('```python\na = "&lt;" <b>\n\n    c\n```', (Code('a = "&lt;" <b>\n\n    c'),)),
        ("a\n```\nb\n```\nc", (paragraph("a"), Code("b"), paragraph("c"))),
        ("a\n\n---\n\nb", (paragraph("a"), Rule(), paragraph("b"))),
        ("- - - - - - - - - -", (Rule(),)),
    ],
)
def test_blocks(parser: Parser, text: str, expected: tuple[Block, ...]) -> None:
    assert blocks(parser, text) == expected


def test_a_table_has_alignments_and_even_rows(parser: Parser) -> None:
    text = "| a | *b* | c | d |\n|:--|:-:|--:|---|\n| 1 |\n| 1 | 2 | 3 | 4 | 5 |"
    (table,) = blocks(parser, text)
    assert table == Table(
        header=((Run("a"),), (Run("b", emphasis=True),), (Run("c"),), (Run("d"),)),
        rows=(((Run("1"),), (), (), ()), ((Run("1"),), (Run("2"),), (Run("3"),), (Run("4"),))),
        alignments=(Alignment.START, Alignment.CENTRE, Alignment.END, Alignment.START),
    )


def test_definitions_have_several_terms_and_meanings(parser: Parser) -> None:
    text = "Disc\nCushion\n:   first\n\n:   second\n\n    more\n\nNerve\n:   third"
    assert blocks(parser, text) == (
        DefinitionList(
            (
                Definition(
                    (Run("Disc"), Run("\n"), Run("Cushion")),
                    ((paragraph("first"),), (paragraph("second"), paragraph("more"))),
                ),
                Definition((Run("Nerve"),), ((paragraph("third"),),)),
            )
        ),
    )


@pytest.mark.parametrize(
    ("head", "kind", "title"),
    [
        ('!!! tip "Before *you* go"', CalloutKind.TIP, "Before you go"),
        ("!!! warning", CalloutKind.WARNING, "Warning"),
        ('!!! important ""', CalloutKind.IMPORTANT, ""),
        ("!!! danger", CalloutKind.NOTE, "Danger"),
        ("!!! note extra", CalloutKind.NOTE, "Note"),
    ],
)
def test_a_callout_has_a_kind_and_a_title(parser: Parser, head: str, kind: CalloutKind, title: str) -> None:
    assert blocks(parser, f"{head}\n    text\n\n    - a") == (
        Callout(kind, title, (paragraph("text"), BulletList(((paragraph("a"),),)))),
    )


def test_footnotes_are_numbered_and_stand_at_the_end(parser: Parser) -> None:
    text = "a[^x] b[^y] c[^x] d[^z]\n\n[^x]: first\n\n    more\n\n[^y]: second\n\n        code\n"
    assert blocks(parser, text) == (
        Paragraph(
            (
                Run("a"),
                Run("1", footnote=1),
                Run(" b"),
                Run("2", footnote=2),
                Run(" c"),
                Run("1", footnote=1),
                Run(" d[^z]"),
            )
        ),
        Footnotes(((paragraph("first"), paragraph("more")), (paragraph("second"), Code("code")))),
    )


def test_a_footnote_number_is_no_word_of_the_text(parser: Parser) -> None:
    (first, _) = blocks(parser, "a[^x]\n\n[^x]: note")
    assert isinstance(first, Paragraph)
    assert plain_text(first.runs) == "a"


def test_an_abbreviation_knows_its_meaning_everywhere_but_in_code(parser: Parser) -> None:
    text = 'MRI, *MRI*, [MRI](a.md), `MRI`, MRIs\n\n*[MRI]: magnetic &amp; "resonance"'
    meaning = 'magnetic & "resonance"'
    assert runs(parser, text) == (
        Run("MRI", meaning=meaning),
        Run(", "),
        Run("MRI", emphasis=True, meaning=meaning),
        Run(", "),
        Run("MRI", meaning=meaning, link="a.md"),
        Run(", "),
        Run("MRI", code=True),
        Run(", MRIs"),
    )


@pytest.mark.parametrize("term", ["1", "42", "wzxhzdk", "klzzwxh", "0000"])
def test_an_abbreviation_is_not_found_inside_placeholders(parser: Parser, term: str) -> None:
    found = runs(parser, f'a \\* "b" &amp; `c`\n\n*[{term}]: x')
    assert plain_text(found) == "a * “b” & c"


def test_an_abbreviation_may_have_an_apostrophe(parser: Parser) -> None:
    found = runs(parser, "Scheuermann's\n\n*[Scheuermann's]: a disease")
    assert found == (Run("Scheuermann’s", meaning="a disease"),)  # noqa: RUF001


def test_a_picture_alone_is_a_figure_with_a_caption(parser: Parser) -> None:
    text = '![A *scan* `x` [b][r] &amp; \\* c](pictures/a.png "The \\"new\\" scanner &amp; us")\n\n[r]: x'
    picture = Picture(path="pictures/a.png", alt="A *scan* x b & * c", width=4, height=3)
    assert blocks(parser, text) == (Figure(picture, (Run('The "new" scanner & us'),)),)


def test_pictures_in_one_paragraph_are_figures_each(parser: Parser) -> None:
    figures = blocks(parser, "![a](a.png)\n![b](b.png)  \n![c](c.png)")
    assert [figure.picture.alt for figure in figures if isinstance(figure, Figure)] == ["a", "b", "c"]


@pytest.mark.parametrize(("alt", "expected"), [("words", (paragraph("words"),)), ("", ())])
def test_a_missing_picture_leaves_its_words(parser: Parser, alt: str, expected: tuple[Block, ...]) -> None:
    assert blocks(parser, f"![{alt}](missing.png)") == expected


def test_a_picture_in_a_sentence_becomes_its_words(parser: Parser) -> None:
    report = Report("a.md")
    assert parser.parse("see ![the *scan*](a.png) here", 4, report) == (paragraph("see the *scan* here"),)
    assert [(found.rule, found.line) for found in report.problems] == [(ContentRule.INLINE_PICTURE, 4)]


@pytest.mark.parametrize(
    "text", ['<div>\n*a* "b"\n</div>', "<!-- a -->", "x <a href='\\*' b=\"`c`\"> y", "<script>a</script>"]
)
def test_raw_html_is_shown_as_it_is_written(parser: Parser, text: str) -> None:
    report = Report("a.md")
    (only,) = parser.parse(text, 1, report)
    assert isinstance(only, Paragraph)
    shown = plain_text(only.runs)
    assert shown.startswith(text[:2])
    assert {found.rule for found in report.problems} == {ContentRule.RAW_HTML}


def test_raw_html_is_reported_line_by_line(parser: Parser) -> None:
    assert problems(parser, "<b>a</b>\n\nb\n\n<b>c", first_line=11) == [
        (ContentRule.RAW_HTML, 11),
        (ContentRule.RAW_HTML, 11),
        (ContentRule.RAW_HTML, 15),
    ]


def test_long_html_is_reported_short(parser: Parser) -> None:
    report = Report("a.md")
    parser.parse(f'<img alt="{"a" * 200}">', 1, report)
    assert len(report.problems[0].message) < 100


@pytest.mark.parametrize("link", ["javascript:alert", "data:text/html,x", "file:///etc/passwd", "vbscript:x"])
def test_an_unsafe_link_keeps_its_words_only(parser: Parser, link: str) -> None:
    report = Report("a.md")
    assert parser.parse(f"a\n[b]({link})", 3, report) == (paragraph("a b"),)
    assert [(found.rule, found.line) for found in report.problems] == [(ContentRule.UNSAFE_LINK, 4)]


def test_a_problem_whose_words_are_not_in_the_source_has_no_line(parser: Parser) -> None:
    assert problems(parser, "[a](java&#115;cript:x)") == [(ContentRule.UNSAFE_LINK, 0)]
    assert problems(parser, "x ![a]() y") == [(ContentRule.INLINE_PICTURE, 0)]


@pytest.mark.parametrize(
    "text",
    ["*(**<https://x>*&amp;__**", '_"__(***_&amp;__', "*a**(*`b`****", '*"**_*\\*', '[a]("b \\* c'],
)
def test_what_the_library_garbles_shows_no_placeholder(parser: Parser, text: str) -> None:
    shown = repr(parser.parse(text, 1, Report("a.md")))
    assert "wxh:" not in shown
    assert "\\x0" not in shown


def test_nested_links_and_code_in_attributes_are_put_back(parser: Parser) -> None:
    (figure,) = blocks(parser, "![a [`b` c](d) <e@f.g>](pictures/a.png)")
    assert isinstance(figure, Figure)
    assert figure.picture.alt == "a b c <e@f.g>"


def test_fenced_code_that_is_a_term_keeps_its_words(parser: Parser) -> None:
    text = "```\na < b\n```\n\n: meaning"
    (only,) = blocks(parser, text)
    assert isinstance(only, DefinitionList)
    assert plain_text(only.definitions[0].term) == "a < b"


def test_a_text_that_exhausts_the_reader_leaves_it_usable(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Dialect, "read", _exhausted)
        assert problems(parser, "a", first_line=7) == [(ContentRule.TEXT_UNREADABLE, 7)]
    assert blocks(parser, "a") == (paragraph("a"),)


def _exhausted(dialect: Dialect, text: str) -> tuple[Element, dict[str, str]]:
    del dialect, text
    raise RecursionError
