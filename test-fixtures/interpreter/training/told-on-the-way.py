"""What is refused between the layers, in training, and of what was written before."""
import numpy as np
import tensorflow as tf
import keras
from keras import layers

# %% A layer of the program that returns nothing
class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        x = self.dense(x)  #: (None, 4) · 16


hidden = Block()(keras.Input((3,)))
outputs = layers.Dense(2)(hidden)
#                         ^^^^^^ error[nothing-returned]
#                         ^^^^^^ fix "Change to return x → (None, 2)"

# %% The same in a list of layers
class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        x = self.dense(x)  #: (None, 4) · 16


model = keras.Sequential([keras.Input((3,)), Block(), layers.Dense(2)])
#                                                     ^^^^^^^^^^^^^^^ error[nothing-returned]

# %% What passes None on
class Block(layers.Layer):
    def call(self, x):
        y = x * 2  #: (None, 3)


hidden = Block()(keras.Input((3,)))
same = layers.Dropout(0.5)(hidden)

# %% A model that returns nothing
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        x = self.dense(x)  #: (None, 4) · 16


model = Net()
model.compile("adam", "mse")
history = model.fit(np.zeros((8, 3)), np.zeros((8, 4)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[nothing-returned]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to return x"

# %% Attention of two widths, which data alone shows
query = keras.Input((5, 8))  #: (None, 5, 8)
value = keras.Input((7, 6))  #: (None, 7, 6)
both = layers.Attention()([query, value])  #: (None, 5, 6)
#                         ^^^^^^^^^^^^^^ warning[query-value-features]
model = keras.Model([query, value], layers.Dense(1)(both))  #: (None, 5, 1) · Σ 7
model.compile("adam", "mse")
model.fit([np.zeros((4, 5, 8)), np.zeros((4, 7, 6))], np.zeros((4, 5, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[query-value-features]

# %% Numbers adapted to more columns than the model is trained on
norm = layers.Normalization()  #: (None, 3) · 9
#      ^^^^^^^^^^^^^^^^^^^^^^ warning[changed-axis]
norm.adapt(np.zeros((6, 4)))
model = keras.Sequential([norm, layers.Dense(1)])  #: (None, 1) · Σ 13
model.compile("adam", "mse")
model.fit(np.zeros((6, 3)), np.zeros(6), verbose=0)
#         ^^^^^^^^^^^^^^^^ error[changed-axis]

# %% A folder that was exported
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.export("out")
loaded = keras.models.load_model("out")
#                                ^^^^^ error[file-name]
#                                ^^^^^ fix "Change to keras.layers.TFSMLayer("out", call_endp…"
