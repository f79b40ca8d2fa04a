"""Made-up pages."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from kiosk.content import (
    About,
    Block,
    Clinic,
    Consent,
    Library,
    Network,
    Notice,
    Paragraph,
    Research,
    Run,
    Sensitivity,
    Service,
    Testimonial,
)

CLINIC = Clinic(
    path="clinic.md",
    name="London Spine Unit",
    strapline="A clinic for backs",
    address="19 Harley Street",
    website="https://example.org",
    sharing=(Network(name="E-mail", link="mailto:?body={url}", icon="ph.envelope", caption="Writes to you"),),
)


def words(text: str) -> tuple[Block, ...]:
    return (Paragraph((Run(text),)),)


def facts(folder: str, slug: str, **others: Any) -> dict[str, Any]:
    """What every page has."""
    title = slug.replace("-", " ").capitalize()
    return {
        "id": f"{folder}/{slug}",
        "path": f"{folder}/{slug}.md",
        "title": title,
        "summary": f"In short: {title}",
        "blocks": words(f"All about: {title}"),
        "order": 0,
        **others,
    }


def service(slug: str, **others: Any) -> Service:
    return Service(**facts("services", slug, **others))


def about(slug: str, **others: Any) -> About:
    return About(**facts("about", slug, **others))


def research(slug: str, **others: Any) -> Research:
    return Research(**facts("research", slug, featured=True, **others))


def sensitive(slug: str, **others: Any) -> Research:
    return research(
        slug,
        sensitivity=Sensitivity.CANCER,
        panel_title="A research paper",
        panel_summary="What doctors have learnt",
        **others,
    )


def patients_words(slug: str, **others: Any) -> Testimonial:
    consent = Consent(ref="C-1", date=date(2025, 1, 1), form="F1", scope=("screen",))
    return Testimonial(**facts("testimonials", slug, **{"name": "A. Patient", "consent": consent, **others}))


def notice(slug: str, until: str, **others: Any) -> Notice:
    """A notice until the wall time `until`, like "2026-03-10 12:00"."""
    title = slug.replace("-", " ").capitalize()
    words: dict[str, Any] = {"title": title, "text": f"More about: {title}", "order": 0, **others}
    end = datetime.fromisoformat(until)
    return Notice(id=f"notices/{slug}", path=f"notices/{slug}.md", until=end, **words)


def library(**pages: Any) -> Library:
    return Library(folder=Path("/content"), clinic=CLINIC, **pages)
