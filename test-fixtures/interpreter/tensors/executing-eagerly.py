# Whether TensorFlow runs operations as they are met.

# %% Outside functions that are traced it does
width = 4 if tf.executing_eagerly() else 3
y = layers.Dense(width)(keras.Input((2,)))            #: (None, 4) · 12

# %% In a function that decides by it
def vocabulary(words):
    if not tf.executing_eagerly():
        return []
    return list(words)

y = layers.Dense(len(vocabulary(["a", "b"])))(keras.Input((2,)))    #: (None, 2) · 6

# %% In code that Keras traces it may not
class Scale(layers.Layer):
    def call(self, x):
        if tf.executing_eagerly():
            return x[:, :2]                           #: (3, 2)
        return x

y = Scale()(np.zeros((3, 4), "float32"))              #: (3, 2)
