# %% An assertion about the losses that a call added holds
class Penalised(layers.Layer):
    def call(self, inputs):
        self.add_loss(keras.ops.sum(inputs))
        return inputs  #: (2, 3)


layer = Penalised()
y = layer(np.zeros((2, 3), "float32"))  #: (2, 3)
assert len(layer.losses) == 1
z = layers.Dense(4)(y)                  #: (2, 4) · 16

# %% Squeezing axes of unknown length leaves the rank open
import tensorflow as tf


def read(name):
    image = tf.image.decode_png(tf.io.read_file(name), channels=0)
    flat = tf.squeeze(image)
    one_hot = tf.one_hot(flat, 12)
    one_hot.set_shape((None, None, 12))
    return one_hot
