import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seeds = keras.random.SeedGenerator(1)

    def call(self, inputs):
        mean, log_var = inputs
        noise = keras.random.normal(ops.shape(mean), seed=self.seeds)
        return mean + ops.exp(0.5 * log_var) * noise


def encoder(options):
    inputs = keras.Input((options["size"] ** 2,))
    x = inputs
    for units in options["hidden"]:
        x = layers.Dense(units, activation="relu")(x)
    mean = layers.Dense(options["latent"])(x)
    log_var = layers.Dense(options["latent"])(x)
    code = Sampling()([mean, log_var])
    return keras.Model(inputs, [mean, log_var, code], name="encoder")


def decoder(options):
    inputs = keras.Input((options["latent"],))
    x = inputs
    for units in reversed(options["hidden"]):
        x = layers.Dense(units, activation="relu")(x)
    outputs = layers.Dense(options["size"] ** 2, activation="sigmoid")(x)
    return keras.Model(inputs, outputs, name="decoder")
