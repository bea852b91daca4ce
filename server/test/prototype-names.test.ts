// Names that every JavaScript object answers to are ordinary names in Python: nothing that looks names up may find them.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { pythonParser } from "./support/python-parser";
import { problems } from "../src/features/problems/problems";
import type { PythonParser } from "../src/syntax/parser";

/** Some mean something to Keras, NumPy, tf.data (`apply`) or pandas (whose arrays of intervals have a `length`) as well. */
const meaningful: ReadonlySet<string> = new Set(["apply", "name", "concat", "length"]);

const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  ...Object.getOwnPropertyNames(Array.prototype).slice(0, 4),
].filter((name) => /^\w+$/.test(name) && !meaningful.has(name));

/** One statement for each thing that is asked for a name; `NAME` stands for it, and the last line must still be known. */
const doors = `
a = "text".NAME()
a = [1].NAME(2)
a = {"a": 1}.NAME(3)
a = {1}.NAME()
a = (1, 2).NAME
a = (1).NAME
a = 1.5.NAME()
a = range(3).NAME
a = slice(1).NAME
a = iter([1]).NAME()
a = len.NAME
a = keras.NAME
a = keras.layers.NAME(3)
a = np.NAME((3,))
a = tf.NAME.NAME(3)
a = K.NAME
a = model.NAME
a = dense.NAME
a = dense.NAME()
a = x.NAME
a = x.NAME()
a = np.zeros((2, 3)).NAME
a = np.zeros((2, 3)).NAME()
a = np.zeros((2,), dtype="NAME")
a = np.zeros((2,), dtype=NAME)
a = x.shape.NAME
a = getattr(model, "NAME", 3)
a = hasattr(x, "NAME")
a = layers.Dense(3, activation="NAME")
a = layers.Dense(3, kernel_initializer="NAME")
a = layers.Dense(3, NAME=4)
a = layers.Conv2D(3, 3, padding="NAME")
a = layers.deserialize({"class_name": "NAME", "config": {}})
a = keras.activations.get("NAME")
a = keras.optimizers.get("NAME")
a = keras.initializers.NAME(3)
a = keras.applications.NAME(weights=None)
a = keras.datasets.NAME.load_data()
a = tf.data.Dataset.from_tensor_slices([1]).NAME()
a = sklearn.NAME.NAME()
a = math.NAME
a = collections.NAME
a = "%(NAME)s" % {"NAME": 3}
a = "{NAME}".format(NAME=3)
a = {"NAME": 4}["NAME"]
a = dict(NAME=4)
a = Thing().NAME
a = Thing.NAME
a = Point(1, 2).NAME
a = six.moves.NAME
from keras.layers import NAME as b
from tensorflow.NAME import NAME as c
import numpy.NAME
model.compile(optimizer="NAME", loss="NAME", metrics=["NAME"])
model.compile(NAME="NAME")
K.set_image_data_format("NAME")
operator.NAME(1, 2)
e = tf.einsum("NAME", x, x)
`;

const head = `
import collections
import math
import operator
import keras
import numpy as np
import six
import sklearn
import tensorflow as tf
from keras import backend as K
from keras import layers

def NAME(a, dtype=None, *, b=3):
    return a

class Thing:
    NAME = 3

Point = collections.namedtuple("Point", "u v")
dense = layers.Dense(3)
x = keras.Input((2, 3))
model = keras.Sequential([x, dense])
`;

const tail = `
values = {"NAME": 5, "size": 4}
last = layers.Dense(values["size"], name="plain")(keras.Input((values["NAME"],)))
class Named(layers.Layer):
    def __init__(self, NAME):
        super().__init__()
        self.NAME = NAME
    def call(self, x):
        return layers.Dense(self.NAME)(x)
named = Named(NAME=values["NAME"])(last)
`;

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("names of JavaScript's own objects", () => {
  it.each(names)("%s is looked up like any other", (name) => {
    const analyse = (named: string): string[] => {
      const text = `${head}${doors}${tail}`.replaceAll("NAME", named);
      const document = analysedProgram(parser, "/program.py", text);
      const shown = problems(document).flatMap(({ code, span }) => {
        const line = text.slice(0, span.start).split("\n").length;
        // Models do have a `call` and, with PyTorch below, an `apply`.
        return code === "unknown-attribute" ? [] : [`${line} ${code}`];
      });
      const last = document.report.places.at(-1)?.visits.map((visit) => JSON.stringify(visit.outputs));
      return [...shown, ...(last ?? [])];
    };
    // A name of no meaning anywhere, of the same length so that places are the same, and of the same capitals: NumPy reads
    // only small letters as a word.
    expect(analyse(name)).toEqual(analyse(name.replace(/[a-z]/g, "q").replace(/[A-Z]/g, "Q")));
  });
});
