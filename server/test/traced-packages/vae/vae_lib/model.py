import keras
from keras import ops

from . import parts


class VAE(keras.Model):
    def __init__(self, options, **kwargs):
        super().__init__(**kwargs)
        self.encoder = parts.encoder(options)
        self.decoder = parts.decoder(options)

    def call(self, x):
        mean, log_var, code = self.encoder(x)
        kl = -0.5 * ops.mean(1 + log_var - ops.square(mean) - ops.exp(log_var))
        self.add_loss(kl)
        return self.decoder(code)
