/** Scripts that train: a flag for everything, builders with a branch for every variant, data prepared in many small steps. */
import { type LifelikeKind, each } from "./program";

export const training: readonly LifelikeKind[] = [
  {
    name: "a training script with a flag for everything",
    text: (steps) => `import argparse
import os
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

parser = argparse.ArgumentParser()
parser.add_argument("--mode", default="train")
${each(steps, (i) => `parser.add_argument("--use-${i}", action="store_true")\n`)}args = parser.parse_args()
callbacks = []
history = {"loss": [], "best": None}
inputs = keras.Input(shape=(64,))
x = layers.Dense(64)(inputs)
skips = [x]
${each(
  steps,
  (i) => `if args.use_${i}:
    y = layers.Dense(${16 + i}, activation="relu", name="extra_${i}")(x)
    x = layers.Dense(64)(y)
    callbacks.append(keras.callbacks.EarlyStopping(patience=${i + 1}))
    if not os.path.exists("run_${i}"):
        os.makedirs("run_${i}")
        history["best"] = x
else:
    skips.append(x)
`,
)}x = layers.Concatenate()(skips) if len(skips) > 1 else x
model = keras.Model(inputs, layers.Dense(10)(x))
model.compile("adam", "mse")
model.fit(np.zeros((32, 64)), np.zeros((32, 10)), callbacks=callbacks)
`,
  },
  {
    name: "a builder with a branch for every variant",
    text: (steps) => `import sys
import keras
from keras import layers


def block(x, width, stride, kind):
    shortcut = x
    y = layers.Conv2D(width, 3, strides=stride, padding="same", use_bias=False)(x)
    y = layers.BatchNormalization()(y)
${each(
  steps,
  (i) => `    ${i ? "elif" : "if"} kind == "variant_${i}":
        y = layers.Conv2D(width, ${1 + (i % 3)}, padding="same")(y)
        y = layers.ReLU()(y) if width > ${i * 8} else y
`,
)}    if stride != 1 or shortcut.shape[-1] != width:
        shortcut = layers.Conv2D(width, 1, strides=stride)(x)
    return layers.Add()([y, shortcut])


def build(kind, classes=10):
    inputs = keras.Input((32, 32, 3))
    x = layers.Conv2D(16, 3, padding="same")(inputs)
    for stage in range(3):
        x = block(x, 16 * 2**stage, 2 if stage else 1, kind)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(classes)(x))


model = build(sys.argv[1])
`,
  },
  {
    name: "tables prepared step by step",
    text: (steps) => `import os
import numpy as np
import pandas as pd

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv") if os.path.exists("test.csv") else train.copy()
encoders = {}
${each(
  steps,
  (i) => `if "column_${i}" in train.columns:
    train["column_${i}"] = train["column_${i}"].fillna(train["column_${i}"].mean())
    for value in train["column_${i}"].unique():
        encoders.setdefault("column_${i}", {})[value] = len(encoders["column_${i}"])
    train["code_${i}"] = train["column_${i}"].map(encoders["column_${i}"])
train = train[train["id"] != ${i}].reset_index(drop=True)
both = pd.concat([train, test], axis=0)
`,
)}features = [name for name in train.columns if name != "label"]
values = train[features].values.astype(np.float32)
`,
  },
  {
    name: "epochs that keep the best of everything",
    text: (steps) => `import glob
import numpy as np
import keras

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(4), keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam()
best, log, kept = None, {}, []
for epoch in range(100):
    for path in glob.glob("data/*.npz"):
        batch = np.load(path)
        x, y = batch["x"], batch["y"]
        loss = model.train_on_batch(x, y)
${each(
  steps,
  (i) => `        if loss < ${100 - i}:
            best = {"loss": loss, "epoch": epoch, "before": best}
            kept.append(best)
            log["stage_${i}"] = kept[-1]
        elif best is not None and len(kept) > ${i}:
            best = kept.pop()
            log.setdefault("dropped_${i}", []).append(best)
            continue
`,
)}print(best, log)
`,
  },
];
