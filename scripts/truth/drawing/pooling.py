"""Draws local, global and adaptive pooling, upsampling, cropping and zero padding."""

from __future__ import annotations

import random

from .choices import Arguments, chance, data_format, flag, integer, padding, pick, window
from .convolutions import LONGEST, optional, shape_for


def pooling(rank: int):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.25) else None
        arguments: Arguments = []
        optional(rng, arguments, "pool_size", window(rng, rank, 1, 5), 0.92)
        optional(rng, arguments, "strides", pick(rng, window(rng, rank, 1, 4), "None"), 0.5)
        optional(rng, arguments, "padding", padding(rng), 0.5)
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 2


def global_pooling(rank: int):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.4) else None
        arguments: Arguments = []
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        optional(rng, arguments, "keepdims", flag(rng), 0.5)
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 0


def adaptive_pooling(rank: int):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.3) else None
        arguments: Arguments = [("output_size", window(rng, rank, 1, 6))]
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 1


def upsampling(rank: int):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.25) and rank > 1 else None
        arguments: Arguments = []
        optional(rng, arguments, "size", window(rng, rank, 1, 4), 0.85)
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        if rank == 2:
            optional(rng, arguments, "interpolation", pick(rng, "'nearest'", "'bilinear'", "'nonsense'"), 0.3)
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 1


def margins(rng: random.Random, rank: int, high: int) -> str:
    """One int, one per axis, or a pair per axis; rarely something else."""
    if rank == 1:
        return pick(rng, integer(rng, 0, high), f"({integer(rng, 0, high)}, {integer(rng, 0, high)})", "(1, 2, 3)")
    kind = rng.random()
    if kind < 0.3:
        return integer(rng, 0, high)
    if kind < 0.6:
        return window(rng, rank, 0, high)
    pairs = [f"({rng.randint(0, high)}, {rng.randint(0, high)})" for _ in range(rank)]
    return "(" + ", ".join(pairs) + ")"


def bordered(rank: int, argument: str):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.25) and (rank > 1 or argument == "padding") else None
        arguments: Arguments = []
        optional(rng, arguments, argument, margins(rng, rank, LONGEST[rank] // 6), 0.92)
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 1


RANKS = (1, 2, 3)
GENERATORS = {
    **{f"MaxPooling{rank}D": pooling(rank) for rank in RANKS},
    **{f"AveragePooling{rank}D": pooling(rank) for rank in RANKS},
    **{f"GlobalMaxPooling{rank}D": global_pooling(rank) for rank in RANKS},
    **{f"GlobalAveragePooling{rank}D": global_pooling(rank) for rank in RANKS},
    **{f"AdaptiveMaxPooling{rank}D": adaptive_pooling(rank) for rank in RANKS},
    **{f"AdaptiveAveragePooling{rank}D": adaptive_pooling(rank) for rank in RANKS},
    **{f"UpSampling{rank}D": upsampling(rank) for rank in RANKS},
    **{f"Cropping{rank}D": bordered(rank, "cropping") for rank in RANKS},
    **{f"ZeroPadding{rank}D": bordered(rank, "padding") for rank in RANKS},
}
