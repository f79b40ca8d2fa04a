from datetime import date

import pytest

from kiosk.content import Service
from kiosk.content.schema import TESTIMONIAL
from kiosk.programme.eligibility import Verdict
from kiosk.programme.reasons import REASONS, reason

PAGE = Service(
    id="services/mri",
    path="services/mri.md",
    title="MRI",
    summary="A scan.",
    blocks=(),
    order=1,
    show_from=date(2026, 11, 5),
    show_until=date(2026, 11, 9),
)


def test_every_verdict_that_hides_a_page_has_a_reason() -> None:
    assert REASONS.keys() == set(Verdict) - {Verdict.SHOWN}


@pytest.mark.parametrize("verdict", REASONS)
def test_a_reason_is_a_whole_sentence_about_a_key_that_exists(verdict: Verdict) -> None:
    found = reason(PAGE, verdict)
    assert found.words
    assert "{" not in found.words
    assert found.mend.endswith(".")
    assert found.fact in TESTIMONIAL.keys


def test_a_day_is_said_in_words() -> None:
    assert reason(PAGE, Verdict.NOT_YET).words == "its first day is Thursday 5 November 2026"
    assert reason(PAGE, Verdict.EXPIRED).words == "its last day was Monday 9 November 2026"
