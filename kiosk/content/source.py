"""The text of a page as somebody wrote it, to find the line of a problem."""

import re
from collections import defaultdict

_WORDS = re.compile(r"[^\W_]+")


class Source:
    """The text of a page, which begins in line `first_line` of its file."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line
        self._next: defaultdict[str, int] = defaultdict(int)

    def line_of(self, fragment: str) -> int:
        """The line of the next place where `fragment` stands, or 0.

        Asking again for the same words finds the place after the last one.
        """
        if not fragment:
            return 0
        found = self._text.find(fragment, self._next[fragment])
        if found < 0:
            return 0
        self._next[fragment] = found + len(fragment)
        return self._line_at(found)

    def line_of_words(self, text: str) -> int:
        """The first line where the words of `text` begin, whatever marks stand between them, or 0.

        A link or a mark inside the words may hide the later ones: then fewer of them count.
        """
        words = _WORDS.findall(text)
        for count in (8, 4, 2, 1):
            pattern = r"[\W_]+".join(words[:count])
            if words and (match := re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", self._text)):
                return self._line_at(match.start())
        return 0

    def lines_like(self, pattern: re.Pattern[str]) -> tuple[int, ...]:
        """Every line that `pattern` matches as a whole."""
        lines = enumerate(self._text.split("\n"), self._first_line)
        return tuple(number for number, line in lines if pattern.fullmatch(line))

    def _line_at(self, place: int) -> int:
        return self._text.count("\n", 0, place) + self._first_line
