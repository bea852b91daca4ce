# Hovers of names, numbers, data sets, functions and the methods of models: short, and only where there is no doubt.

# %% Numbers and where they come from
n_timesteps = 128
window = 10
left = n_timesteps - window + 1
# ^^ hover: left 119 = 128 − 10 + 1
x = keras.Input((left, 9))              #: (None, 119, 9)
#                ^^^^ hover: Where the numbers are written: 128 line 4, 10 line 5
y = layers.Conv1D(4, window)(x)         #: (None, 110, 4) · 364
#^ hover: y (None, 110, 4) tensor
z = layers.Flatten()(y)                 #: (None, 440)
#                    ^ hover: y (None, 110, 4) tensor
steps = y.shape[1] * 2
#               ^ hover: y.shape[1] 110 = ⌊(119 − 10) / 1⌋ + 1
print(steps)
#     ^^^^^ hover: steps 220

# %% A name means what it was last bound to
x = keras.Input((8,))                   #: (None, 8)
x = layers.Dense(4)(x)                  #: (None, 4) · 36
#                   ^ hover: x (None, 8) tensor
x = layers.Dense(2)(x)                  #: (None, 2) · 10
#                   ^ hover: x (None, 4) tensor
print(x)
#     ^ hover: x (None, 2) tensor

# %% A function's calls, and what is done in them
def block(x, filters):
#   ^^^^^ hover: (None, 20, 8) line 36
#   ^^^^^ hover: (None, 20, 16) line 38
    y = layers.Conv1D(filters, 3, padding="same")(x)  #: (None, 20, 8|16) · 104|400
    return layers.ReLU()(y)             #: (None, 20, 8|16)

inputs = keras.Input((20, 4))           #: (None, 20, 4)
a = block(inputs, 8)                    #: (None, 20, 8)
#   ^^^^^ hover: block → (None, 20, 8) · layers applied: 2
b = block(a, 16)                        #: (None, 20, 16)
#   ^^^^^ hover: Conv1D → (None, 20, 16) · 400 parameters

# %% fit, compile and summary
import numpy as np

x_train, y_train = np.zeros((1000, 8)), np.zeros((1000,), dtype="int32")  #: (1000, 8), (1000,)
model = keras.Sequential([
    keras.Input((8,)),                  #: (None, 8)
    layers.Dense(10, activation="softmax"),  #: (None, 10) · 90
])                                      #: (None, 10) · Σ 90
model.compile("adam", loss="sparse_categorical_crossentropy")
#     ^^^^^^^ hover: loss: sparse_categorical_crossentropy → labels (None,), integers from 0 to 9
model.fit(x_train, y_train, batch_size=64)
#     ^^^ hover: steps per epoch: 16 = ⌈1000 / 64⌉
#     ^^^ hover: y: (1000,)
model.summary()
#     ^^^^^^^ hover: Dense (None, 10) · 90

# %% Data sets
import numpy as np
import tensorflow as tf

images, labels = np.zeros((320, 28, 28, 1)), np.zeros((320,))  #: (320, 28, 28, 1), (320,)
train = tf.data.Dataset.from_tensor_slices((images, labels)).batch(32)  #: (None, 28, 28, 1), (None,)
# ^^^ hover: train data set, batches of (None, 28, 28, 1), (None,) · 10 batches
for batch in train:                     #: (32, 28, 28, 1), (32,)
#            ^^^^^ hover: batches of (None, 28, 28, 1), (None,)
    break
