import re

import pytest

from kiosk.content import (
    Alignment,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Citation,
    Code,
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
    Term,
)
from kiosk.programme.vocabulary import vocabulary
from kiosk.screen.page_words import PageWords
from kiosk.screen.rows import Row, RowKind, citation_line, read_to, rows_of
from tests.screen.made_up import research, service


def rows(*blocks: Block) -> tuple[Row, ...]:
    return rows_of(service("x", blocks=blocks))


def text(words: str) -> Paragraph:
    return Paragraph((Run(words),))


@pytest.mark.parametrize(
    ("block", "row"),
    [
        (Heading(3, (Run("R&D"),)), Row(kind=RowKind.HEADING, text="R&amp;D", level=3)),
        (text("a < b"), Row(kind=RowKind.PARAGRAPH, text="a &lt; b")),
        (Code("a < b\n  c"), Row(kind=RowKind.CODE, text="a < b\n  c")),
        (Rule(), Row(kind=RowKind.RULE)),
        (
            Figure(Picture(path="pictures/a b.png", alt="A door", width=400, height=300), (Run("Here"),)),
            Row(
                kind=RowKind.FIGURE,
                text="Here",
                drawing="picture/-/pictures/a%20b.png",
                drawing_alt="A door",
                drawing_ratio=0.75,
            ),
        ),
        (
            Table(
                ((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("<"),)),), (Alignment.START, Alignment.END)
            ),
            Row(kind=RowKind.TABLE, cells=(("A", "B"), ("1", "&lt;")), alignments=("start", "end")),
        ),
    ],
    ids=["heading", "paragraph", "code", "rule", "figure", "table"],
)
def test_a_block_is_a_row(block: Block, row: Row) -> None:
    assert rows(block) == (row,)


def test_only_the_first_block_of_an_item_has_its_marker() -> None:
    shown = rows(BulletList(((text("one"), text("more")), (text("two"),))))
    assert [(row.text, row.depth, row.marker) for row in shown] == [
        ("one", 1, "bullet"),
        ("more", 1, ""),
        ("two", 1, "bullet"),
    ]


def test_numbers_begin_where_the_list_says() -> None:
    shown = rows(OrderedList(((text("a"),), (text("b"),)), start=9))
    assert [row.marker for row in shown] == ["9.", "10."]


def test_a_list_in_a_list_keeps_its_own_markers() -> None:
    inner = OrderedList(((text("b"),), (text("c"),)))
    shown = rows(BulletList(((text("a"), inner), (text("d"),))))
    assert [(row.text, row.depth, row.marker) for row in shown] == [
        ("a", 1, "bullet"),
        ("b", 2, "1."),
        ("c", 2, "2."),
        ("d", 1, "bullet"),
    ]


def test_the_outermost_box_is_the_one_that_is_drawn() -> None:
    shown = rows(Callout(CalloutKind.WARNING, "Call 999", (Quote((text("a"), text("b"))), text("c"))))
    assert [(row.kind, row.box, row.starts_box, row.ends_box) for row in shown] == [
        (RowKind.TITLE, "warning", True, False),
        (RowKind.PARAGRAPH, "warning", False, False),
        (RowKind.PARAGRAPH, "warning", False, False),
        (RowKind.PARAGRAPH, "warning", False, True),
    ]


def test_a_term_stands_above_its_meanings() -> None:
    shown = rows(DefinitionList((Definition((Run("MRI"),), ((text("a scan"),), (text("loud"),))),)))
    assert [(row.kind, row.text, row.depth) for row in shown] == [
        (RowKind.TERM, "MRI", 0),
        (RowKind.PARAGRAPH, "a scan", 1),
        (RowKind.PARAGRAPH, "loud", 1),
    ]


def test_notes_are_numbered_below_a_line() -> None:
    shown = rows(text("see"), Footnotes(((text("x"),), (text("y"),))))
    assert [(row.kind, row.marker) for row in shown] == [
        (RowKind.PARAGRAPH, ""),
        (RowKind.RULE, ""),
        (RowKind.PARAGRAPH, "1."),
        (RowKind.PARAGRAPH, "2."),
    ]


