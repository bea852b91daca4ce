# What `imports-of-the-program.py` imports.
from keras import layers

SIZES = [8, 16]
UNITS = 5
LAYER = layers.Dense(7)


def block(x, units):
    SIZES.append(units + 1) if len(SIZES) < 4 else None
    return layers.Dense(units)(x)


def head(x):
    return layers.Dense(UNITS)(x)
