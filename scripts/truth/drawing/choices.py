"""Small draws that every generator uses: mostly sound values, now and then one that Keras must refuse."""

from __future__ import annotations

import random

Arguments = list[tuple[str, str]]


def chance(rng: random.Random, probability: float) -> bool:
    return rng.random() < probability


def pick(rng: random.Random, *values: str) -> str:
    return rng.choice(values)


def integer(rng: random.Random, low: int, high: int, odd: float = 0.04) -> str:
    """An int in range; with probability `odd`, one of the values that people get wrong."""
    if chance(rng, odd):
        return pick(rng, "0", "-1", "None", "2.0", "2.5", "'3'")
    return str(rng.randint(low, high))


def window(rng: random.Random, rank: int, low: int, high: int, odd: float = 0.04) -> str:
    """A size per spatial axis: one int, a tuple or list of the right length, rarely of the wrong one."""
    if chance(rng, 0.5):
        return integer(rng, low, high, odd)
    length = rank if not chance(rng, odd) else rank + rng.choice([-1, 1])
    sizes = [integer(rng, low, high, odd / 2) for _ in range(max(length, 1))]
    if chance(rng, 0.25):
        return "[" + ", ".join(sizes) + "]"
    return "(" + ", ".join(sizes) + ("," if len(sizes) == 1 else "") + ")"


def padding(rng: random.Random, *extra: str, odd: float = 0.04) -> str:
    if chance(rng, odd):
        return pick(rng, "'full'", "'SAME'", "'Valid'", "None", "'causal'", "0")
    return pick(rng, "'valid'", "'same'", *extra)


def data_format(rng: random.Random, odd: float = 0.03) -> str:
    if chance(rng, odd):
        return pick(rng, "'channels_middle'", "None", "'CHANNELS_LAST'")
    return pick(rng, "'channels_last'", "'channels_first'", "'channels_last'")


def flag(rng: random.Random) -> str:
    return pick(rng, "True", "False")


def batch(rng: random.Random) -> int | None:
    return rng.choice([None, None, None, None, None, 4])


def size(rng: random.Random, low: int, high: int, opened: float = 0.12) -> int | None:
    """One axis of an input; now and then left open."""
    return None if chance(rng, opened) else rng.randint(low, high)


def input_shape(rng: random.Random, rank: int, low: int, high: int, wrong_rank: float = 0.04) -> list:
    """Batch, `rank` spatial axes and a channel axis; rarely an axis too few or too many."""
    if chance(rng, wrong_rank):
        rank = max(0, rank + rng.choice([-1, 1]))
    channels = size(rng, 1, 12, 0.03)
    return [batch(rng), *(size(rng, low, high) for _ in range(rank)), channels]


def call_text(rng: random.Random, layer: str, arguments: Arguments, positional: int, order: list[str]) -> str:
    """The constructor call: the first few arguments positional at times, the others named and in any order.

    `order` is the layer's own order of parameters; only arguments that stand there can go without a name.
    """
    leading = 0
    while leading < min(positional, len(arguments)) and arguments[leading][0] == order[leading] and chance(rng, 0.7):
        leading += 1
    named = arguments[leading:]
    rng.shuffle(named)
    parts = [text for _, text in arguments[:leading]] + [f"{name}={text}" for name, text in named]
    return f"{layer}({', '.join(parts)})"
