# %% Keras 2 counts the variables of TensorFlow that a layer holds  # keras: 2
class Shifted(layers.Layer):
    def build(self, input_shape):
        self.index = tf.Variable(np.arange(12).reshape(3, 4), trainable=False)  #: (3, 4)
        self.shift = tf.Variable(tf.zeros((input_shape[-1],)))  #: (5,)

    def call(self, x):
        return x + self.shift  #: (None, 5)

y = Shifted()(keras.Input((5,)))  #: (None, 5) · 17

# %% To Keras 3 they are none of its own
class Shifted(layers.Layer):
    def build(self, input_shape):
        self.index = tf.Variable(np.arange(12).reshape(3, 4), trainable=False)  #: (3, 4)

    def call(self, x):
        return x * 2  #: (None, 5)

y = Shifted()(keras.Input((5,)))  #: (None, 5)
