import pytest

from kiosk.content import ContentRule, Problem, Severity
from kiosk.content.levels import PROTECTED, Level, may_be_lowered, read_levels, with_levels


def problem(rule: ContentRule, severity: Severity | None = None) -> Problem:
    return Problem(path="a.md", rule=rule.value, severity=severity or rule.severity, message="Wrong.")


@pytest.mark.parametrize(
    ("table", "error"),
    [
        ({"long-sentance": "off"}, "there is no rule long-sentance. Did you mean long-sentence?"),
        ({"x": "off"}, "there is no rule x. kiosk check --explain all lists them."),
        ({"long-sentence": "quiet"}, 'rules.long-sentence must be "error", "warning", "note" or "off".'),
        ({"long-sentence": ["off"]}, 'rules.long-sentence must be "error", "warning", "note" or "off".'),
        (
            {"no-consent": "warning"},
            "rules.no-consent cannot be lowered: it protects patients. It stays error.",
        ),
        (
            {"consent-expiring": "off"},
            "rules.consent-expiring cannot be lowered: it protects patients. It stays warning.",
        ),
        (
            {"not-utf8": "off"},
            "rules.not-utf8 cannot be lowered: a page that breaks it cannot be shown. It stays error.",
        ),
    ],
)
def test_what_is_no_level_is_told_and_the_rule_stays_as_it_is(table: dict[str, object], error: str) -> None:
    assert read_levels(table) == ({}, (error,))


@pytest.mark.parametrize("level", Level)
def test_a_rule_that_keeps_no_page_off_the_screen_takes_every_level(level: Level) -> None:
    assert read_levels({"long-sentence": level.value}) == ({ContentRule.LONG_SENTENCE: level}, ())


@pytest.mark.parametrize("rule", sorted(PROTECTED))
@pytest.mark.parametrize("level", Level)
def test_no_settings_file_makes_a_rule_about_patients_quieter(rule: ContentRule, level: Level) -> None:
    levels, _ = read_levels({rule.value: level.value})
    (told,) = with_levels([problem(rule)], levels)
    loudest_first = tuple(Severity)
    assert loudest_first.index(told.severity) <= loudest_first.index(rule.severity)


def test_every_rule_about_consent_is_protected() -> None:
    assert {rule for rule in ContentRule if "consent" in rule} < PROTECTED
    assert {ContentRule.PERSONAL_DATA, ContentRule.FULL_NAME} < PROTECTED


def test_only_warnings_and_notes_may_be_lowered() -> None:
    assert not any(may_be_lowered(rule) for rule in ContentRule if rule.severity is Severity.ERROR)
    assert may_be_lowered(ContentRule.LONG_SENTENCE)
    assert not may_be_lowered(ContentRule.CONSENT_EXPIRING)


def test_problems_take_the_level_of_their_rule() -> None:
    levels = {ContentRule.LONG_SENTENCE: Level.OFF, ContentRule.REVIEW_DUE: Level.ERROR}
    problems = [problem(rule) for rule in (*levels, ContentRule.BAD_DOI)]
    assert [(told.rule, told.severity) for told in with_levels(problems, levels)] == [
        ("review-due", Severity.ERROR),
        ("bad-doi", Severity.WARNING),
    ]


def test_an_error_is_never_hidden_since_it_says_why_a_page_is_missing() -> None:
    misspelt = problem(ContentRule.UNKNOWN_KEY, Severity.ERROR)
    assert with_levels([misspelt], {ContentRule.UNKNOWN_KEY: Level.OFF}) == (misspelt,)
