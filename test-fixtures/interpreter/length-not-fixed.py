# The length of an open axis is None in `x.shape`, which is no number.

# %% Unpacked, then multiplied
class Heads(layers.Layer):
    def call(self, x):
        b, n, d = x.shape
        ops.reshape(x, (b * 4, n, d // 4))
#                       ^^^^^ error[length-not-fixed]
#                       ^^^^^ fix "Get the lengths from keras.ops.shape"
        return x  #: (None, 10, 32)

y = Heads()(keras.Input((10, 32)))

# %% As it is written
class Half(layers.Layer):
    def call(self, x):
        return x[: x.shape[0] // 2]
#                  ^^^^^^^^^^^^^^^ error[length-not-fixed]
#                  ^^^^^^^^^^^^^^^ fix "Get the lengths from keras.ops.shape"

y = Half()(keras.Input((4,)))

# %% A range
class Rows(layers.Layer):
    def call(self, x):
        return ops.stack([x[i] for i in range(x.shape[0])])
#                                       ^^^^^^^^^^^^^^^^^ error[length-not-fixed]

y = Rows()(keras.Input((4,)))

# %% A range over a fixed axis
class Columns(layers.Layer):
    def call(self, x):
        return ops.stack([x[:, i] for i in range(x.shape[1])])  #: (4, None)

y = Columns()(keras.Input((4,)))               #: (4, None)

# %% A shape to fill
class Noisy(layers.Layer):
    def call(self, x):
        return x + keras.random.normal((x.shape[0], 4))
#                                      ^^^^^^^^^^^^^^^ error[length-not-fixed]
#                                      ^^^^^^^^^^^^^^^ fix "Get the lengths from keras.ops.shape"

y = Noisy()(keras.Input((4,)))

# %% A shape to reshape to
class Split(layers.Layer):
    def call(self, x):
        ops.reshape(x, (x.shape[0], 2, 2))
#                      ^^^^^^^^^^^^^^^^^^ error[length-not-fixed]
#                      ^^^^^^^^^^^^^^^^^^ fix "Get the lengths from keras.ops.shape"
        return x  #: (None, 4)

y = Split()(keras.Input((4,)))

# %% Symbolic tensors are reshaped by rules of their own
x = keras.Input((4,))                          #: (None, 4)
y = ops.reshape(x, (x.shape[0], 2, 2))         #: (None, 2, 2)

# %% But no number comes of None
x = keras.Input((4,))                          #: (None, 4)
n = x.shape[0] + 1
#   ^^^^^^^^^^^^^^ error[length-not-fixed]

# %% A mean by hand
def loss(wanted, given):
    return ops.sum(ops.square(wanted - given)) / given.shape[0]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[length-not-fixed]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Get the lengths from keras.ops.shape"

model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("adam", loss)
model.fit(np.zeros((5, 3)), np.zeros((5, 2)), batch_size=2, verbose=0)

# %% What may be asked of None
class Careful(layers.Layer):
    def call(self, x):
        if x.shape[0] is not None and x.shape[0] > 2:
            return x
        if x.shape[0] == 3 or not x.shape[0]:
            return ops.reshape(x, (-1, 2, 2))  #: (None, 2, 2)
        return x

y = Careful()(keras.Input((4,)))               #: (None, 2, 2)

# %% A batch that is written
class Heads(layers.Layer):
    def call(self, x):
        b, n, d = x.shape
        return ops.reshape(x, (b * 4, n, d // 4))  #: (32, 10, 8)

y = Heads()(keras.Input(batch_shape=(8, 10, 32)))  #: (32, 10, 8)

# %% On data every length is a number
class Heads(layers.Layer):
    def call(self, x):
        b, n, d = x.shape
        return ops.reshape(x, (b * 4, n, d // 4))  #: (32, 10, 8)

y = Heads()(np.zeros((8, 10, 32)))             #: (32, 10, 8)
