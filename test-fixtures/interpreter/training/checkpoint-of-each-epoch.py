# A model that can't be saved is refused by a checkpoint whatever its files are called.
# %%
import numpy as np
import keras
from keras import layers


class Own(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)  #: (None, 1) · 5


x, y = np.zeros((8, 4)), np.zeros((8, 1))  #: (8, 4), (8, 1)
model = Own(1)
model.compile("sgd", "mse")
ran = model.fit(x, y, verbose=0, callbacks=[keras.callbacks.ModelCheckpoint("own-{epoch}.keras")])
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-without-config]
