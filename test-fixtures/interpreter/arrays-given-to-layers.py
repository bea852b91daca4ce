# Arrays that a layer is given are tensors in its `call`, their floats in the dtype in which it computes.

# %% Tensors beside what was an array go into a model together
class Decoder(keras.Model):
    def __init__(self):
        super().__init__()
        code = keras.Input((6,))                              #: (None, 6)
        label = keras.Input((), dtype="int32")                #: (None,)
        x = layers.Concatenate()([code, layers.Embedding(10, 4)(label)])  #: (None, 10)
        self.inner = keras.Model([code, label], layers.Dense(3)(x))  #: (None, 3) · Σ 73
        self.project = layers.Dense(6)

    def call(self, inputs):
        picture, label = inputs                               #: (5, 20), (5,)
        return self.inner([self.project(picture), label])     #: (5, 3) · 73

pictures = np.random.rand(8, 20)                              #: (8, 20)
labels = np.random.randint(0, 10, size=8)                     #: (8,)
y = Decoder()([pictures[:5], labels[:5]])                     #: (5, 3) · 199

# %% Whether it is an array
class Asks(layers.Layer):
    def call(self, x):
        self.was_array = isinstance(x, np.ndarray)
        return x + tf.ones((4, 3))                            #: (4, 3)

asks = Asks()
a = asks(np.zeros((4, 3)))                                    #: (4, 3)
b = np.zeros(2 if asks.was_array else 3)                      #: (3,)

# %% A functional model takes its inputs as they are
code = keras.Input((6,))                                      #: (None, 6)
label = keras.Input((2,))                                     #: (None, 2)
inner = keras.Model([code, label], layers.Concatenate()([code, label]))  #: (None, 8)
y = inner([tf.ones((4, 6)), np.zeros((4, 2))])
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[mixed-inputs]

# %% What assigning gives
v = tf.Variable(tf.zeros((3,)))                               #: (3,)
a = v.assign_add(tf.ones((3,)))                               #: (3,)
w = keras.Variable(np.ones((2, 4)))                           #: (2, 4)
b = w.assign(np.zeros((2, 4)))                                #: (2, 4)
c = b + 1                                                     #: (2, 4)
