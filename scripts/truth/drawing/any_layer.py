"""Draws any layer of the installed Keras from its signature: each argument's values come from a table by its name.

Where `core.py` and its neighbours draw one layer each with care, this table covers every layer and every argument, in
Keras 3 and Keras 2 alike, on inputs of fitting and of unfitting rank.
"""

from __future__ import annotations

import inspect
import random
import re

from .choices import batch, chance, integer, pick, size, window

#: Bases, layers that wrap other frameworks or files, and what is applied to something other than one tensor.
LEFT_OUT = set(
    "Layer InputLayer InputSpec Wrapper AbstractRNNCell JaxLayer FlaxLayer TFSMLayer TorchModuleWrapper DenseFeatures"
    " Pipeline CutMix MixUp MaxNumBoundingBoxes RandAugment AugMix LSTMCell GRUCell SimpleRNNCell StackedRNNCells"
    " GroupQueryAttention STFTSpectrogram MelSpectrogram RandomElasticTransform".split()
)
#: Layers whose inputs go in one list.
MERGING = set("Add Subtract Multiply Average Maximum Minimum Concatenate Dot".split())
LISTED = MERGING | {"Attention", "AdditiveAttention"}
TEXTS = {"TextVectorization", "StringLookup"}
WHOLE = {"Embedding", "ReversibleEmbedding", "IntegerLookup", "CategoryEncoding", "Hashing"}
WRAPPERS = {"TimeDistributed", "Bidirectional", "SpectralNormalization", "RNN"}


def dimensions(layer: str) -> int | None:
    """How many axes lie between batch and channels, as the name says."""
    found = re.search(r"(\d)D", layer)
    return int(found.group(1)) if found else None


def natural_rank(rng: random.Random, layer: str) -> int:
    between = dimensions(layer)
    if between is not None:
        return between + 2 + (1 if layer.startswith("ConvLSTM") else 0)
    if layer in ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "CuDNNLSTM", "CuDNNGRU"):
        return 3
    if layer.startswith("Random") or layer in ("CenterCrop", "Resizing", "Rescaling"):
        return 4
    if layer in ("Attention", "AdditiveAttention", "MultiHeadAttention"):
        return 3
    if layer == "RepeatVector":
        return 2
    if layer == "TimeDistributed":
        return rng.randint(3, 5)
    return rng.randint(2, 4)


def shape_of(rng: random.Random, rank: int, opened: float = 0.1) -> list:
    low, high = (3, 9) if rank < 5 else (2, 6)
    return [batch(rng), *(size(rng, low if chance(rng, 0.8) else 1, high, opened) for _ in range(rank - 1))][:rank]


def number(rng: random.Random, low: float, high: float) -> str:
    if chance(rng, 0.06):
        return pick(rng, "0", "1", "-1", "None", "2.0", "-0.5", "'a'")
    return str(round(rng.uniform(low, high), 1))


def flag(rng: random.Random) -> str:
    return pick(rng, "True", "False", "True", "False", "1", "0") if chance(rng, 0.05) else pick(rng, "True", "False")


def axes(rng: random.Random, rank: int) -> str:
    if chance(rng, 0.15):
        return f"[{rng.randint(-rank, rank)}, {rng.randint(-rank, rank)}]"
    return str(rng.choice([-1, -1, 1, 2, -2, -rank, rank, 0, rank - 1]))


def margins(rng: random.Random, between: int) -> str:
    kind = rng.random()
    if kind < 0.3:
        return integer(rng, 0, 3)
    if kind < 0.6:
        return window(rng, between, 0, 3)
    pairs = [f"({rng.randint(0, 2)}, {rng.randint(0, 2)})" for _ in range(between)]
    return pairs[0] if between == 1 else "(" + ", ".join(pairs) + ")"


FUNCTIONS = [
    "lambda t: t",
    "lambda t: t * 2",
    "lambda t: t[:, 0]",
    "lambda t: t[:, :2]",
    "lambda t: t[..., -1]",
    "lambda t: t + t",
    "lambda t: [t, t]",
]
ACTIVATIONS = ["'relu'", "None", "'softmax'", "'gelu'", "'swish'", "'linear'", "'nonsense'", "'tanh'"]
VOCABULARIES = ["['a', 'b', 'c']", "None", "['a']", "['a', 'a']", "[]", "('x', 'y')"]


