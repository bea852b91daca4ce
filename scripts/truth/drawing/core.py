"""Draws the layers without a window: Dense, Embedding, normalization, attention, dropout and activations."""

from __future__ import annotations

import random

from .choices import Arguments, batch, chance, flag, integer, pick, size
from .convolutions import optional


def any_shape(rng: random.Random, low_rank: int, high_rank: int) -> list:
    rank = rng.randint(low_rank, high_rank)
    return [batch(rng), *(size(rng, 1, 9) for _ in range(rank - 1))]


def axis(rng: random.Random, rank: int) -> str:
    if chance(rng, 0.1):
        return f"[{rng.randint(-rank, rank)}, {rng.randint(-rank, rank)}]"
    return str(rng.choice([-1, -1, 1, 2, 3, -2, -rank - 1, rank]))


def dense(rng: random.Random):
    arguments: Arguments = [("units", integer(rng, 1, 20, 0.1))]
    optional(rng, arguments, "activation", pick(rng, "'relu'", "None", "'softmax'", "'nonsense'"), 0.2)
    optional(rng, arguments, "use_bias", flag(rng), 0.3)
    optional(rng, arguments, "lora_rank", integer(rng, 1, 4), 0.08)
    return arguments, [any_shape(rng, 1, 4)]


def einsum_dense(rng: random.Random):
    equation, rank, output = rng.choice(
        [
            ("ab,bc->ac", 2, "8"),
            ("abc,cd->abd", 3, "(None, 8)"),
            ("...x,xy->...y", 3, "8"),
            ("abc,cde->abde", 3, "(None, 4, 2)"),
            ("abcd,cde->abe", 4, "(None, 6)"),
        ]
    )
    arguments: Arguments = [("equation", repr(equation)), ("output_shape", output)]
    optional(rng, arguments, "bias_axes", repr(equation[-1]), 0.5)
    return arguments, [any_shape(rng, rank, rank)]


def embedding(rng: random.Random):
    arguments: Arguments = [("input_dim", integer(rng, 1, 50, 0.08)), ("output_dim", integer(rng, 1, 16, 0.08))]
    optional(rng, arguments, "mask_zero", flag(rng), 0.2)
    optional(rng, arguments, "lora_rank", integer(rng, 1, 4), 0.08)
    return arguments, [any_shape(rng, 1, 3)]


def batch_normalization(rng: random.Random):
    shape = any_shape(rng, 2, 5)
    arguments: Arguments = []
    optional(rng, arguments, "axis", axis(rng, len(shape)), 0.4)
    optional(rng, arguments, "center", flag(rng), 0.3)
    optional(rng, arguments, "scale", flag(rng), 0.3)
    optional(rng, arguments, "renorm", flag(rng), 0.05)
    return arguments, [shape]


def layer_normalization(rng: random.Random):
    shape = any_shape(rng, 2, 4)
    arguments: Arguments = []
    optional(rng, arguments, "axis", axis(rng, len(shape)), 0.5)
    optional(rng, arguments, "center", flag(rng), 0.3)
    optional(rng, arguments, "scale", flag(rng), 0.3)
    return arguments, [shape]


def rms_normalization(rng: random.Random):
    shape = any_shape(rng, 2, 4)
    arguments: Arguments = []
    optional(rng, arguments, "axis", axis(rng, len(shape)), 0.5)
    return arguments, [shape]


def group_normalization(rng: random.Random):
    shape = any_shape(rng, 2, 4)
    groups = rng.choice([1, 2, 3, 4, -1, 32])
    if isinstance(shape[-1], int) and groups > 0 and chance(rng, 0.7):
        shape[-1] = groups * rng.randint(1, 3)
    arguments: Arguments = []
    optional(rng, arguments, "groups", str(groups), 0.9)
    optional(rng, arguments, "axis", axis(rng, len(shape)), 0.2)
    optional(rng, arguments, "center", flag(rng), 0.3)
    optional(rng, arguments, "scale", flag(rng), 0.3)
    return arguments, [shape]


def prelu(rng: random.Random):
    shape = any_shape(rng, 2, 4)
    arguments: Arguments = []
    optional(rng, arguments, "shared_axes", rng.choice(["[1]", "[1, 2]", "[2]", "1", "[0]", "[-1]"]), 0.6)
    return arguments, [shape]


