"""Draws convolutions in one, two and three dimensions: plain, transposed, depthwise and separable."""

from __future__ import annotations

import random

from .choices import Arguments, chance, data_format, flag, input_shape, integer, padding, pick, window

#: Largest spatial size drawn per rank: small enough to be quick, large enough that windows fit and fail to fit.
LONGEST = {1: 60, 2: 24, 3: 12}


def shape_for(rng: random.Random, rank: int, format_text: str | None) -> list:
    shape = input_shape(rng, rank, 1, LONGEST[rank])
    if format_text == "'channels_first'" and len(shape) > 2:
        return [shape[0], shape[-1], *shape[1:-1]]
    return shape


def optional(rng: random.Random, arguments: Arguments, name: str, text: str, probability: float) -> None:
    if chance(rng, probability):
        arguments.append((name, text))


def convolution(rank: int):
    def draw(rng: random.Random):
        arguments: Arguments = []
        channels_first = data_format(rng) if chance(rng, 0.25) else None
        shape = shape_for(rng, rank, channels_first)
        grouped = chance(rng, 0.3)
        groups = integer(rng, 1, 4, 0.08)
        filters = integer(rng, 1, 16)
        if grouped and groups.isdigit() and int(groups) > 0 and chance(rng, 0.75):
            filters = str(int(groups) * rng.randint(1, 4))
            axis = 1 if channels_first == "'channels_first'" else -1
            if chance(rng, 0.85):
                shape[axis] = int(groups) * rng.randint(1, 4)
        arguments.append(("filters", filters))
        arguments.append(("kernel_size", window(rng, rank, 1, 7)))
        optional(rng, arguments, "strides", window(rng, rank, 1, 3), 0.5)
        extra = ("'causal'", "'causal'") if rank == 1 else ()
        optional(rng, arguments, "padding", padding(rng, *extra), 0.65)
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        optional(rng, arguments, "dilation_rate", window(rng, rank, 1, 3), 0.35)
        if grouped:
            arguments.append(("groups", groups))
        optional(rng, arguments, "activation", pick(rng, "'relu'", "None", "'gelu'", "'nonsense'"), 0.1)
        optional(rng, arguments, "use_bias", flag(rng), 0.3)
        optional(rng, arguments, "lora_rank", integer(rng, 1, 4), 0.06)
        return arguments, [shape]

    return draw, 2


def transposed(rank: int):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.2) else None
        arguments: Arguments = [("filters", integer(rng, 1, 8)), ("kernel_size", window(rng, rank, 1, 6))]
        optional(rng, arguments, "strides", window(rng, rank, 1, 4), 0.7)
        optional(rng, arguments, "padding", padding(rng), 0.6)
        optional(rng, arguments, "output_padding", window(rng, rank, 0, 2), 0.25)
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        optional(rng, arguments, "dilation_rate", window(rng, rank, 1, 3), 0.2)
        optional(rng, arguments, "use_bias", flag(rng), 0.3)
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 2


def depthwise(rank: int):
    def draw(rng: random.Random):
        channels_first = data_format(rng) if chance(rng, 0.2) else None
        arguments: Arguments = [("kernel_size", window(rng, rank, 1, 6))]
        optional(rng, arguments, "strides", window(rng, rank, 1, 3), 0.5)
        optional(rng, arguments, "padding", padding(rng), 0.6)
        optional(rng, arguments, "depth_multiplier", integer(rng, 1, 4), 0.5)
        if channels_first is not None:
            arguments.append(("data_format", channels_first))
        optional(rng, arguments, "dilation_rate", window(rng, rank, 1, 3), 0.3)
        optional(rng, arguments, "use_bias", flag(rng), 0.3)
        return arguments, [shape_for(rng, rank, channels_first)]

    return draw, 1


def separable(rank: int):
    def draw(rng: random.Random):
        (arguments, shapes) = depthwise(rank)[0](rng)
        return [("filters", integer(rng, 1, 12)), *arguments], shapes

    return draw, 2


GENERATORS = {
    **{f"Conv{rank}D": convolution(rank) for rank in (1, 2, 3)},
    **{f"Conv{rank}DTranspose": transposed(rank) for rank in (1, 2, 3)},
    **{f"DepthwiseConv{rank}D": depthwise(rank) for rank in (1, 2)},
    **{f"SeparableConv{rank}D": separable(rank) for rank in (1, 2)},
}
