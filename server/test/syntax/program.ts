import type { Statement } from "../../src/syntax/ast";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";

/** The statements of a program at its top level. */
export const statementsOf = (parser: PythonParser, source: string): readonly Statement[] =>
  parseModule(parser, source).units.map((unit) => unit.statement);

/** A program that uses most of Python's syntax, for tests that break it or edit it. */
export const PROGRAM = `"""Builds a model."""
from __future__ import annotations
import numpy as np
from tensorflow.keras import (layers,  # layers
    Model as KerasModel)
if True:
    import keras
else:
    keras = None

SIZES: list[int] = [16, 32]
x, (y, *z) = 1, (2, 3, 4)
total = sum(s ** 2 for s in SIZES if s > 1) + 0x1F

def build(n_steps, n_features=9, *, filters=(16, 32), **options):
    """Docstring with 'quotes'
unindented (text
    """
    inputs = keras.Input(shape=(n_steps, n_features), name=f"in_{n_steps:>{4}}")
    x = inputs
    for i, f in enumerate(filters):
        x = layers.Conv1D(
            filters=f,
            kernel_size=3,  # odd
            padding="same",
        )(x)
        if i % 2 == 0 and f > 16:
            x = layers.MaxPooling1D(2)(x)
        elif f:
            x = layers.Dropout(0.5)(x)
        else:
            continue
    try:
        with open("a") as one, open("b") as two:
            x = layers.Flatten()(x)
    except (ValueError, TypeError) as error:
        raise RuntimeError("no") from error
    finally:
        pass
    outputs = layers.Dense(10)(x)
    return KerasModel(inputs, outputs)

@keras.saving.register_keras_serializable(
    package="mine"
)
class Block(layers.Layer):
    units = 3

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units if units else 1; self.dense = None

    @property
    def size(self): return self.units

    async def call(self, inputs, training=None):
        while (n := inputs.shape[-1]) not in {1, 2}:
            yield inputs[..., ::2, n]
        match inputs:
            case [first, *_] | (first, ):
                return lambda a, *b: a @ b[0]
            case {"k": v, **rest} if v:
                del rest["k"], v

text = '''a # no comment
( [ {
''' + "it's" \\
    "continued"
model = build(128, filters=[
16,
32,
])
model.summary(); print(f"{model.name!r}: {total=}")
print((
"column zero"))
last = {**{"a": 1}, 'b': [*SIZES, 2]}
`;
