# What a program states of a layer's output holds for symbolic tensors. Data runs through the layer's own code, so a
# model within a model gives what that code makes, whatever was stated.
# %%
import keras
import numpy as np


def noisy(parts):
    middle, spread = parts  #: 2 × (None, 2)
    return middle + keras.random.normal(keras.ops.shape(middle)) * keras.ops.exp(spread)  #: (None, 2)


seen = keras.Input((8,))  #: (None, 8)
middle = keras.layers.Dense(2)(seen)  #: (None, 2) · 18
spread = keras.layers.Dense(2)(seen)  #: (None, 2) · 18
code = keras.layers.Lambda(noisy, output_shape=(None, 2))([middle, spread])  #: (None, None, 2)
encoder = keras.Model(seen, [middle, spread, code])  #: (None, 2) and 2 more · Σ 36
hidden = keras.Input((2,))  #: (None, 2)
decoder = keras.Model(hidden, keras.layers.Dense(8)(hidden))  #: (None, 8) · Σ 24
whole = keras.Input((8,))  #: (None, 8)
_, _, drawn = encoder(whole)  #: [(None, 2) and 2 more] · 36
autoencoder = keras.Model(whole, decoder(drawn))  #: (None, None, 8) · Σ 60
autoencoder.compile("adam", "mse")
rows = np.zeros((32, 8), "float32")  #: (32, 8)
autoencoder.fit(rows, rows)
again = autoencoder.predict(rows)  #: (32, 8)

# %%
import keras
import numpy as np


class Doubled(keras.layers.Layer):
    def call(self, inputs):
        return inputs * 2  #: (None, 8)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], None, input_shape[1])


inner = keras.Sequential([keras.Input((8,)), Doubled()])  #: (None, None, 8)
outer = keras.Sequential([keras.Input((8,)), inner])  #: (None, None, 8)
head = keras.Sequential([keras.Input((8,)), keras.layers.Dense(3)])  #: (None, 3) · Σ 27
start = keras.Input((8,))  #: (None, 8)
end = head(outer(start))  #: (None, None, 3) · 27
model = keras.Model(start, end)  #: (None, None, 3) · Σ 27
model.compile("adam", "mse")
model.fit(np.zeros((32, 8)), np.zeros((32, 3)))
answer = model.predict(np.zeros((32, 8)))  #: (32, 3)

# %%
import keras
import numpy as np


class Summed(keras.layers.Dense):
    def call(self, inputs):
        return keras.ops.sum(super().call(inputs), axis=1, keepdims=True)  #: (None, 1)


start = keras.Input((8,))  #: (None, 8)
inner = keras.Model(start, Summed(4)(start))  #: (None, 4) · Σ 36
begin = keras.Input((8,))  #: (None, 8)
summed = inner(begin)  #: (None, 4) · 36
last = keras.Input((1,))  #: (None, 1)
head = keras.Model(last, keras.layers.Dense(2)(last))  #: (None, 2) · Σ 4
model = keras.Model(begin, summed)  #: (None, 4) · Σ 36
model.compile("adam", "mse")
model.fit(np.zeros((32, 8)), np.zeros((32, 1)))
answer = head(model(np.zeros((32, 8))))  #: (32, 2) · 4
