"""Blocks as they go to another process and come back."""

import pickle

from kiosk.content import BulletList, Paragraph, Run
from kiosk.content.report import Report
from tests.content.test_parser_properties import new_parser

EVERYTHING = """
# A *title*

Some **words**, a [link](https://a.b) and `code`[^1].

1. one
2. two
    - inside

> quoted

| a | b |
|:-:|---|
| 1 | 2 |

Term
:   What it means.

!!! tip "Title"
    A tip.

```
code
```

![A picture](pictures/a.png "A caption")

---

[^1]: A note.
"""


def test_every_kind_of_block_comes_back_as_it_was() -> None:
    blocks = new_parser().parse(EVERYTHING, 1, Report("a.md"))
    assert len({type(block) for block in blocks}) >= 10
    assert pickle.loads(pickle.dumps(blocks)) == blocks  # noqa: S301 - our own


def test_no_field_is_lost() -> None:
    run = Run("text", strong=True, emphasis=True, code=True, meaning="m", link="l", footnote=3)
    blocks = (Paragraph((run,)), BulletList(((Paragraph((Run("a"),)),),)))
    assert pickle.loads(pickle.dumps(blocks)) == blocks  # noqa: S301
