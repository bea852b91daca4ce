import numpy as np
import keras
from keras import layers

# %% What makes batches counts the samples before a step of the program's own sees any
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(3)
    def call(self, x):
        return self.d(x)  #: (None, 3) · 15
    def train_step(self, data):
        x, y = data  #: (None, 4), (None, 3)
        return {"loss": keras.ops.mean(self(x))}
m = Net()
m.compile("adam")
m.fit(np.zeros((40, 4)), np.zeros((20, 3)))
#                        ^^^^^^^^^^^^^^^^^ error[sample-counts-differ]

# %% One class has the number 0
m = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((40, 4)), np.array([0, 1] * 20))
#                        ^^^^^^^^^^^^^^^^^^^^^ error[label-out-of-range]

# %% Labels of the output alone that has a loss
i = keras.Input((10,))  #: (None, 10)
x = layers.Dense(5)(i)  #: (None, 5) · 55
m = keras.Model(i, [x, layers.Dense(4)(x)])  #: (None, 5), (None, 4) · Σ 79
m.compile("adam", loss=["mse", None])
m.fit(np.zeros((8, 10)), np.zeros((8, 5)))
m.compile("adam", loss=[None, "mse"])
m.fit(np.zeros((8, 10)), np.zeros((8, 4)))
m.compile("adam", loss=["mse", None])
m.fit(np.zeros((8, 10)), np.zeros((8, 4)))
#                        ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Which need not be the first
i = keras.Input((10,))  #: (None, 10)
x = layers.Dense(5)(i)  #: (None, 5) · 55
m = keras.Model(i, [x, layers.Dense(4)(x)])  #: (None, 5), (None, 4) · Σ 79
m.compile("adam", loss=[None, "mse"])
m.fit(np.zeros((8, 10)), [np.zeros((8, 5))])
#                        ^^^^^^^^^^^^^^^^^^ error[labels-shape]
