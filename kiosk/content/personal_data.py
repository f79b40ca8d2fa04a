"""Personal data that slipped into a patient's words."""

import re

_PATTERNS = {
    "an e-mail address": re.compile(r"[^\s@<>()\[\]:;,]+@[^\s@<>()\[\]:;,]+\.[A-Za-z]{2,}"),
    "an NHS number": re.compile(r"(?<![\d+])(?:\d{3}[ -]\d{3}[ -]\d{4}|[1-9]\d{9})(?!\d)"),
    "a phone number": re.compile(r"(?<![\d+])(?:\+|00?[1-9])(?:[ ().-]*\d){7,13}(?!\d)"),
    # All capital or all small: “L5 1st” is not a postcode.
    "a postcode": re.compile(
        r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2})\b"
    ),
}
_INITIALS = re.compile(r"[^\W\d_]{1,2}|[^\W\d_](?:[. -]+[^\W\d_]){0,3}\.?")
_PERSON = (
    r"(?:patient|man|woman|mother|father|parent|daughter|son|wife|husband|partner|carer|relative|friend)"
)
# Every word is one of these: any other could be a name, or tell a neighbour who it is.
_NAMELESS = re.compile(
    r"(?:(?:an?|the) )?(?:(?:former|new|grateful|happy|anonymous) )?"
    rf"{_PERSON}(?:['\u2019]s {_PERSON})?(?: of (?:one|two|three|four|five|an? {_PERSON}))?"
    r"|anonymous|name withheld"
    r"|مريض|مريضة|أحد المرضى|إحدى المريضات",
    re.IGNORECASE,
)


def find_personal_data(text: str) -> tuple[str, str] | None:
    """What kind of personal data `text` holds, and the words themselves; None if there is none."""
    for kind, pattern in _PATTERNS.items():
        if match := pattern.search(text):
            return kind, match[0]
    return None


def is_anonymous(name: str) -> bool:
    """Whether `name` is initials ("J. S.") or describes somebody ("A patient's daughter")."""
    if _INITIALS.fullmatch(name):
        return name.isupper()
    return _NAMELESS.fullmatch(" ".join(name.split())) is not None