def value_of(rng: random.Random, layer: str, name: str, shape: list) -> str | None:
    """A value for an argument; None where there is nothing sensible to give."""
    rank, between = len(shape), dimensions(layer) or 2
    if name in ("units", "filters"):
        return integer(rng, 1, 8)
    if name in ("kernel_size", "pool_size", "output_size"):
        return window(rng, between, 1, 3)
    if name == "size":
        return window(rng, between, 1, 3)
    if name == "strides":
        return window(rng, between, 1, 2)
    if name == "dilation_rate":
        return window(rng, between, 1, 2)
    if name == "output_padding":
        return window(rng, between, 0, 1)
    if name == "padding" and layer.startswith("ZeroPadding") or name == "cropping":
        return margins(rng, between)
    if name == "padding":
        return pick(rng, "'valid'", "'same'", "'same'", "'valid'", "'SAME'", "'causal'", "'full'")
    if name == "data_format":
        return pick(rng, "'channels_last'", "'channels_first'", "'channels_last'", "None", "'nonsense'")
    if name == "activation" or name == "recurrent_activation":
        return rng.choice(ACTIVATIONS)
    if name.endswith("initializer"):
        return pick(rng, "'he_normal'", "'zeros'", "'ones'")
    if name.endswith("regularizer"):
        return pick(rng, "'l2'", "None")
    if name.endswith("constraint"):
        return pick(rng, "'non_neg'", "None")
    if name in ("rate", "dropout", "recurrent_dropout", "stddev", "momentum"):
        return number(rng, 0, 0.9)
    if name in ("epsilon", "l1", "l2", "alpha", "theta", "negative_slope", "threshold", "scale", "offset", "mask_value"):
        if name == "scale" and "Normalization" in layer:
            return flag(rng)
        return number(rng, 0, 2)
    if name == "max_value":
        return pick(rng, "6.0", "None", "-1.0")
    if name in ("axis", "shared_axes", "axes"):
        if layer in ("Discretization", "Hashing"):
            return None
        if layer == "Dot":
            return pick(rng, "1", "2", "(1, 1)", "(2, 1)", "(2, 2)", "-1", "(1, 2)", "0", "3")
        return axes(rng, rank)
    if name in ("groups", "depth_multiplier"):
        return integer(rng, 1, 3)
    if name in ("use_bias", "center", "unit_forget_bias", "reset_after", "use_scale", "keepdims", "normalize"):
        return flag(rng)
    if name in ("return_sequences", "return_state", "go_backwards", "stateful", "unroll", "mask_zero", "sparse"):
        return flag(rng)
    if name in ("renorm", "synchronized", "rms_scaling", "supports_jit", "crop_to_aspect_ratio", "antialias", "invert"):
        return flag(rng)
    if name == "implementation":
        return pick(rng, "1", "2", "3") if layer.startswith("Locally") else pick(rng, "1", "2", "0")
    if name == "time_major":
        return flag(rng)
    if name in ("input_dim", "max_tokens") and layer in ("Embedding", "ReversibleEmbedding", "StringLookup"):
        return integer(rng, 1, 20)
    if name == "output_dim":
        return integer(rng, 1, 8)
    if name == "input_length":
        return pick(rng, "None", "3", "5", str(shape[1]) if rank > 1 else "4")
    if name == "lora_rank":
        return integer(rng, 1, 3)
    if name == "n":
        return integer(rng, 1, 6)
    if name == "dims":
        order = list(range(1, rank))
        rng.shuffle(order)
        return "(" + "".join(f"{axis}, " for axis in order) + ")"
    if name == "target_shape":
        return pick(rng, "(-1,)", "(-1, 1)", "(1, -1)", "(-1, 3)", "(2, -1)", "(12,)", "(0,)", "(-1, -1)")
    if name == "function":
        return rng.choice(FUNCTIONS)
    if name == "layer":
        return None
    if name in ("num_heads", "key_dim", "value_dim"):
        return integer(rng, 1, 4)
    if name == "attention_axes":
        return pick(rng, "None", "1", "(1,)", "(1, 2)", "2")
    if name == "output_shape" and layer == "MultiHeadAttention":
        return pick(rng, "5", "(5,)", "(2, 3)", "None")
    if name == "output_shape" and layer == "Lambda":
        return pick(rng, "None", "(3,)", "(2, 4)")
    if name == "score_mode":
        return pick(rng, "'dot'", "'concat'", "'nonsense'")
    if name == "equation":
        return {2: "'ab,bc->ac'", 3: "'abc,cd->abd'", 4: "'abcd,de->abce'"}.get(rank, "'...x,xy->...y'")
    if name == "output_shape" and layer == "EinsumDense":
        return {2: "4", 3: "(None, 4)", 4: "(None, None, 4)"}.get(rank, "4")
    if name == "bias_axes":
        return pick(rng, "None", "'c'", "'d'", "'z'")
    if name == "interpolation":
        return pick(rng, "'nearest'", "'bilinear'", "'bicubic'", "'nonsense'", "'area'")
    if name in ("height", "width", "num_tokens", "num_bins", "output_sequence_length"):
        return integer(rng, 1, 8)
    if name == "factor" or name.endswith("_factor") or name == "value_range":
        return pick(rng, "0.2", "(-0.2, 0.3)", "0.5", "(0.1, 0.4)", "2", "-1")
    if name == "mode":
        return pick(rng, "'horizontal'", "'vertical'", "'nonsense'")
    if name == "fill_mode":
        return pick(rng, "'reflect'", "'constant'", "'nonsense'", "'nearest'")
    if name == "output_mode":
        return pick(rng, "'int'", "'multi_hot'", "'one_hot'", "'count'", "'nonsense'", "'tf_idf'")
    if name == "vocabulary":
        return rng.choice(VOCABULARIES) if layer != "IntegerLookup" else pick(rng, "[1, 2, 3]", "None", "[4, 4]", "[7]")
    if name == "num_oov_indices":
        return integer(rng, 0, 3)
    if name == "bin_boundaries":
        return pick(rng, "[0.0, 1.0]", "[1.0]", "None", "[0., 1., 2.]")
    if name == "power_iterations":
        return integer(rng, 1, 3)
    if name == "merge_mode":
        return pick(rng, "'concat'", "'sum'", "'mul'", "'ave'", "None", "'nonsense'")
    if name in ("noise_shape", "seed"):
        return "None"
    return None


