"""A visitor who does anything at any time, against a model that only remembers when they last did."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.programme.sections import Section
from kiosk.programme.session import (
    AtPage,
    AtSection,
    AtShare,
    Phase,
    Place,
    Session,
    Timing,
    back,
    change,
    deadline,
    go,
    home,
    tick,
    touch,
)

# Quarters of a second add up exactly, so that the model meets the session's deadlines to the moment.
waits = st.one_of(
    st.sampled_from([0.0, 0.25, 29.75, 30.0, 59.75, 60.0, 89.75, 90.0, 120.0]),
    st.integers(0, 10**6).map(lambda quarters: quarters / 4),
)
ids = st.sampled_from(["services/a", "services/b", "research/c"])
places: st.SearchStrategy[Place] = st.one_of(
    st.sampled_from(Section).map(AtSection),
    st.builds(AtPage, ids, sensitive=st.booleans(), agreed=st.booleans()),
    st.builds(AtShare, ids, sensitive=st.booleans(), choice=st.integers(0, 9)),
)


class Visits(RuleBasedStateMachine):
    """One screen, all day long."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.now = 0.0
        self.last_act = 0.0

    @initialize(
        idle=st.integers(20, 600), sensitive=st.integers(20, 600), warning=st.integers(10, 120), now=waits
    )
    def the_settings(self, idle: int, sensitive: int, warning: int, now: float) -> None:
        self.timing = Timing(idle=idle, sensitive_idle=sensitive, warning=warning)
        self.now = now

    def acts(self, session: Session) -> None:
        self.session = session
        self.last_act = self.now

    @rule(place=places)
    def goes(self, place: Place) -> None:
        before = self.session.trail
        self.acts(go(self.session, place, self.now))
        assert self.session.place == place
        assert len(self.session.trail) <= len(before) + 1

    @rule(place=places)
    def changes(self, place: Place) -> None:
        before = self.session.trail
        self.acts(change(self.session, place, self.now))
        assert self.session.trail == (*before[:-1], place)

    @rule()
    def goes_back(self) -> None:
        before = self.session.trail
        self.acts(back(self.session, self.now))
        assert self.session.trail == before[:-1]

    @rule(section=st.sampled_from(Section))
    def goes_home(self, section: Section) -> None:
        self.acts(home(Session(), section, self.now))
        assert self.session.trail == (AtSection(section),)

    @rule()
    def touches(self) -> None:
        before = self.session.trail
        self.acts(touch(self.session, self.now))
        assert self.session.trail == before

    @rule()
    @precondition(lambda self: self.session.phase is not Phase.ATTRACT)
    def goes_on_and_on(self) -> None:
        for number in range(60):
            self.acts(go(self.session, AtPage(str(number)), self.now))

    @rule(wait=waits)
    def time_passes(self, wait: float) -> None:
        self.now += wait
        self.lets_time_work()

    @rule()
    @precondition(lambda self: self.session.phase is not Phase.ATTRACT)
    def it_waits_for_the_deadline(self) -> None:
        due = deadline(self.session, self.timing)
        assert due is not None
        self.now = due
        self.lets_time_work()

    def lets_time_work(self) -> None:
        """Only two figures decide: for how long nobody did anything, and whether the place is sensitive."""
        before = self.session
        self.session = tick(before, self.timing, self.now)
        if before.trail:
            limits = [self.timing.idle]
            if getattr(before.trail[-1], "sensitive", False):
                limits.append(self.timing.sensitive_idle)
            asked = self.last_act + min(limits)
            if self.now >= asked + self.timing.warning:
                assert self.session == Session()
            else:
                assert self.session.trail == before.trail
                assert self.session.phase == (Phase.WARNING if self.now >= asked else Phase.BROWSE)
        due = deadline(self.session, self.timing)
        assert due is None or due > self.now
        assert tick(self.session, self.timing, self.now) == self.session

    @invariant()
    def the_trail_is_bounded(self) -> None:
        assert len(self.session.trail) <= 50

    @invariant()
    def nobody_is_there_exactly_when_the_session_is_fresh(self) -> None:
        attract = self.session.phase is Phase.ATTRACT
        assert attract == (self.session.trail == ())
        assert attract == (self.session == Session())
        assert attract == (deadline(self.session, Timing()) is None)

    @invariant()
    def no_warning_outlives_what_the_visitor_does(self) -> None:
        assert self.session.phase is not Phase.WARNING or self.last_act < self.now


TestVisits = Visits.TestCase
