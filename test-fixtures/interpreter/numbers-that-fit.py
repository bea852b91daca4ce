# Fixes that change a number where the program writes it, found by going back from the axis that does not fit.

# %% A size that a layer of the program's own was given
class Sampling(layers.Layer):
    def __init__(self, latent):
        super().__init__()
        self.latent = latent

    def call(self, inputs):
        mean, log_var = inputs  #: 2 × (None, 16)
        batch = ops.shape(mean)[0]
        noise = keras.random.normal(shape=(batch, self.latent))  #: (None, 8)
        return mean + log_var * noise
#                     ^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]
#                     ^^^^^^^^^^^^^^^ fix "Change 8 to 16 on line 20"

x = keras.Input((784,))  #: (None, 784)
mean = layers.Dense(16)(x)  #: (None, 16) · 12,560
log_var = layers.Dense(16)(x)  #: (None, 16) · 12,560
z = Sampling(8)([mean, log_var])

# %% Positions of another length
class Positions(layers.Layer):
    def __init__(self, length, dim):
        super().__init__()
        self.tokens = layers.Embedding(1000, dim)
        self.table = self.add_weight(shape=(length, dim), initializer="uniform")  #: (50, 32)

    def call(self, ids):
        return self.tokens(ids) + self.table
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change 50 to 60 on line 35"

x = keras.Input((60,))  #: (None, 60)
y = Positions(50, 32)(x)

# %% A number that others multiplied
grow = keras.Sequential([
    keras.Input((64,)),  #: (None, 64)
    layers.Dense(8 * 8 * 4),  #: (None, 256) · 16,640
    layers.Reshape((8, 8, 4)),  #: (None, 8, 8, 4)
    layers.UpSampling2D(4),  #: (None, 32, 32, 4)
    layers.Conv2D(1, 1),  #: (None, 32, 32, 1) · 5
])  #: (None, 32, 32, 1) · Σ 16,645
judge = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 785
score = judge(grow(keras.Input((64,))))
#             ^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-input-shape]
#             ^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change 28 to 32 on line 45 → (None, 1)"

# %% Two embeddings of different lengths
user = layers.Flatten()(layers.Embedding(100, 32)(keras.Input((1,))))  #: (None, 32)
item = layers.Flatten()(layers.Embedding(500, 64)(keras.Input((1,))))  #: (None, 64)
score = layers.Dot(axes=1)([user, item])
#                       ^ error[dot-axes-differ]
#                       ^ fix "Change 64 to 32 on line 52 → (None, 1)"

# %% A layer that is shared by two inputs
left, right = keras.Input((10,)), keras.Input((12,))  #: (None, 10), (None, 12)
tower = layers.Dense(16)
a, b = tower(left), tower(right)
#                         ^^^^^ error[changed-axis]
#                         ^^^^^ fix "Change 12 to 10 on line 58 → (None, 16)"

# %% Products with one matrix the other way round
q, k = np.zeros((2, 10, 16)), np.zeros((2, 10, 16))  #: 2 × (2, 10, 16)
scores = ops.matmul(q, k)
#        ^^^^^^^^^^^^^^^^ error[inner-axes-differ]
#        ^^^^^^^^^^^^^^^^ fix "Change to ops.matmul(q, ops.swapaxes(k, -1, -2))"
turned = tf.matmul(q, k)
#        ^^^^^^^^^^^^^^^ error[inner-axes-differ]
#        ^^^^^^^^^^^^^^^ fix "Change to tf.matmul(q, k, transpose_b=True)"

# %% An axis that is not there
errors = np.zeros(32)  #: (32,)
total = ops.sum(errors, axis=(1, 2))
#                            ^^^^^^ error[axis-out-of-range]
#                            ^^^^^^ fix "Change axis to -1"

# %% One that a part of a list lacks
real, fake = np.zeros((16, 28, 28)), np.zeros((16, 28, 28, 1))  #: (16, 28, 28), (16, 28, 28, 1)
both = np.concatenate([real, fake])
#                     ^^^^^^^^^^^^ error[concatenate-mismatch]
#                     ^^^^^^^^^^^^ fix "Change to real[..., None]"
