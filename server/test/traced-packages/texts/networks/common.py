import keras
from keras import layers

import constants as c


def embedded():
    words = keras.Input((c.MAX_LENGTH,), dtype="int32")
    return words, layers.Embedding(c.MAX_WORDS, c.EMBEDDING)(words)


def classifier(words, x, rate=0.2):
    x = layers.Dropout(rate)(x)
    scores = layers.Dense(len(c.CLASSES), activation="softmax")(x)
    return keras.Model(words, scores)
