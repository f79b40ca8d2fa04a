"""A kind of value: the languages visitors can read in."""

from dataclasses import dataclass

from kiosk.content.choice_kinds import TextList
from kiosk.content.languages import LANGUAGES, nearest_languages
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean
from kiosk.content.values import Value


@dataclass(frozen=True, slots=True)
class LanguageCodes:
    """Languages by their codes; an empty list says nothing."""

    expected: str = "a list of languages"
    example: str = "[en, ar]"

    def read(self, key: str, value: Value, report: Report) -> tuple[str, ...] | None:
        """The codes, each once; None with an error if one is unknown."""
        codes = TextList(expected=self.expected, example=self.example).read(key, value, report)
        if not codes:
            return None
        unknown = [code for code in codes if code.lower() not in LANGUAGES]
        for code in unknown:
            report.add(
                ContentRule.UNKNOWN_LANGUAGE,
                f"The kiosk knows no language “{code}”.",
                did_you_mean(nearest_languages(code), f"Write it like this: {key}: {self.example}"),
                line=value.line,
            )
        return None if unknown else tuple(dict.fromkeys(code.lower() for code in codes))
