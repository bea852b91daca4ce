from keras import layers

from .common import classifier, embedded


def _recurrent(kind, units):
    words, x = embedded()
    x = layers.Bidirectional(kind(units))(x)
    return classifier(words, x)


def lstm(units=12):
    return _recurrent(layers.LSTM, units)


def gru(units=10):
    return _recurrent(layers.GRU, units)
