"""Ways through every view of the screen; each names the views as it comes to them."""

from collections.abc import Iterable, Iterator

from kiosk.content import Page
from tests.qml.stage import Stage


def attract(stage: Stage) -> Iterator[str]:
    for _ in range(stage.room.attract.count):
        stage.room.turn(1)
        stage.settle()
        yield f"panel {stage.room.attract.place}"


def sections(stage: Stage) -> Iterator[str]:
    for section in stage.room.sections:
        stage.room.openSection(section)
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"{section}, screen {part}"


def spine(stage: Stage) -> Iterator[str]:
    """The whole spine and each of its regions, and from closer each of its bones."""
    stage.room.openSection("spine")
    yield from _spine(stage)
    for closer in (False, True):
        stage.room.lookAt("cervical", closer)
        yield from _spine(stage)
        while stage.room.spine.below:
            stage.room.lookAt(stage.room.spine.below, closer)
            yield from _spine(stage)


def _spine(stage: Stage) -> Iterator[str]:
    for part, _ in enumerate(stage.scrolled(), 1):
        yield f"the spine at {stage.room.spine.level or 'no level'}, screen {part}"


def pages(stage: Stage) -> Iterator[str]:
    yield from each_of(stage.library.pages, stage)


def each_of(pages: Iterable[Page], stage: Stage) -> Iterator[str]:
    for page in pages:
        stage.room.openPage(page.id)
        stage.room.readOn()
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"{page.id}, screen {part}"


def meanings(stage: Stage) -> Iterator[str]:
    explained: set[str] = set()
    for page in stage.library.services:
        stage.room.openPage(page.id)
        for word in stage.room.article.words:
            if word not in explained:
                explained.add(word)
                stage.room.article.explain(word)
                stage.settle()
                yield f"the meaning of {word} over {page.id}"
    assert explained


def drawings(stage: Stage) -> Iterator[str]:
    stage.room.openPage(stage.library.services[0].id)
    stage.room.article.enlarge(stage.room.article.drawing)
    stage.settle()
    yield "the drawing from afar"
    stage.press("ph.magnifying-glass-plus")
    yield "the drawing from near"


def share(stage: Stage) -> Iterator[str]:
    for page in stage.library.pages:
        stage.room.goHome()
        stage.room.openPage(page.id)
        stage.room.readOn()
        stage.room.openShare()
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"sharing {page.id}, screen {part}"


def networks(stage: Stage) -> Iterator[str]:
    stage.room.openPage(stage.library.services[0].id)
    stage.room.openShare()
    for choice in range(stage.room.share.rowCount()):
        stage.room.chooseNetwork(choice)
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"sharing by {stage.room.share.network}, screen {part}"


def questions(stage: Stage) -> Iterator[str]:
    page = stage.library.services[0]
    stage.room.openPage(page.id)
    stage.room.openQuestions()
    for part, _ in enumerate(stage.scrolled(), 1):
        yield f"no questions, screen {part}"
    asked = [question for service in stage.library.services for question in service.questions]
    for question in dict.fromkeys(asked):
        stage.room.toggleQuestion(question)
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"{stage.room.questionCount} questions, screen {part}"
        if stage.room.questions.general.full:
            break
    stage.room.goBack()
    for part, _ in enumerate(stage.scrolled(), 1):
        yield f"{page.id} with a list that is full, screen {part}"


def gate(stage: Stage) -> Iterator[str]:
    for page in stage.library.research:
        stage.room.openPage(page.id)
        stage.settle()
        yield f"the question before {page.id}"


def still_there(stage: Stage) -> Iterator[str]:
    stage.room.goHome()
    stage.clock.pass_by(stage.idle_seconds)
    stage.room.pass_time()
    stage.settle()
    yield "still there?"


def standby(stage: Stage) -> Iterator[str]:
    stage.clock.pass_by(10 * 3600)
    for minute in range(30):
        stage.clock.pass_by(60)
        stage.room.pass_time()
        stage.settle()
        yield f"standby, minute {minute}"


def takeover(stage: Stage) -> Iterator[str]:
    stage.clock.pass_by(3 * 3600)
    for _ in stage.library.notices:
        stage.room.pass_time()
        stage.settle()
        yield f"the notice {stage.room.notice.title}"
        stage.clock.pass_by(20 * 60)


def staff_pad(stage: Stage) -> Iterator[str]:
    stage.staff.knock()
    stage.settle()
    yield "the pad"
    for digit in "1234":
        stage.staff.press(digit)
    stage.settle()
    yield "the pad with digits"
    stage.staff.leaveStaff()


def staff(stage: Stage) -> Iterator[str]:
    """What is behind the PIN. Each view is shown from its top to its end."""
    stage.staff.let_in()
    for place in STAFF_PLACES:
        stage.staff.open(place)
        for part, _ in enumerate(stage.scrolled(), 1):
            yield f"staff: {place}, screen {part}"
    stage.staff.open("touch")
    for x, y in CORNERS_TOUCHED:
        stage.settle()
        yield f"staff: touch test, {stage.staff.asked}"
        stage.staff.touchAt(x, y)
    for square in range(6):
        stage.staff.touchOver(square / 6 + 0.05, square / 8 + 0.05)
    stage.settle()
    yield "staff: touch test, the grid"
    stage.staff.leaveStaff()


STAFF_PLACES = (
    *("home", "problems", "pages", "programme", "display", "usage", "faults", "about"),
    *("restart", "leave"),
)
CORNERS_TOUCHED = ((0.04, 0.02), (0.96, 0.02), (0.96, 0.98), (0.04, 0.98))

TOURS = (
    attract,
    sections,
    spine,
    pages,
    meanings,
    drawings,
    share,
    networks,
    questions,
    gate,
    still_there,
    standby,
    takeover,
)
