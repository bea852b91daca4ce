# Models that many lines add to and take from, and that hold one another.
import keras
from keras import layers

n = 4
inner = keras.Sequential(name="inner")
inner.add(layers.Dense(n, activation="relu"))
outer = keras.Sequential([keras.Input((6,)), inner])
inner.add(layers.Dense(n * 2))
outer.add(layers.Dense(3))
outer.pop()
outer.add(inner)
x = keras.Input((6,))
y = outer(x)
inner.trainable = False
model = keras.Model(x, y)
model.summary()
last = outer.layers[-1]
z = last(keras.Input((6,)))
for layer in outer.layers:
    layer.trainable = True
second = keras.Sequential(outer.layers[:1])
second.add(layers.Dense(2))
second.build((None, 6))
