# Layers that lists and dicts hold, reached by index, by name and by loop.
import keras
from keras import layers

width = 16
blocks = [layers.Dense(width), layers.Dense(8)]
heads = {"a": layers.Dense(3), "b": layers.Dense(4)}
blocks.append(layers.Dropout(0.5))
heads["c"] = blocks[1]
x = keras.Input((12,))
for block in blocks:
    x = block(x)
outputs = {name: head(x) for name, head in heads.items()}
blocks[0].trainable = False
a = outputs["a"]
shared = blocks
shared.insert(0, layers.Dense(5))
z = shared[0](keras.Input((7,)))
model = keras.Model(x, list(outputs.values())) if False else None
first = blocks[0]
pair = (first, heads.pop("b"))
w = pair[1](z)
