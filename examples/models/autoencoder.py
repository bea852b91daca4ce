"""A variational autoencoder as a class: the graph is drawn from its call."""

import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def call(self, inputs):
        mean, log_var = inputs
        return mean + ops.exp(0.5 * log_var) * keras.random.normal(ops.shape(mean))


class Autoencoder(keras.Model):
    def __init__(self, latent=2, **kwargs):
        super().__init__(**kwargs)
        self.encoder = keras.Sequential([
            layers.Conv2D(32, 3, strides=2, padding="same", activation="relu"),
            layers.Conv2D(64, 3, strides=2, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(16, activation="relu"),
        ], name="encoder")
        self.mean = layers.Dense(latent)
        self.log_var = layers.Dense(latent)
        self.sampling = Sampling()
        self.decoder = keras.Sequential([
            layers.Dense(7 * 7 * 64, activation="relu"),
            layers.Reshape((7, 7, 64)),
            layers.Conv2DTranspose(32, 3, strides=2, padding="same", activation="relu"),
            layers.Conv2DTranspose(1, 3, strides=2, padding="same", activation="sigmoid"),
        ], name="decoder")

    def call(self, images):
        x = self.encoder(images)
        z = self.sampling([self.mean(x), self.log_var(x)])
        return self.decoder(z)


model = Autoencoder(name="autoencoder")
model(keras.Input((28, 28, 1)))
