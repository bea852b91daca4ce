# An encoder and a decoder that share sizes and layers, and one training loop by hand.
import numpy as np
import keras
from keras import layers, ops

latent = 2
dims = (28, 28, 1)
enc_in = keras.Input(dims)
x = layers.Conv2D(16, 3, strides=2, padding="same")(enc_in)
x = layers.Flatten()(x)
mean = layers.Dense(latent, name="mean")(x)
var = layers.Dense(latent, name="var")(x)
encoder = keras.Model(enc_in, [mean, var])
dec = keras.Sequential([keras.Input((latent,))])
dec.add(layers.Dense(7 * 7 * 4))
dec.add(layers.Reshape((7, 7, 4)))
for f in (8, 4):
    dec.add(layers.Conv2DTranspose(f, 3, strides=2, padding="same"))
dec.add(layers.Conv2D(1, 3, padding="same"))
out = dec(encoder(enc_in)[0])
vae = keras.Model(enc_in, out)
vae.compile("adam", "mse")
data = np.zeros((10,) + dims)
vae.fit(data, data)
emb = layers.Embedding(100, latent)
tokens = keras.Input((5,), dtype="int32")
e = emb(tokens)
attn = layers.MultiHeadAttention(2, 3)
t = attn(e, e)
t = attn(t, e)
r = layers.TimeDistributed(layers.Dense(4))(t)
bi = layers.Bidirectional(layers.LSTM(3, return_sequences=True))(r)
s = ops.mean(bi, axis=1)
