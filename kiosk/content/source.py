"""The text of a page as somebody wrote it, to find the line of a problem."""

from collections import defaultdict


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
        return self._text.count("\n", 0, found) + self._first_line
