from kiosk.content import passages, plain_text
from kiosk.content.parser import Parser
from kiosk.content.report import Report

EVERY_KIND = """\
## one

two

- three
    1. four

> five

    six

![seven](a.png "eight")

| nine | ten |
|------|-----|
| eleven | twelve |

!!! tip "thirteen"
    fourteen

fifteen
:   sixteen

    - seventeen

* * *

eighteen[^1]

[^1]: nineteen
"""


def test_every_word_comes_in_reading_order(parser: Parser) -> None:
    blocks = parser.parse(EVERY_KIND, 1, Report("a.md"))
    assert [plain_text(runs) for runs in passages(blocks)] == [
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    ]


def test_descriptions_of_pictures_can_be_left_out_however_deep_they_stand(parser: Parser) -> None:
    text = "![one](a.png)\n\n> ![two](a.png 'three')\n\ntitle\n:   four\n\n    ![five](a.png)\n"
    blocks = parser.parse(text, 1, Report("a.md"))
    said = [plain_text(runs) for runs in passages(blocks, descriptions=False)]
    assert [words for words in said if words] == ["three", "title", "four"]
