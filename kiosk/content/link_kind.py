"""The kind of value that is an address."""

import re
from dataclasses import dataclass

from kiosk.content.kind import scalar_text
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.values import Value

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|[{}]")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that begins with one of `schemes`; `{…}` only from `placeholders`."""

    schemes: tuple[str, ...] = ("https://",)
    longest: int = 60
    placeholders: frozenset[str] = frozenset()
    example: str = "https://www.example.org"

    @property
    def expected(self) -> str:
        """The schemes in words."""
        return f"an address that begins with {' or '.join(self.schemes)}"

    def read(self, key: str, value: Value, report: Report) -> str | None:
        """The address as written."""
        text = scalar_text(self, key, value, report)
        fault = text and self._fault(text)
        if not fault:
            return text
        report.add(
            ContentRule.BAD_LINK,
            f"The address of “{key}” {fault}.",
            f"Write {self.expected}, of at most {self.longest} characters.",
            line=value.line,
        )
        return None

    def _fault(self, text: str) -> str:
        scheme = next((scheme for scheme in self.schemes if text.lower().startswith(scheme)), "")
        if not scheme or len(text) == len(scheme):
            return f"does not begin with {' or '.join(self.schemes)}"
        if len(text) > self.longest:
            return f"has {len(text)} characters"
        if any(character.isspace() for character in text):
            return "has a space in it"
        if unknown := set(_PLACEHOLDER.findall(text)) - self.placeholders:
            return f"has {min(unknown)}, which the kiosk cannot fill in"
        return ""
