"""Weighted panels in turn, each as far as possible from its own next turn."""

from collections import deque
from collections.abc import Sequence
from math import gcd


def smooth_turns(weights: Sequence[int]) -> tuple[int, ...]:
    """One round of turns: each is the place of an item in `weights`, which comes as often as it weighs.

    This is nginx's smooth weighted round robin, and no item has two turns in a row, not even from the end
    of a round to its beginning, unless there is no other: one that weighs more than all others together
    comes every second time. A round begins with the first item, and equal weights keep their order.
    """
    if not weights:
        return ()
    shares = _shares(weights)
    # The second round knows what the first one ended with, and ends with the same.
    last = _round(shares, None)[-1]
    turns = _round(shares, last)
    start = len(turns) - 1 - turns[::-1].index(0)
    return (*turns[start:], *turns[:start])


def _shares(weights: Sequence[int]) -> list[int]:
    shares = list(weights)
    heaviest = max(range(len(shares)), key=shares.__getitem__)
    others = sum(shares) - shares[heaviest]
    if others:
        shares[heaviest] = min(shares[heaviest], others)
    unit = gcd(*shares)
    return [share // unit for share in shares]


def _round(shares: Sequence[int], last: int | None) -> list[int]:
    """One round after a turn of `last`. Items of one share take turns among themselves."""
    queues: dict[int, deque[int]] = {}
    for item, share in enumerate(shares):
        queues.setdefault(share, deque()).append(item)
    total = sum(shares)
    had = [0] * len(shares)
    turns: list[int] = []
    for number in range(1, total + 1):
        heads = [queue[0] for queue in queues.values() if queue[0] != last or len(shares) == 1]
        last = max(heads, key=lambda item: (number * shares[item] - total * had[item], -item))
        queues[shares[last]].rotate(-1)
        had[last] += 1
        turns.append(last)
    return turns
