"""Draws the layers that join several inputs."""

from __future__ import annotations

import random

from .choices import Arguments, batch, chance, flag, size
from .convolutions import optional


def like(rng: random.Random, shape: list, changes: float) -> list:
    """A shape like another: some axes 1, open or of another size."""
    result = list(shape)
    for i in range(len(result)):
        if chance(rng, changes):
            result[i] = rng.choice([1, None, rng.randint(1, 9)])
    if chance(rng, 0.08):
        del result[-1]
    if chance(rng, 0.05):
        result.append(rng.randint(1, 9))
    return result


def elementwise(rng: random.Random):
    first = [batch(rng), *(size(rng, 1, 9) for _ in range(rng.randint(1, 4)))]
    count = rng.choice([2, 2, 2, 3, 4, 1])
    return [], [first, *(like(rng, first, 0.12) for _ in range(count - 1))]


def concatenate(rng: random.Random):
    first = [batch(rng), *(size(rng, 1, 9) for _ in range(rng.randint(1, 4)))]
    axis = rng.choice([-1, -1, 1, len(first) - 1, -2, 0, len(first)])
    arguments: Arguments = []
    optional(rng, arguments, "axis", str(axis), 0.75)
    joined = axis if arguments else -1
    others = []
    for _ in range(rng.choice([1, 1, 2, 3])):
        other = like(rng, first, 0.03)
        if -len(other) <= joined < len(other):
            other[joined] = size(rng, 1, 9)
        others.append(other)
    return arguments, [first, *others]


def dot(rng: random.Random):
    start, rank = batch(rng), rng.randint(1, 3)
    first = [start, *(size(rng, 1, 6) for _ in range(rank))]
    second = [start, *(size(rng, 1, 6) for _ in range(rng.choice([rank, rank, rng.randint(1, 3)])))]
    one, two = rng.randint(1, len(first) - 1), rng.randint(1, len(second) - 1)
    if chance(rng, 0.8):
        second[two] = first[one]
    axes = f"({one}, {two})" if one != two or chance(rng, 0.5) else str(one)
    if chance(rng, 0.15):
        axes = rng.choice(["-1", "(-1, -2)", "(1, 2)", "0", "3"])
    arguments: Arguments = [("axes", axes)]
    optional(rng, arguments, "normalize", flag(rng), 0.2)
    return arguments, [first, second]


GENERATORS = {
    **{name: (elementwise, 0) for name in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")},
    "Concatenate": (concatenate, 1),
    "Dot": (dot, 1),
}
