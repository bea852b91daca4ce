from keras import layers

from .common import classifier, embedded


def cnn(widths=(3, 4, 5), filters=8):
    words, x = embedded()
    parts = []
    for width in widths:
        y = layers.Conv1D(filters, width, activation="relu")(x)
        parts.append(layers.GlobalMaxPooling1D()(y))
    x = layers.Concatenate()(parts)
    return classifier(words, x, rate=0.5)
