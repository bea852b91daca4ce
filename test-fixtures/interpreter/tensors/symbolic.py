# %% TensorFlow takes no KerasTensor
x = keras.Input((4, 5))  #: (None, 4, 5)
y = tf.reshape(x, (-1, 20))
#              ^ error[keras-tensor-in-tensorflow]
z = layers.Dense(2)(y)

# %% One step that TensorFlow refuses is one mistake, also where the next takes its result
x = keras.Input((4, 5))  #: (None, 4, 5)
y = tf.reduce_sum(tf.square(x), axis=-1)
#                           ^ error[keras-tensor-in-tensorflow]
a = layers.Dense(2)(x)  #: (None, 4, 2) · 12
z = tf.concat([a, a], axis=-1)
#             ^^^^^^ error[keras-tensor-in-tensorflow]

# %% Operators, keras.ops and questions about shapes take it
from keras import activations

x = keras.Input((4, 5))  #: (None, 4, 5)
y = tf.constant(2.0) * x + 1  #: (None, 4, 5)
z = ops.reshape(y, (-1, 20))  #: (None, 20)
r = activations.relu(z)  #: (None, 20)
w = layers.Dense(3, activation=tf.nn.relu)(r)  #: (None, 3) · 63


# %% Inside a layer TensorFlow gets placeholders
class Gate(layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], 6))  #: (5, 6)

    def call(self, inputs):
        return tf.concat([tf.matmul(inputs, self.kernel), inputs], axis=-1)  #: (None, 4, 11)


x = keras.Input((4, 5))  #: (None, 4, 5)
y = Gate()(x)  #: (None, 4, 11) · 30
z = layers.Lambda(lambda t: tf.reduce_mean(t, axis=1))(y)  #: (None, 11)
s = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.Lambda(tf.nn.softmax)])  #: (None, 4) · Σ 16
