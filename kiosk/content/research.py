"""What a research page needs beyond other pages."""

import re
from typing import TYPE_CHECKING, Any

from kiosk.content.documents import Citation, Research, Sensitivity, Study
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument

# Crossref's own pattern for modern DOIs, a little wider: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s<>\"]+")


def check_research(document: "RawDocument", report: Report) -> None:
    """Report a sensitive page whose panel would say so to the whole room, and a DOI that is none."""
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
    doi = values.get("citation", {}).get("doi", "")
    if doi and not _DOI.fullmatch(doi):
        report.add(
            ContentRule.BAD_DOI,
            f"“{doi}” is not a DOI.",
            "Write only the part from 10. on, for example doi: 10.3171/2014.4.SPINE13695",
            line=dict(document.facts.lines()).get("citation.doi", 0),
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
