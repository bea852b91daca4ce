# Vectors of lists, of which Keras makes no tensor, and what callbacks ask of themselves that their model has.
import keras
import numpy as np
from keras import layers

# %% Rows of different lengths
x = np.array([[1, 2, 3], [4, 5], [6]], dtype=object)  #: (3,)
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
run = model.fit(x, np.array([0, 1, 0]), verbose=0)
#               ^ error[text-inputs]
#               ^ fix "Change to keras.utils.pad_sequences(x, dtype="flo…"

# %% Nothing is built on them
x = np.array([[1, 2, 3], [4, 5], [6]], dtype=object)  #: (3,)
model = keras.Sequential([layers.Embedding(10, 4), layers.LSTM(3), layers.Dense(1)])
model.compile("adam", "mse")
run = model.fit(x, np.array([0, 1, 0]), verbose=0)
#               ^ error[text-inputs]

# %% Labels
y = np.array([[1], [1, 2], [2]], dtype=object)  #: (3,)
model = keras.Sequential([keras.Input((4,)), layers.Dense(2, activation="sigmoid")])  #: (None, 2) · Σ 10
model.compile("adam", "binary_crossentropy")
run = model.fit(np.zeros((3, 4)), y, verbose=0)
#                                 ^ error[text-inputs]
#                                 ^ fix "Change to keras.utils.pad_sequences(y, dtype="flo…"

# %% Filled up
x = keras.utils.pad_sequences(np.array([[1, 2, 3], [4, 5], [6]], dtype=object))
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
run = model.fit(x, np.array([0, 1, 0]), verbose=0)

# %% What the model has
class Show(keras.callbacks.Callback):
    def __init__(self, x):
        super().__init__()
        self.x = x  #: (2, 4)
    def on_epoch_end(self, epoch, logs=None):
        print(self.predict(self.x))
#             ^^^^^^^^^^^^ error[unknown-attribute]
#             ^^^^^^^^^^^^ fix "Change to model.predict"

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Show(np.zeros((2, 4)))], verbose=0)

# %% A callback with a method of that name
class Show(keras.callbacks.Callback):
    def predict(self):
        return self.model.predict(np.zeros((2, 4)), verbose=0)  #: (2, 1)
    def on_epoch_end(self, epoch, logs=None):
        self.evaluate = len(self.predict())
        print(self.evaluate)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Show()], verbose=0)

# %% A callback that is given it with the model
class Show(keras.callbacks.Callback):
    def set_model(self, model):
        super().set_model(model)
        self.predict = model.predict
    def on_epoch_end(self, epoch, logs=None):
        print(self.predict(np.zeros((2, 4)), verbose=0).shape)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[Show()], verbose=0)
