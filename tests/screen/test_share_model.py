import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Network
from kiosk.programme.sharing import Offer
from kiosk.screen import qr_code
from kiosk.screen.qr_code import from_id, modules_across
from kiosk.screen.share_model import ShareModel
from tests.screen.exposed import exposed, listen, rows

LINK = Offer(Network(name="Link", link="{url}", icon="ph.link"), "https://example.org/a")
MAIL = Offer(Network(name="E-mail", link="mailto:?body={url}", caption="Writes to you"), "mailto:?body=x")


@pytest.fixture
def model() -> ShareModel:
    return ShareModel()


def test_the_networks_are_rows(model: ShareModel) -> None:
    model.show("Sciatica", [LINK, MAIL], 0)
    assert rows(model) == [{"name": "Link", "icon": "ph.link"}, {"name": "E-mail", "icon": ""}]


def test_the_chosen_one_has_its_code(model: ShareModel) -> None:
    model.show("Sciatica", [LINK, MAIL], 1)
    seen = exposed(model)
    assert (seen["title"], seen["choice"], seen["network"]) == ("Sciatica", 1, "E-mail")
    assert (seen["caption"], seen["payload"]) == ("Writes to you", "mailto:?body=x")
    assert from_id(seen["code"]) == "mailto:?body=x"
    assert seen["modules"] == modules_across("mailto:?body=x")


@given(st.integers(0, 9))
def test_a_choice_that_another_page_does_not_have_is_its_last(choice: int) -> None:
    model = ShareModel()
    model.show("Sciatica", [LINK, MAIL], choice)
    assert exposed(model)["choice"] == min(choice, 1)


def test_choosing_tells_only_what_moved(model: ShareModel) -> None:
    model.show("Sciatica", [LINK, MAIL], 0)
    told = listen(model)
    model.show("Sciatica", [LINK, MAIL], 0)
    assert told == []
    model.show("Sciatica", [LINK, MAIL], 1)
    assert "title" not in told
    assert {"choice", "network", "payload", "code"} <= set(told)


def test_a_code_that_cannot_be_read_back_is_not_shown(
    model: ShareModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qr_code, "reads_back", lambda _: False)
    model.show("Sciatica", [LINK], 0)
    seen = exposed(model)
    assert (seen["code"], seen["modules"]) == ("", 0)
    assert seen["network"] == "Link"
