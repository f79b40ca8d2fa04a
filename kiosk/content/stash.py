"""Text that Python-Markdown set aside while it worked, put back in its place."""

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown

from kiosk.content.characters import visible

# Overlapping emphasis and unclosed links can cost a placeholder its first or last characters
# (Python-Markdown 3.11). A last \x03 proves that it is the library's own, since no page can hold one; what
# lost that as well is beyond repair and removed.
_INLINE = re.compile("\x02?k?l?z{0,2}wxh:([0-9]+)\x03")
_STORED = re.compile("\x02?w?z?xhzdk:([0-9]+)\x03")
_ESCAPED = re.compile("\x02([0-9]+)\x03")
_REMAINS = re.compile("k?l?z{1,2}wxh:[0-9]*|w?zxhzdk:[0-9]*")
_LOOK_ALIKE = re.compile("(?<=wxh):|(?<=zdk):")
_FOOTNOTE_SPACE = "\x02qq3936677670287331zz\x03"
_FENCED_CODE = re.compile(r"<pre[^>]*><code[^>]*>(.*)</code></pre>", re.DOTALL)


def without_look_alikes(text: str) -> str:
    """`text` in which nothing that somebody wrote looks like a placeholder."""
    return _LOOK_ALIKE.sub(" :", text)


class Stash:
    """What the reader `markdown` set aside in the document it read last."""

    def __init__(self, markdown: Markdown) -> None:
        # The attribute appears with the first text that is not blank.
        self._nodes: dict[str, Element | str] = getattr(
            markdown.treeprocessors["inline"], "stashed_nodes", {}
        )
        self._stored = [str(item) for item in markdown.htmlStash.rawHtmlBlocks]

    def text(self, text: str) -> str:
        """`text` with everything put back and no placeholder left."""
        text = text.replace(_FOOTNOTE_SPACE, "")
        # A node that was set aside may hold others, set aside before it.
        while "\x03" in text and _INLINE.search(text):
            text = _INLINE.sub(self._node, text)
        text = _STORED.sub(lambda match: self._stored_text(int(match[1])), text)
        text = _ESCAPED.sub(lambda match: chr(int(match[1])), text)
        return visible(_REMAINS.sub("", text))

    def fenced_code(self, text: str) -> str | None:
        """The code, if `text` stands for a fenced block and nothing else."""
        match = _STORED.fullmatch(text.strip())
        code = _FENCED_CODE.fullmatch(self._stored[int(match[1])]) if match else None
        return html.unescape(code[1]) if code else None

    def _node(self, match: re.Match[str]) -> str:
        node = self._nodes.get(match[1], "")
        return node if isinstance(node, str) else "".join(node.itertext())

    def _stored_text(self, number: int) -> str:
        code = _FENCED_CODE.fullmatch(self._stored[number])
        return html.unescape(code[1]) if code else self._stored[number]
