"""Attributes of the program's own layers, callbacks and data sets that no line of the file sets, and those that one may set."""
import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile("adam", "mse")
x, y = np.zeros((8, 4)), np.zeros(8)

# %% A list that nobody made
class Losses(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.seen.append(logs["loss"])
#       ^^^^^^^^^ error[unknown-attribute]
#       ^^^^^^^^^ fix "Add self.seen = []"
model.fit(x, y, verbose=0, callbacks=[Losses()])

# %% A weight under another name
class Scale(layers.Layer):
    def build(self, shape):
        self.alpha = self.add_weight(shape=(shape[-1],))    #: (3,)

    def call(self, inputs):
        return inputs * self.beta
#                       ^^^^^^^^^ error[unknown-attribute]
#                       ^^^^^^^^^ fix "Change to alpha"
scaled = Scale()(np.ones((2, 3)))

# %% Set from outside, by a function, under a condition, or asked for first
class Gift(layers.Layer):
    def call(self, inputs):
        return inputs * self.gift  #: (2, 3)
layer = Gift()
layer.gift = 2.0
given = layer(np.ones((2, 3)))  #: (2, 3)

class Kept(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if not hasattr(self, "kept"):
            self.kept = []
        self.kept.append(epoch)
model.fit(x, y, verbose=0, callbacks=[Kept()])

# %% Set under a name that does not stand there
class Parts(layers.Layer):
    def build(self, shape):
        for name in ("left", "right"):
            setattr(self, f"{name}_part", self.add_weight(shape=(shape[-1],)))

    def call(self, inputs):
        return inputs * self.left_part  #: (2, 3)
parts = Parts()(np.ones((2, 3)))  #: (2, 3) · 6

# %% Epochs that a callback counts without having begun
class Counting(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.rounds += 1
#       ^^^^^^^^^^^ error[unknown-attribute]
#       ^^^^^^^^^^^ fix "Add self.rounds = 0"
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Counting()], verbose=0)

# %% A method of another name is not what is counted
class Watched(layers.Layer):
    def call(self, x):
        self.calls += 1
#       ^^^^^^^^^^ error[unknown-attribute]
#       ^^^^^^^^^^ fix "Add self.calls = 0"
        return x                                                #: (2, 3)
y = Watched()(np.zeros((2, 3)))

# %% Counted from a line outside of the class on
class Watched(layers.Layer):
    def call(self, x):
        self.calls += 1
        return x                                                #: (2, 3)
watched = Watched()
watched.calls = 0
y = watched(np.zeros((2, 3)))                                   #: (2, 3)
