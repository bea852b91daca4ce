# Symbolic tensors cannot be unpacked or gone through: their first axis is the batch.

# %% Three examples where three parts were meant
x = keras.Input((4,))                          #: (None, 4)
if True:
    q, k, v = layers.Dense(30)(x)
#   ^^^^^^^ error[symbolic-iteration]

# %% The parts
x = keras.Input((4,))                          #: (None, 4)
q, k, v = keras.ops.split(layers.Dense(30)(x), 3, axis=-1)  #: 3 × (None, 10)

# %% A batch that is written
x = keras.Input((4,), batch_size=3)            #: (3, 4)
if True:
    a, b, c = x
#   ^^^^^^^ error[symbolic-iteration]

# %% A loop
x = keras.Input((5, 4))                        #: (None, 5, 4)
for row in x: print(row)
#          ^ error[symbolic-iteration]

# %% A loop over one axis
x = keras.Input((3, 4))                        #: (None, 3, 4)
for row in keras.ops.unstack(x, axis=1): #: (None, 4)
    print(row.shape)

# %% A comprehension
x = keras.Input((5, 4))                        #: (None, 5, 4)
rows = [row for row in x]
#                      ^ error[symbolic-iteration]

# %% Inside a layer
class Attention(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(30)

    def call(self, x):
        q, k, v = self.dense(x)
#       ^^^^^^^ error[symbolic-iteration]
        return q + k + v
x = keras.Input((4,))                          #: (None, 4)
y = Attention()(x)

# %% Inside a layer that is called on data, which has rows
class Rows(layers.Layer):
    def call(self, x):
        return sum(row for row in x)  #: (4,)
y = Rows()(np.ones((3, 4)))     #: (4,)

# %% Batches of data have rows, too
import tensorflow as tf
data = tf.data.Dataset.from_tensor_slices(np.zeros((9, 4))).batch(3)  #: (None, 4) · 3 batches
for batch in data:                       #: (3, 4)
    print([row.shape for row in batch])

# %% Outputs are no rows
x = keras.Input((5, 4))                        #: (None, 5, 4)
y, h, c = layers.LSTM(6, return_state=True)(x)  #: 3 × (None, 6) · 264
two = keras.Model(x, [h, c])             #: 2 × (None, 6) · Σ 264
first, second = two(x)                   #: [2 × (None, 6)] · 264
