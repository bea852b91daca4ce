"""Draws the layers that only move axes: Flatten, Reshape, Permute, RepeatVector."""

from __future__ import annotations

import math
import random

from .choices import Arguments, batch, chance, data_format, integer, size
from .convolutions import optional
from .core import any_shape


def flatten(rng: random.Random):
    arguments: Arguments = []
    optional(rng, arguments, "data_format", data_format(rng), 0.3)
    return arguments, [any_shape(rng, 1, 5)]


def divisor(rng: random.Random, number: int) -> int:
    return rng.choice([d for d in range(1, number + 1) if number % d == 0])


def reshape(rng: random.Random):
    shape = [batch(rng), *(size(rng, 1, 6, 0.06) for _ in range(rng.randint(1, 4)))]
    total = math.prod(d or 1 for d in shape[1:])
    first = divisor(rng, total)
    second = divisor(rng, total // first)
    target = [first, second, total // first // second][: rng.choice([3, 3, 3, 2, 1])]
    if len(target) < 3:
        target[-1] = total // math.prod(target[:-1])
    if chance(rng, 0.4):
        target[rng.randrange(len(target))] = -1
    if chance(rng, 0.12):
        target[rng.randrange(len(target))] = rng.choice([-1, -2, 0, 7, None])
    text = "(" + ", ".join(map(str, target)) + ("," if len(target) == 1 else "") + ")"
    return [("target_shape", text)], [shape]


def permute(rng: random.Random):
    shape = [batch(rng), *(size(rng, 1, 9) for _ in range(rng.randint(1, 4)))]
    axes = list(range(1, len(shape)))
    rng.shuffle(axes)
    if chance(rng, 0.12):
        axes[rng.randrange(len(axes))] = rng.choice([0, 1, len(shape), -1])
    if chance(rng, 0.06):
        axes.pop()
    text = "(" + ", ".join(map(str, axes)) + ("," if len(axes) == 1 else "") + ")"
    return [("dims", text)], [shape]


def repeat_vector(rng: random.Random):
    return [("n", integer(rng, 1, 9, 0.12))], [any_shape(rng, 1, 3) if chance(rng, 0.2) else any_shape(rng, 2, 2)]


GENERATORS = {
    "Flatten": (flatten, 1),
    "Reshape": (reshape, 1),
    "Permute": (permute, 1),
    "RepeatVector": (repeat_vector, 1),
}
