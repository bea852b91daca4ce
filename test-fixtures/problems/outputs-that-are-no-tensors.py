# On symbolic inputs every part of what a layer's code gives must be a tensor; on data it may be anything.

# %% A Lambda that gives a shape
x = keras.Input((4, 5))  #: (None, 4, 5)
y = layers.Lambda(lambda x: ops.shape(x))(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[output-not-a-tensor]

# %% The length of an axis that is known is a plain number
x = keras.Input((4, 5))  #: (None, 4, 5)
y = layers.Lambda(lambda x: [x, ops.shape(x)[1]])(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[output-not-a-tensor]

# %% The length of an open axis is a tensor, as all that TensorFlow says of shapes
x = keras.Input((4, 5))  #: (None, 4, 5)
rows = layers.Lambda(lambda x: ops.shape(x)[0])(x)  # silent: a number of the backend's
y = layers.Lambda(lambda x: tf.shape(x))(x)  #: (3,)

# %% A Lambda takes arrays for tensors, and nothing for no output
x = keras.Input((4, 5))  #: (None, 4, 5)
y = layers.Lambda(lambda x: np.zeros((2, 3)))(x)  #: (2, 3)
z = layers.Lambda(lambda x: print("no return"))(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[output-not-a-tensor]

# %% A layer of the program's own that gives None beside its output
class Attending(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def call(self, x, returns_scores=False):
        y = self.dense(x)  #: (None, 4, 3) · 18
        scores = ops.softmax(y) if returns_scores else None  #: (None, 4, 3)
        return y, scores  #: 2 × (None, 4, 3) … (None, 4, 3)

attending = Attending()
both = attending(keras.Input((4, 5)), returns_scores=True)  #: 2 × (None, 4, 3) · 18
on_data = attending(np.zeros((2, 4, 5)))  #: (2, 4, 3) · 18
one = attending(keras.Input((4, 5)))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[output-not-a-tensor]

# %% One inside another is never given symbolic tensors itself
class Sizes(layers.Layer):
    def call(self, x):
        return x, x.shape[1]  #: (None, 4, 5)

class Around(layers.Layer):
    def __init__(self):
        super().__init__()
        self.sizes = Sizes()

    def call(self, x):
        x, size = self.sizes(x)  #: (None, 4, 5)
        return ops.reshape(x, (-1, size * 5))  #: (None, 20)

y = Around()(keras.Input((4, 5)))  #: (None, 20)

# %% A layer that returns nothing at all
class Nothing(layers.Layer):
    def call(self, x):
        self.add_loss(ops.mean(x))

y = Nothing()(keras.Input((4, 5)))
