# Shapes that comments and annotations declare.
import numpy as np
import keras
from keras import layers
from jaxtyping import Array, Float
from elsewhere import load, load_two

steps = 24
x = load("a")  # shape: (n, steps, 3)
y = load("b")  # shape: (n,)
a, b = load_two()  # shape: (n, 6), (n, 2)
c: Float[Array, "n 5"] = load("c")
d = np.zeros((4, 5))  # shape: (4, 6)


def head(
    x,  # shape: (batch, 12, 3)
    units=4,
):
    h = layers.Dense(units)(x)
    k = load("k")  # shape: (batch, units)
    return h, k


model = keras.Sequential([keras.Input(x.shape[1:]), layers.LSTM(7), layers.Dense(c.shape[1])])
if steps > 3:
    e = load("e")  # shape: (2, steps)
z = np.concatenate([a, b], axis=1)
out = layers.Dense(3)(keras.Input(a.shape[1:]))
