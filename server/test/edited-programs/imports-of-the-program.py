# A module of the program's own, whose names and lists several lines share.
import keras
from keras import layers
import shared_sizes
from shared_sizes import SIZES, block
import shared_sizes as again

shared_sizes.SIZES.append(4)
shared_sizes.UNITS = 11
from shared_sizes import UNITS

x = keras.Input((6,))
for n in SIZES:
    x = block(x, n)
y = layers.Dense(again.SIZES[-1])(x)
z = layers.Dense(UNITS)(y)
again.LAYER.trainable = False
w = again.LAYER(keras.Input((3,)))
v = shared_sizes.head(z)
again.SIZES[0] = 2
from shared_sizes import *

u = layers.Dense(SIZES[0])(v)
t = layers.Dense(UNITS)(u)
