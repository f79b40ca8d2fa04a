"""The explained words of one page, in the order in which it uses them."""

from collections.abc import Iterable

from kiosk.content import Run, Term
from kiosk.programme.vocabulary import Vocabulary
from kiosk.screen.styled_text import on_tap, styled


class PageWords:
    """Marks the words that `vocabulary` or the page itself explains, and remembers which there were."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._terms: dict[str, Term] = {}
        """By their meanings: one meaning may stand behind several words."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """Each as a heading is written. The number of a mark is the place in here."""
        return tuple(self._terms.values())

    def styled(self, runs: Iterable[Run]) -> str:
        """`runs` as StyledText in which each word is marked once."""
        return styled(self._vocabulary.marked(runs), self._mark)

    def _mark(self, run: Run) -> str:
        word = self._vocabulary.word_for(run.meaning, run.text)
        self._terms.setdefault(run.meaning, Term(_as_heading(word), run.meaning))
        return on_tap(list(self._terms).index(run.meaning), run)


def _as_heading(word: str) -> str:
    return word[0].upper() + word[1:] if word[:2].islower() else word
