# Functions that keep and change what stands outside them.
import keras
from keras import layers

UNITS = 8
made = []


def grow():
    global UNITS
    UNITS = UNITS * 2
    return UNITS


def maker(units):
    count = 0

    def make(x):
        nonlocal count, units
        count += 1
        units = units + 1
        layer = layers.Dense(units * count)
        made.append(layer)
        return layer(x)

    return make


make = maker(UNITS)
grow()
other = maker(UNITS)
x = keras.Input((5,))
x = make(x)
x = other(x)
grow()
x = make(x)
y = layers.Dense(UNITS)(x)
z = made[0](keras.Input((5,)))
made[0], made[-1] = made[-1], made[0]
w = layers.Dense(len(made))(z)


def nobody(x, units=UNITS):
    made.append(layers.Dense(units))
    return made[-1](x)


def nobody_else(x):
    return layers.Dense(len(made) + UNITS)(x)
