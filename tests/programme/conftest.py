"""Pages and libraries that say only what a test is about."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from kiosk.content import About, Consent, Library, Network, Page, Research, Service, Testimonial

# How fast the machine is decides nothing.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

KINDS: dict[str, type[Page]] = {
    "services": Service,
    "research": Research,
    "testimonials": Testimonial,
    "about": About,
}


@pytest.fixture(scope="session")
def make_page() -> Callable[..., Any]:
    """Make a page of the kind that its id begins with; a testimonial has its patient's consent."""

    def make(page_id: str, **values: Any) -> Page:
        kind = KINDS[page_id.partition("/")[0]]
        if kind is Testimonial:
            consent = Consent(ref="1", date=date(2026, 1, 2), form="written", scope=("kiosk",))
            values = {"name": "J. S.", "consent": consent, **values}
        facts = {"path": f"{page_id}.md", "title": page_id, "summary": "", "blocks": (), "order": 1}
        return kind(**{"id": page_id, **facts, **values})

    return make


@pytest.fixture(scope="session")
def make_library() -> Callable[..., Library]:
    """Make a library that holds some pages, in their order."""

    def make(*pages: Page) -> Library:
        return Library(
            folder=Path("content"),
            services=tuple(page for page in pages if isinstance(page, Service)),
            research=tuple(page for page in pages if isinstance(page, Research)),
            testimonials=tuple(page for page in pages if isinstance(page, Testimonial)),
            about=tuple(page for page in pages if isinstance(page, About)),
        )

    return make


@pytest.fixture(scope="session")
def make_network() -> Callable[[str], Network]:
    """Make a network with a link."""
    return lambda link: Network(name="A network", link=link)
