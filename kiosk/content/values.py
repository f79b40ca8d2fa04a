"""Front matter as it was written: scalars stay text, and everything knows its line."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, unconverted; a key without a value has the empty text."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Scalar | Mapping, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One key and its value; `line` is the key's."""

    key: str
    value: "Value"
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; no key comes twice."""

    entries: tuple[Entry, ...]
    line: int

    def line_of(self, key: str) -> int:
        """The line of `key`, or 0 if it is not there."""
        return next((entry.line for entry in self.entries if entry.key == key), 0)

    def lines(self) -> Iterator[tuple[str, int]]:
        """Every key with its line; the keys of a group follow it, as ``group.key``."""
        for entry in self.entries:
            yield entry.key, entry.line
            if isinstance(entry.value, Mapping):
                yield from ((f"{entry.key}.{key}", line) for key, line in entry.value.lines())


Value = Scalar | Sequence | Mapping
