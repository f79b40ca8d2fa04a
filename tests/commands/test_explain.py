import pytest

from kiosk import paths
from kiosk.commands.command_line import run_command
from kiosk.commands.explain import handbook
from kiosk.content import ContentRule

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("rule", ContentRule)
def test_every_rule_is_explained(rule: ContentRule, capsys: Captured) -> None:
    assert run_command(["check", "--explain", f"[{rule}]"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"{rule} ({rule.severity})\n\n{rule.explanation}\n")
    assert err == ""


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("no-consent", "It protects patients, so no settings file can make it quieter."),
        ("not-utf8", "A page that breaks it cannot be shown, so no settings file can make it quieter."),
        ("long-sentence", 'can be changed in kiosk.toml: [rules], then long-sentence = "off"'),
    ],
)
def test_an_explanation_says_whether_the_rule_can_be_lowered(rule: str, says: str, capsys: Captured) -> None:
    run_command(["check", "--explain", rule])
    assert capsys.readouterr().out.endswith(f"{says}\n")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("long-sentance", "There is no rule “long-sentance”. Did you mean long-sentence?\n"),
        ("x", "There is no rule “x”. To see all of them: kiosk check --explain all\n"),
    ],
)
def test_an_unknown_rule_is_told_with_the_nearest_one(name: str, says: str, capsys: Captured) -> None:
    assert run_command(["check", "--explain", name]) == 2
    assert capsys.readouterr() == ("", says)


def test_the_page_about_all_rules_is_the_one_that_is_written_down(capsys: Captured) -> None:
    """To write it again: kiosk check --explain all > resources/rules.md."""
    assert run_command(["check", "--explain", "all"]) == 0
    assert capsys.readouterr().out == handbook()
    written = (paths.RESOURCES / "rules.md").read_text(encoding="utf-8")
    assert written == handbook()


def test_the_page_about_all_rules_has_a_row_for_each() -> None:
    rows = [line for line in handbook().splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == [rule.value for rule in ContentRule]
    assert all(row.replace(r"\|", "").count("|") == 4 for row in rows)
