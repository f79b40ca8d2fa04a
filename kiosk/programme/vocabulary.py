"""Which words of a page are explained, where it uses them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from kiosk.content import Run, Term


class Vocabulary:
    """Finds `terms` in running text: whole words, the longest first.

    A term in small letters is found with a capital too, and any with an s behind it: "Discs".
    """

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self._terms = terms
        longest_first = sorted(terms, key=lambda term: -len(term.word))
        parts = (f"({_pattern(term.word)})" for term in longest_first)
        self._found = [term.meaning for term in longest_first]
        self._regex = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if terms else None

    def word_for(self, meaning: str, otherwise: str) -> str:
        """What is explained by `meaning`: the first such term, or `otherwise` where the page explains it."""
        return next((term.word for term in self._terms if term.meaning == meaning), otherwise)

    def marked(self, runs: Iterable[Run]) -> tuple[Run, ...]:
        """`runs` where the first use of each word has its meaning, but not in a link or in code."""
        seen = {""}
        marked = []
        for part in chain.from_iterable(map(self._parts, runs)):
            marked.append(replace(part, meaning="") if part.meaning in seen or part.link else part)
            seen.add(marked[-1].meaning)
        return tuple(marked)

    def _parts(self, run: Run) -> Iterator[Run]:
        end = 0
        if self._regex and not (run.meaning or run.link or run.code or run.footnote):
            for match in self._regex.finditer(run.text):
                if before := run.text[end : match.start()]:
                    yield replace(run, text=before)
                yield replace(run, text=match[0], meaning=self._found[(match.lastindex or 1) - 1])
                end = match.end()
        if rest := run.text[end:]:
            yield replace(run, text=rest)


@lru_cache(maxsize=4)
def vocabulary(terms: tuple[Term, ...]) -> Vocabulary:
    """The vocabulary of `terms`; a glossary is the same on every page."""
    return Vocabulary(terms)


def _pattern(word: str) -> str:
    first, rest = re.escape(word[0]), re.escape(word[1:])
    if word[:2].islower():
        first = f"(?:{first}|{re.escape(word[0].upper())})"
    plural = "s?" if re.match("[a-z]", word[-1], re.ASCII | re.IGNORECASE) else ""
    return first + rest + plural
