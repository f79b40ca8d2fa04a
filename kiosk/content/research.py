"""What a research page needs beyond other pages."""

from typing import Any

from kiosk.content.document_reader import RawDocument
from kiosk.content.documents import Citation, Research, Sensitivity, Study
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule


def check_research(document: RawDocument, report: Report) -> None:
    """Report a sensitive page whose panel would say so to the whole room."""
    values = document.values
    sensitivity = values.get("sensitivity", Sensitivity.NONE)
    missing = [key for key in ("panel_title", "panel_summary") if not values.get(key)]
    if sensitivity != Sensitivity.NONE and missing:
        report.add(
            ContentRule.SENSITIVE_PANEL,
            f"The page is about {sensitivity}, but has no {' and no '.join(missing)}.",
            "Add neutral words that everybody in the waiting room may read.",
            line=document.facts.line_of("sensitivity"),
        )


def build_research(values: dict[str, Any]) -> Research:
    """The research page that passed its checks."""
    return Research(
        **{
            **values,
            "citation": Citation(**values.get("citation", {})),
            "study": Study(**values.get("study", {})),
            "sensitivity": Sensitivity(values.get("sensitivity", Sensitivity.NONE)),
        }
    )
