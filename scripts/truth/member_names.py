"""Lists the attributes that layers and models of Keras have, from the real package.

    python member_names.py            writes server/src/libraries/keras/engine/members/member-names.json
    python member_names.py --check    exit 1 if the stored lists are not what the installed package says

`functional` and `sequential` are what such a model has, trained or not; `layer` what one has that derives from `Layer` alone; `any` is what a layer or model of whatever class
may have, so that a name that is not there is none of Keras's own.
"""

from __future__ import annotations

import os
import sys

from removed_lists import REPOSITORY, ask, keep_in

TARGET = os.path.join(REPOSITORY, "server/src/libraries/keras/engine/members/member-names.json")
QUESTION = """
import json, os
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import keras
from keras import layers
x = keras.Input((6, 3))
models = {
    "functional": keras.Model(x, layers.Dense(2)(layers.Flatten()(x))),
    "sequential": keras.Sequential([keras.Input((6, 3)), layers.Flatten(), layers.Dense(2)]),
}
found = {}
names = {name for value in vars(layers).values() if isinstance(value, type) for name in dir(value)}
for kind, model in models.items():
    model.compile("sgd", "mse", metrics=["mae"])
    model.fit(np.zeros((4, 6, 3)), np.zeros((4, 2)), verbose=0)
    model.evaluate(np.zeros((4, 6, 3)), np.zeros((4, 2)), verbose=0)
    model.predict(np.zeros((4, 6, 3)), verbose=0)
    found[kind] = sorted(name for name in dir(model) if not name.startswith("_"))
    names.update(found[kind])
one = [layers.Dense(2), layers.LSTM(2), layers.Embedding(3, 2), layers.BatchNormalization(), layers.Lambda(abs)]
for layer in [*one, layers.Bidirectional(layers.LSTM(2)), layers.TimeDistributed(layers.Dense(2)), keras.Model()]:
    names.update(dir(layer))
class Own(layers.Layer):
    def call(self, x):
        return x
own = Own()
own(np.zeros((2, 3)))
found["layer"] = sorted(name for name in dir(own) if not name.startswith("_"))
found["any"] = sorted(name for name in names if not name.startswith("_"))
print(json.dumps(found))
"""


def main() -> int:
    return keep_in(TARGET, "member names", ask("3", QUESTION))


if __name__ == "__main__":
    sys.exit(main())
