"""What a patient's words must satisfy before anybody sees them."""

from typing import TYPE_CHECKING, Any

from kiosk.content.blocks import Block, plain_text
from kiosk.content.documents import Consent, Testimonial
from kiosk.content.passages import passages
from kiosk.content.personal_data import find_personal_data, is_anonymous
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.titles import first_heading, without_title
from kiosk.content.withdrawals import check_withdrawal

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument

NAMELESS = "A patient"


def check_testimonial(document: "RawDocument", report: Report) -> None:
    """Report every reason why the words must not be shown."""
    values, facts = document.values, document.facts
    check_withdrawal(document, report)
    consent = values.get("consent")
    if consent is not None:
        _check_consent(consent, facts.line_of("consent"), report)
    # A draft is never shown, so that it can be begun before the form is signed.
    elif (
        document.has_facts
        and not (values.get("sample") or values.get("draft"))
        and not (facts.line_of("consent") and report.has_errors)
    ):
        report.add(
            ContentRule.NO_CONSENT,
            "There is no record of the patient's consent.",
            "Add consent: with ref, date, form and scope, or remove the file.",
            line=facts.line_of("consent"),
        )
    _check_name(document, report)
    _check_words(document, report)


def check_translated_words(document: "RawDocument", report: Report) -> None:
    """Report why a translation must not be shown. That the patient agreed is told by the original."""
    check_withdrawal(document, report)
    consent = document.values.get("consent")
    if consent is not None:
        _check_consent(consent, document.facts.line_of("consent"), report)
    _check_name(document, report)
    _check_words(document, report)


def patients_words(blocks: tuple[Block, ...]) -> str:
    """What the patient says, on one line."""
    words = (plain_text(runs) for runs in passages(blocks, descriptions=False))
    return " ".join(" ".join(words).split())


def build_testimonial(values: dict[str, Any]) -> Testimonial:
    """The testimonial that passed its checks."""
    consent = values.pop("consent", None)
    return Testimonial(
        **{"name": NAMELESS, **values, "consent": None if consent is None else Consent(**consent)}
    )


def _check_consent(consent: dict[str, Any], line: int, report: Report) -> None:
    if "withdrawn" in consent:
        report.add(
            ContentRule.CONSENT_WITHDRAWN,
            f"The patient withdrew consent on {consent['withdrawn']:%Y-%m-%d}.",
            "Delete this file, here and wherever copies of it are kept.",
            line=line,
        )
    if consent["form"].casefold() != "written":
        report.add(
            ContentRule.CONSENT_FORM,
            "The patient's consent was not given in writing.",
            "Ask the patient to sign the form, then write form: written",
            line=line,
        )
    if "kiosk" not in (place.casefold() for place in consent["scope"]):
        report.add(
            ContentRule.CONSENT_SCOPE,
            "The patient did not agree to the kiosk in the waiting room.",
            "Ask the patient, then write scope: [kiosk]",
            line=line,
        )


def _check_name(document: "RawDocument", report: Report) -> None:
    if not is_anonymous(document.values.get("name", NAMELESS)):
        report.add(
            ContentRule.FULL_NAME,
            "The name says who the patient is.",
            "Write initials such as J. S., or “A patient”.",
            line=document.facts.line_of("name"),
        )


def _check_words(document: "RawDocument", report: Report) -> None:
    title = document.values.get("title") or first_heading(document.blocks)
    silent = not patients_words(without_title(document.blocks, title))
    if silent and not document.values.get("draft") and not report.has_errors:
        report.add(
            ContentRule.NO_WORDS,
            "The patient says nothing.",
            "Write the patient's words below the facts. A heading at the top is only the page's title.",
        )
    for key in ("title", "summary", "name"):
        _check_text(document.values.get(key, ""), document.facts.line_of(key), document, report)
    for runs in passages(document.blocks):
        _check_text(plain_text(runs), 0, document, report)
        for run in runs:
            _check_text(run.link, 0, document, report)


def _check_text(text: str, line: int, document: "RawDocument", report: Report) -> None:
    found = find_personal_data(text)
    if found is not None:
        report.add(
            ContentRule.PERSONAL_DATA,
            f"The patient's words hold {found[0]}.",
            "Leave it out.",
            line=line or document.source.line_of(found[1]),
        )