def parameters(keras, layer: str) -> list[tuple[str, bool]]:
    """(name, required) of what the constructor takes, in its order."""
    signature = inspect.signature(getattr(keras.layers, layer).__init__)
    plain = [p for p in list(signature.parameters.values())[1:] if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
    return [(p.name, p.default is p.empty) for p in plain]


#: Keywords that go to the base class of one Keras or both.
COMMON = [
    ("name", "'own'"),
    ("name", "'a/b'"),
    ("trainable", "False"),
    ("dtype", "'float32'"),
    ("input_shape", "(4,)"),
    ("input_dim", "4"),
    ("batch_input_shape", "(2, 4)"),
    ("weights", "None"),
    ("input_length", "3"),
    ("implementation", "2"),
    ("time_major", "False"),
    ("nonsense", "1"),
    ("dynamic", "False"),
    ("autocast", "True"),
    ("activity_regularizer", "'l2'"),
    ("batch_size", "2"),
    ("activation", "'relu'"),
]


def cell(rng: random.Random) -> str:
    name = pick(rng, "LSTMCell", "GRUCell", "SimpleRNNCell")
    return f"layers.{name}({rng.randint(1, 5)}{pick(rng, '', '', ', use_bias=False')})"


def inner_source(keras, rng: random.Random, layer: str, shape: list, depth: int) -> str:
    if layer == "RNN":
        return cell(rng) if chance(rng, 0.6) else f"[{cell(rng)}, {cell(rng)}]"
    if layer == "Bidirectional":
        names = ["LSTM", "GRU", "SimpleRNN", "LSTM", "GRU", "RNN", "ConvLSTM1D", "ConvLSTM2D", "Dense", "TimeDistributed"]
        return "layers." + call_of(keras, rng, rng.choice(names), shape, depth + 1)
    below = [shape[0], *shape[2:]] if layer == "TimeDistributed" else shape
    if layer == "SpectralNormalization":
        return "layers." + call_of(keras, rng, pick(rng, "Dense", "Conv1D", "Conv2D", "Embedding", "Dropout"), below, 2)
    if chance(rng, 0.1):
        return "keras.Sequential([" + ", ".join(inner_layer(keras, rng, below, 2) for _ in range(2)) + "])"
    return inner_layer(keras, rng, below, depth + 1)


def inner_layer(keras, rng: random.Random, shape: list, depth: int) -> str:
    names = [n for n in layers_of(keras) if n not in MERGING and (depth < 3 or n not in WRAPPERS)]
    fitting = [n for n in names if dimensions(n) is None or dimensions(n) + 2 == len(shape)]
    return "layers." + call_of(keras, rng, rng.choice(fitting if chance(rng, 0.9) else names), shape, depth)


def layers_of(keras) -> list[str]:
    found = [n for n in dir(keras.layers) if isinstance(getattr(keras.layers, n), type)]
    return [n for n in found if n not in LEFT_OUT]


def call_of(keras, rng: random.Random, layer: str, shape: list, depth: int = 0) -> str:
    """`Layer(…)` with random arguments, as source."""
    named: list[str] = []
    positional: list[str] = []
    for name, required in parameters(keras, layer):
        if not required and not chance(rng, 0.25):
            continue
        if name in ("layer", "cell"):
            value = inner_source(keras, rng, layer, shape, depth)
        elif name == "backward_layer":
            value = inner_source(keras, rng, layer, shape, depth) if chance(rng, 0.3) else None
        else:
            value = value_of(rng, layer, name, shape)
        if value is None:
            continue
        if required and len(named) == 0 and chance(rng, 0.8):
            positional.append(value)
        else:
            named.append(f"{name}={value}")
    if chance(rng, 0.05) and depth == 0:
        name, value = rng.choice(COMMON)
        if not any(text.startswith(f"{name}=") for text in named):
            named.append(f"{name}={value}")
    return f"{layer}({', '.join(positional + named)})"


def draw(keras, rng: random.Random, layer: str) -> dict:
    """One program: `call` after `layers.`, the shapes it is applied to, their dtype where it is no float."""
    rank = natural_rank(rng, layer)
    if chance(rng, 0.12):
        rank = max(1, rank + rng.choice([-1, 1]))
    shape = shape_of(rng, rank)
    inputs = [shape]
    if layer in MERGING:
        for _ in range(rng.choice([1, 1, 2])):
            other = list(shape)
            for axis in range(1, len(other)):
                if chance(rng, 0.12):
                    other[axis] = rng.choice([1, None, rng.randint(1, 6)])
            inputs.append(other)
    elif layer in LISTED or layer == "MultiHeadAttention":
        inputs.append(list(shape) if chance(rng, 0.8) else shape_of(rng, rank))
    drawn = {"call": call_of(keras, rng, layer, shape), "inputs": inputs}
    if layer in TEXTS:
        drawn["dtype"] = "string"
    elif layer in WHOLE and chance(rng, 0.9):
        drawn["dtype"] = "int32"
    return drawn


def draw_sequential(keras, rng: random.Random) -> dict:
    """A Sequential of a few layers, the first with an input shape of its own, in one of the ways there are."""
    first = rng.choice([n for n in layers_of(keras) if n not in MERGING and n not in TEXTS and n not in LISTED])
    shape = shape_of(rng, natural_rank(rng, first))
    head = call_of(keras, rng, first, shape, 1)
    text = lambda axes: "(" + "".join(f"{axis}, " for axis in axes) + ")"  # noqa: E731
    kind = rng.random()
    start = []
    if kind < 0.35:
        given = f"input_shape={text(shape[1:])}"
    elif kind < 0.5:
        given = f"batch_input_shape={text(shape)}"
    elif kind < 0.65:
        given = f"input_dim={shape[-1]}"
        if chance(rng, 0.5):
            given += f", input_length={shape[1] if len(shape) > 1 else 4}"
    elif kind < 0.8:
        given = ""
        start = [f"keras.Input({text(shape[1:])})"]
    elif kind < 0.9:
        given = ""
        start = [f"layers.InputLayer({pick(rng, 'input_shape', 'shape', 'batch_input_shape', 'batch_shape')}={text(shape[1:])})"]
    else:
        given = ""
    if given and not re.search(r"\b(input_shape|input_dim|batch_input_shape|input_length)=", head):
        head = head[:-1] + ("" if head.endswith("()") else ", ") + given + ")"
    stack = [*start, "layers." + head]
    for _ in range(rng.randint(0, 2)):
        stack.append("layers." + rng.choice(["Flatten()", "Dense(3)", "Dropout(0.5)", "Activation('relu')", "BatchNormalization()", "GlobalAveragePooling1D()", "LSTM(2)"]))
    return {"sequential": stack}
