import keras
from keras import layers

KINDS = {"dense": layers.Dense, "dropout": layers.Dropout, "conv": layers.Conv2D, "flatten": layers.Flatten}


def layer_from(kind, options):
    return KINDS[kind](**options)


def model_from(shape, descriptions):
    inputs = keras.Input(shape)
    x = inputs
    for kind, options in descriptions:
        x = layer_from(kind, options)(x)
    return keras.Model(inputs, x)