MRI = Run("MRI", meaning="a scan")
MARKED = '<a href="0">MRI</a>'


def test_an_explained_word_is_marked_once_in_each_block() -> None:
    shown = rows(Paragraph((MRI, Run(" and "), MRI)), BulletList(((Paragraph((MRI,)),),)))
    assert [row.text for row in shown] == [f"{MARKED} and MRI", MARKED]


@pytest.mark.parametrize(
    "block",
    [
        Heading(2, (MRI,)),
        DefinitionList((Definition((MRI,), ()),)),
        Callout(CalloutKind.TIP, "MRI", ()),
        Table(((MRI,),), (), (Alignment.START,)),
        Code("MRI"),
    ],
)
def test_what_heads_something_has_no_marks(block: Block) -> None:
    words = PageWords(vocabulary((Term("MRI", "a scan"),)))
    (row,) = rows_of(service("x", blocks=(block,)), words)
    assert "<a" not in str((row.text, row.cells))
    assert words.terms == ()


def test_cells_and_captions_are_marked() -> None:
    table = Table(((Run("Test"),),), (((MRI,),),), (Alignment.START,))
    figure = Figure(Picture(path="p.png", alt="A door", width=4, height=3), (MRI,))
    first, second = rows(table, figure)
    assert (first.cells, second.text) == ((("Test",), (MARKED,)), MARKED)


def test_the_words_of_a_page_come_in_its_order_and_once_for_each_meaning() -> None:
    known = (Term("vertebra", "a bone"), Term("vertebrae", "a bone"), Term("mRNA", "a copy"))
    words = PageWords(vocabulary(known))
    page = service("x", blocks=(text("Vertebrae, discs"), Paragraph((MRI, Run(" of a vertebra, mRNA")))))
    shown = rows_of(page, words)
    assert words.terms == (Term("Vertebra", "a bone"), Term("MRI", "a scan"), Term("mRNA", "a copy"))
    assert [row.text for row in shown] == [
        '<a href="0">Vertebrae</a>, discs',
        '<a href="1">MRI</a> of a <a href="0">vertebra</a>, <a href="2">mRNA</a>',
    ]


def test_how_much_is_read_follows_from_what_there_is_to_read() -> None:
    picture = Figure(Picture(path="p.png", alt="A door", width=4, height=3))
    one, two, three, four = read_to(rows(text("a" * 99), text("a" * 299), Rule(), picture))
    assert [one, two, three] == pytest.approx([100 / 601, 400 / 601, 401 / 601])
    assert four == 1


def test_a_page_without_rows_is_read_at_once() -> None:
    assert read_to(()) == ()


WHOLE = Citation(
    authors="Silva A, Jones B.",
    title="Bone & cement",
    journal="Spine",
    year=2014,
    volume="21",
    issue="3",
    pages="10-12",
    doi="10.3171/x",
    pmid="123",
)


@pytest.mark.parametrize(
    ("citation", "line"),
    [
        (Citation(), ""),
        (Citation(title="Bone & cement"), "Bone &amp; cement."),
        (Citation(year=2014), "2014."),
        (Citation(journal="Spine", year=2014), "<i>Spine</i> 2014."),
        (Citation(journal="Spine", pages="10-12"), "<i>Spine</i> 10-12."),
        (Citation(doi="10.3171/x"), "doi: 10.3171/x."),
        (
            WHOLE,
            "Silva A, Jones B. Bone &amp; cement. <i>Spine</i> 2014;21(3):10-12. doi: 10.3171/x. PMID: 123.",
        ),
    ],
)
def test_a_citation_is_made_of_what_is_known(citation: Citation, line: str) -> None:
    assert citation_line(citation) == line


def test_a_research_page_ends_with_its_paper() -> None:
    last = rows_of(research("a-paper", citation=WHOLE))[-1]
    assert (last.box, last.starts_box, last.ends_box) == ("citation", True, True)
    assert re.match("Silva A", last.text)


def test_a_paper_of_which_nothing_is_known_is_not_mentioned() -> None:
    assert all(not row.box for row in rows_of(research("a-paper")))
