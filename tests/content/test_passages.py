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
