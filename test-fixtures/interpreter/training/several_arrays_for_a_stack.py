"""A Sequential that is given several arrays: Keras 3 takes the first, and counts symbolic tensors alone."""
import numpy as np
import keras
import tensorflow as tf
from keras import layers

x, y = np.ones((8, 4), "float32"), np.ones((8, 1), "float32")
net = keras.Sequential([keras.Input((4,)), layers.Dense(2)])
net.compile("adam", "mse")

# %% A batch of data with its labels
z = net((x, y))  #: (8, 2) · 10

# %% The batches of a dataset that are not taken apart
for batch in tf.data.Dataset.from_tensor_slices((x, y)).batch(4):  #: (4, 4), (4, 1)
    z = net(batch)  #: (4, 2) · 10

# %% Trained and asked with two arrays
net.fit([x, y], np.ones((8, 2)), verbose=0)
z = net.predict([x, y], verbose=0)  #: (8, 2)

# %% One that is built by its first call
other = keras.Sequential([layers.Dense(3)])  #: (8, 3) · Σ 15
a = other(x)  #: (8, 3) · 15
b = other([x, y])  #: (8, 3) · 15

# %% The first is no input for it
z = net([y, x])
#       ^^^^^^ error[changed-axis]

# %% Symbolic tensors are counted
z = net([keras.Input((4,)), keras.Input((1,))])
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-inputs]

# %% A stack that is not built yet
z = keras.Sequential([layers.Dense(3)])([x, y])
#                     ^^^^^^^^^^^^^^^ error[wrong-inputs]

# %% A functional model counts whatever it is given
i = keras.Input((4,))  #: (None, 4)
model = keras.Model(i, layers.Dense(2)(i))  #: (None, 2) · Σ 10
z = model([x, y])
#         ^^^^^^ error[wrong-inputs]
