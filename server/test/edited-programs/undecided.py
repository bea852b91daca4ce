# Branches that nobody can decide, over shared lists and layers.
import sys
import keras
from keras import layers

flag = len(sys.argv) > 1
units = [8]
shared = layers.Dense(8)
x = keras.Input((8,))
if flag:
    units.append(16)
    y = shared(x)
else:
    units.append(32)
    y = layers.Dense(4)(x)
size = units[0]
z = layers.Dense(size)(x)
if flag:
    shared.trainable = False
for n in units:
    x = layers.Dense(n)(x)
try:
    w = shared(keras.Input((9,)))
except ValueError:
    w = shared(keras.Input((8,)))
box = {"a": 1}
if flag:
    box["a"] = 2
    box["b"] = 3
v = layers.Dense(box["a"])(z)
while flag:
    size += 1
u = layers.Dense(units[-1])(v)
model = keras.Sequential([keras.Input((3,))])
if flag:
    model.add(layers.Dense(5))
model.add(layers.Dense(6))
