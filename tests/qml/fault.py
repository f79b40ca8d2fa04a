"""What is wrong with a screen, in words, and the rule that says so."""

from typing import Self


class Fault(str):
    """The words are the fault's own; `rule` names it among its like."""

    __slots__ = ("rule",)

    rule: str

    def __new__(cls, rule: str, words: str) -> Self:
        fault = super().__new__(cls, words)
        fault.rule = rule
        return fault