def attention_shapes(rng: random.Random) -> list:
    start, width = batch(rng), rng.randint(1, 8)
    query = [start, size(rng, 1, 8), width]
    value = [start, size(rng, 1, 8), width if chance(rng, 0.7) else rng.randint(1, 8)]
    key = [start, value[1] if chance(rng, 0.85) else rng.randint(1, 8), width]
    return [query, value, key] if chance(rng, 0.4) else [query, value]


def multi_head_attention(rng: random.Random):
    arguments: Arguments = [("num_heads", integer(rng, 1, 4)), ("key_dim", integer(rng, 1, 8))]
    optional(rng, arguments, "value_dim", integer(rng, 1, 8), 0.3)
    optional(rng, arguments, "use_bias", flag(rng), 0.3)
    optional(rng, arguments, "output_shape", pick(rng, "5", "(5,)", "(2, 3)"), 0.15)
    return arguments, attention_shapes(rng)


def grouped_query_attention(rng: random.Random):
    heads = rng.randint(1, 3)
    arguments: Arguments = [
        ("head_dim", integer(rng, 1, 8)),
        ("num_query_heads", str(heads * rng.randint(1, 3) + (1 if chance(rng, 0.1) else 0))),
        ("num_key_value_heads", str(heads)),
    ]
    optional(rng, arguments, "use_bias", flag(rng), 0.3)
    return arguments, attention_shapes(rng)


def listed_attention(name: str):
    def draw(rng: random.Random):
        arguments: Arguments = []
        optional(rng, arguments, "use_scale", flag(rng), 0.4)
        if name == "Attention":
            optional(rng, arguments, "score_mode", pick(rng, "'dot'", "'concat'", "'nonsense'"), 0.3)
        return arguments, attention_shapes(rng)

    return draw


def same_shape(*choices: tuple[str, list[str]], rank: int | None = None):
    """A layer that keeps its input's shape; `rank` where it demands one."""

    def draw(rng: random.Random):
        arguments: Arguments = []
        for name, values in choices:
            optional(rng, arguments, name, rng.choice(values), 0.93)
        if rank is not None and chance(rng, 0.9):
            return arguments, [any_shape(rng, rank, rank)]
        return arguments, [any_shape(rng, 1, 5)]

    return draw


GENERATORS = {
    "Dense": (dense, 1),
    "EinsumDense": (einsum_dense, 2),
    "Embedding": (embedding, 2),
    "BatchNormalization": (batch_normalization, 1),
    "LayerNormalization": (layer_normalization, 1),
    "RMSNormalization": (rms_normalization, 1),
    "GroupNormalization": (group_normalization, 1),
    "UnitNormalization": (same_shape(("axis", ["-1", "1", "[1, 2]"])), 1),
    "PReLU": (prelu, 0),
    "MultiHeadAttention": (multi_head_attention, 2),
    "GroupQueryAttention": (grouped_query_attention, 3),
    "Attention": (listed_attention("Attention"), 0),
    "AdditiveAttention": (listed_attention("AdditiveAttention"), 0),
    "Dropout": (same_shape(("rate", ["0.5", "0", "1", "0.2", "0.9", "1.5", "-0.1", "'a'"])), 1),
    "SpatialDropout1D": (same_shape(("rate", ["0.5", "0.1"]), rank=3), 1),
    "SpatialDropout2D": (same_shape(("rate", ["0.5"]), ("data_format", ["'channels_first'", "None"]), rank=4), 1),
    "GaussianNoise": (same_shape(("stddev", ["0.5", "1.0", "-1.0"])), 1),
    "AlphaDropout": (same_shape(("rate", ["0.5", "2.0"])), 1),
    "ActivityRegularization": (same_shape(("l1", ["0.1"]), ("l2", ["0.2"])), 0),
    "Activation": (same_shape(("activation", ["'relu'", "'softmax'", "'nonsense'", "None"])), 1),
    "ReLU": (same_shape(("max_value", ["6.0", "None", "-1.0"]), ("negative_slope", ["0.1", "-0.1"])), 1),
    "LeakyReLU": (same_shape(("negative_slope", ["0.2", "None", "-1"])), 1),
    "ELU": (same_shape(("alpha", ["0.2", "1.0"])), 1),
    "Softmax": (same_shape(("axis", ["-1", "1", "[1, 2]"])), 1),
    "Masking": (same_shape(("mask_value", ["0.0", "-1.0"])), 1),
    "Rescaling": (same_shape(("scale", ["1 / 255", "2.0"]), ("offset", ["0.0", "-1.0"])), 2),
    "Identity": (same_shape(), 0),
}
