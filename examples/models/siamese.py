"""One tower reads two images; their distance tells whether they show the same."""

import keras
from keras import layers, ops

tower = keras.Sequential(
    [
        keras.Input((105, 105, 1)),
        layers.Conv2D(64, 10, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(128, 7, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(256, activation="sigmoid"),
    ],
    name="tower",
)
left = keras.Input((105, 105, 1), name="left")
right = keras.Input((105, 105, 1), name="right")
distance = ops.abs(tower(left) - tower(right))
model = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(distance), name="siamese")
