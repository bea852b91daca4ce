# Code whose shape is stated, so that Keras runs it on data alone: what is refused there is told where a model runs it.

# %% A Lambda with an output shape, and a function that was of the backend
def distance(vectors):
    left, right = vectors                                              #: 2 × (None, 12)
    return keras.backend.sum(left - right, axis=1, keepdims=True)
#          ^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#          ^^^^^^^^^^^^^^^^^ fix "Change to ops.sum"
a, b = keras.Input((12,)), keras.Input((12,))                          #: 2 × (None, 12)
model = keras.Model([a, b], layers.Lambda(distance, output_shape=(1,))([a, b]))  #: (None, 1)
y = model.predict([np.zeros((2, 12)), np.zeros((2, 12))])               #: (2, 1)

# %% Where no model runs it, nobody knows that it fails
def distance(vectors):
    left, right = vectors                                              #: 2 × (None, 12)
    return keras.backend.sum(left - right, axis=1, keepdims=True)  #: (None, 1)
#          ^^^^^^^^^^^^^^^^^ warning[only-in-keras-2]
a, b = keras.Input((12,)), keras.Input((12,))                          #: 2 × (None, 12)
model = keras.Model([a, b], layers.Lambda(distance, output_shape=(1,))([a, b]))  #: (None, 1)

# %% A layer that states its shape and multiplies what does not fit
class Projection(layers.Layer):
    def compute_output_shape(self, shape):
        return (shape[0], 3)

    def call(self, x):
        return keras.ops.matmul(x, keras.ops.ones((5, 3)))
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]
a = keras.Input((12,))                                                 #: (None, 12)
model = keras.Model(a, Projection()(a))                                #: (None, 3)
model.compile("sgd", "mse")
model.fit(np.zeros((4, 12)), np.zeros((4, 3)), verbose=0)

# %% The layer tries one way and takes another
def either(x):
    try:
        return keras.ops.matmul(x, keras.ops.ones((5, 3)))
    except Exception:
        return x[:, :3]                                                #: (None, 3)
a = keras.Input((12,))                                                 #: (None, 12)
model = keras.Model(a, layers.Lambda(either, output_shape=(3,))(a))    #: (None, 3)
y = model.predict(np.zeros((2, 12)), verbose=0)

# %% A length that the model loses on the way, and another one behind it
import numpy as np
import tensorflow as tf
import keras
from keras import layers


class Patches(layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, images):
        size = self.size
        patches = tf.image.extract_patches(images, [1, size, size, 1], [1, size, size, 1], [1, 1, 1, 1], "VALID")  #: (None, 12, 12, 108)
        return tf.reshape(patches, [tf.shape(images)[0], -1, patches.shape[-1]])  #: (None, None, 108)


class Positions(layers.Layer):
    def __init__(self, number, width):
        super().__init__()
        self.number = number
        self.projection = layers.Dense(width)
        self.places = layers.Embedding(number, width)

    def call(self, patches):
        return self.projection(patches) + self.places(tf.range(self.number))  #: (None, 12, 8)


def build(number):
    inputs = keras.Input((72, 72, 3))  #: (None, 72, 72, 3)
    x = Positions(number, 8)(Patches(6)(inputs))  #: (None, 12, 8) · 968
    return keras.Model(inputs, layers.Dense(1)(layers.GlobalAveragePooling1D()(x)))  #: (None, 1) · Σ 977


model = build(72 // 6)  #: (None, 1) · Σ 977
model.compile("adam", "mse")
history = model.fit(np.ones((8, 72, 72, 3)), np.ones((8, 1)), verbose=0)
#                   ^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% of the right number
import numpy as np
import tensorflow as tf
import keras
from keras import layers


class Patches(layers.Layer):
    def call(self, images):
        patches = tf.image.extract_patches(images, [1, 6, 6, 1], [1, 6, 6, 1], [1, 1, 1, 1], "VALID")  #: (None, 12, 12, 108)
        return tf.reshape(patches, [tf.shape(images)[0], -1, patches.shape[-1]])  #: (None, None, 108)


class Positions(layers.Layer):
    def __init__(self, number, width):
        super().__init__()
        self.number = number
        self.projection = layers.Dense(width)
        self.places = layers.Embedding(number, width)

    def call(self, patches):
        return self.projection(patches) + self.places(tf.range(self.number))  #: (None, 144, 8)


inputs = keras.Input((72, 72, 3))  #: (None, 72, 72, 3)
x = Positions((72 // 6) ** 2, 8)(Patches()(inputs))  #: (None, 144, 8) · 2,024
model = keras.Model(inputs, layers.Dense(1)(layers.GlobalAveragePooling1D()(x)))  #: (None, 1) · Σ 2,033
model.compile("adam", "mse")
history = model.fit(np.ones((8, 72, 72, 3)), np.ones((8, 1)), verbose=0)
