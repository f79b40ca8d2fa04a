from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from kiosk.content import Library, schema
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.spine import BONES, REGIONS, beside, bones_of, pages_at, region_of, targets

NOW = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)


def test_the_regions_are_those_that_a_service_may_have() -> None:
    assert tuple(REGIONS) == schema.REGIONS


def test_a_spine_has_twenty_four_bones_and_the_two_that_grew_together() -> None:
    assert [len(bones) for bones in REGIONS.values()] == [7, 12, 5, 2]
    assert len(set(BONES)) == 26


@pytest.mark.parametrize(
    ("level", "region"),
    [("l4", "lumbar"), ("lumbar", "lumbar"), ("c1", "cervical"), ("coccyx", "sacral"), ("", ""), ("l6", "")],
)
def test_a_level_lies_in_its_region(level: str, region: str) -> None:
    assert region_of(level) == region


@pytest.mark.parametrize(
    ("level", "bones"), [("l4", ("l4",)), ("sacral", ("sacrum", "coccyx")), ("", ()), ("l6", ())]
)
def test_a_level_is_made_of_bones(level: str, bones: tuple[str, ...]) -> None:
    assert bones_of(level) == bones


def test_the_regions_can_be_chosen_and_from_closer_the_bones_of_one() -> None:
    assert targets("", closer=False) == targets("lumbar", closer=False) == tuple(REGIONS)
    assert targets("lumbar", closer=True) == targets("l2", closer=True) == ("l1", "l2", "l3", "l4", "l5")


@pytest.mark.parametrize(
    ("level", "closer", "above", "below"),
    [
        ("", False, "", "cervical"),
        ("cervical", False, "", "thoracic"),
        ("lumbar", False, "thoracic", "sacral"),
        ("sacral", False, "lumbar", ""),
        ("cervical", True, "", "c1"),
        ("c1", True, "", "c2"),
        ("lumbar", True, "t12", "l1"),
        ("l5", True, "l4", "sacrum"),
        ("coccyx", True, "sacrum", ""),
    ],
)
def test_one_step_leads_to_the_level_above_or_below(level: str, closer: bool, above: str, below: str) -> None:
    assert beside(level, closer=closer) == (above, below)


def test_from_closer_every_bone_is_reached_step_by_step() -> None:
    level, reached = "cervical", []
    while level := beside(level, closer=True)[1]:
        reached.append(level)
    assert tuple(reached) == BONES


@pytest.mark.parametrize(
    ("level", "found"),
    [("", "neck all back"), ("cervical", "neck all"), ("c7", "neck all"), ("t1", "all"), ("l4", "all back")],
)
def test_the_services_for_a_level_are_those_of_its_region(
    make_page: Callable[..., Any], make_library: Callable[..., Library], level: str, found: str
) -> None:
    library = make_library(
        make_page("services/neck", regions=("cervical",)),
        make_page("services/all", regions=tuple(REGIONS)),
        make_page("services/draft", regions=tuple(REGIONS), draft=True),
        make_page("services/scan"),
        make_page("services/back", regions=("lumbar", "sacral")),
    )
    pages = pages_at(library, level, NOW, show_samples=False)
    assert [page.id for page in pages] == [f"services/{name}" for name in found.split()]
