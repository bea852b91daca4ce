"""Draws recurrent layers and the wrappers around layers."""

from __future__ import annotations

import random

from .choices import Arguments, batch, chance, data_format, flag, integer, padding, pick, size, window
from .convolutions import LONGEST, optional


def sequence(rng: random.Random, extra: int = 0) -> list:
    rank = 1 + extra + (rng.choice([-1, 1]) if chance(rng, 0.06) else 0)
    return [batch(rng), *(size(rng, 1, 12) for _ in range(rank)), size(rng, 1, 8, 0.04)]


def recurrent(name: str):
    def draw(rng: random.Random):
        arguments: Arguments = [("units", integer(rng, 1, 9))]
        optional(rng, arguments, "return_sequences", flag(rng), 0.5)
        optional(rng, arguments, "return_state", flag(rng), 0.3)
        optional(rng, arguments, "use_bias", flag(rng), 0.2)
        optional(rng, arguments, "go_backwards", flag(rng), 0.1)
        optional(rng, arguments, "stateful", flag(rng), 0.1)
        optional(rng, arguments, "unroll", flag(rng), 0.1)
        if name == "GRU":
            optional(rng, arguments, "reset_after", flag(rng), 0.4)
        return arguments, [sequence(rng)]

    return draw, 1


def convolutional(rank: int):
    def draw(rng: random.Random):
        arguments: Arguments = [("filters", integer(rng, 1, 6)), ("kernel_size", window(rng, rank, 1, 4))]
        optional(rng, arguments, "strides", window(rng, rank, 1, 2), 0.3)
        optional(rng, arguments, "padding", padding(rng), 0.6)
        optional(rng, arguments, "data_format", data_format(rng), 0.15)
        optional(rng, arguments, "dilation_rate", window(rng, rank, 1, 2), 0.15)
        optional(rng, arguments, "return_sequences", flag(rng), 0.5)
        optional(rng, arguments, "return_state", flag(rng), 0.15)
        optional(rng, arguments, "use_bias", flag(rng), 0.2)
        spatial = [size(rng, 2, LONGEST[rank]) for _ in range(rank)]
        return arguments, [[batch(rng), size(rng, 1, 5), *spatial, rng.randint(1, 4)]]

    return draw, 2


def inner_layer(rng: random.Random) -> str:
    kind = pick(rng, "LSTM", "GRU", "SimpleRNN")
    sequences = pick(rng, "", ", return_sequences=True", ", return_state=True")
    return f"layers.{kind}({integer(rng, 1, 6, 0)}{sequences})"


def bidirectional(rng: random.Random):
    arguments: Arguments = [("layer", inner_layer(rng) if chance(rng, 0.95) else "layers.Dense(3)")]
    optional(rng, arguments, "merge_mode", pick(rng, "'concat'", "'sum'", "'mul'", "'ave'", "None", "'nonsense'"), 0.6)
    return arguments, [sequence(rng)]


def time_distributed(rng: random.Random):
    inner, rank = rng.choice(
        [
            ("layers.Dense(4)", 1),
            ("layers.Conv1D(3, 2)", 2),
            ("layers.Conv2D(3, 3)", 3),
            ("layers.Flatten()", 3),
            ("layers.LSTM(3)", 2),
            ("layers.MaxPooling2D(2)", 3),
            ("layers.GlobalAveragePooling2D()", 3),
            ("layers.Dropout(0.1)", 2),
        ]
    )
    rank += rng.choice([-1, 1]) if chance(rng, 0.1) else 0
    return [("layer", inner)], [[batch(rng), size(rng, 1, 5), *(size(rng, 1, 8) for _ in range(rank))]]


GENERATORS = {
    **{name: recurrent(name) for name in ("LSTM", "GRU", "SimpleRNN")},
    **{f"ConvLSTM{rank}D": convolutional(rank) for rank in (1, 2, 3)},
    "Bidirectional": (bidirectional, 1),
    "TimeDistributed": (time_distributed, 1),
}
