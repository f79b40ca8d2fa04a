"""What a voice says of a page, and in which order."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.content import Block, BulletList, Heading, Paragraph, Run
from kiosk.programme.spoken_text import spoken_text

MakePage = Callable[..., Any]


def paragraph(text: str) -> Block:
    return Paragraph((Run(text),))


def test_the_title_comes_first_then_the_lead_then_every_passage(make_page: MakePage) -> None:
    blocks = (
        Heading(2, (Run("What is it?"),)),
        Paragraph((Run("A disc "), Run("bulges", strong=True), Run("1", footnote=1), Run(".\n"))),
        BulletList(((paragraph("Rest"),), (paragraph("Move!"), paragraph("Often")))),
    )
    page = make_page("services/disc", title="Slipped disc", blocks=blocks)
    assert spoken_text(page, "It is common.").splitlines() == [
        "Slipped disc.",
        "It is common.",
        "What is it?",
        "A disc bulges.",
        "Rest.",
        "Move!",
        "Often.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        (" \n", ""),
        ("one\ntwo", "one two."),
        ("He said “Yes.”", "He said “Yes.”"),
        ("(See below)", "(See below)."),
        ("هل؟", "هل؟"),
    ],
)
def test_a_voice_takes_breath_after_each_passage(make_page: MakePage, text: str, said: str) -> None:
    page = make_page("about/us", title="Us", blocks=(paragraph(text),))
    assert spoken_text(page).splitlines()[1:] == ([said] if said else [])
