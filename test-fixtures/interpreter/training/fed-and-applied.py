import numpy as np
import tensorflow as tf
import keras
from keras import layers

# %% Two data sets whose batches differ
x = tf.data.Dataset.from_tensor_slices(np.zeros((96, 6))).batch(32)  #: (None, 6) · 3 batches
y = tf.data.Dataset.from_tensor_slices(np.zeros((96, 1))).batch(16)  #: (None, 1) · 6 batches
data = tf.data.Dataset.zip((x, y))           #: (None, 6), (None, 1) · 3 elements
model = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
model.compile("sgd", "mse")
model.fit(data, epochs=1, verbose=0)
#         ^^^^ error[sample-counts-differ]
#         ^^^^ fix "Change 16 to 32 on line 8"

# %% Gradients of one model beside the variables of another
first = keras.Sequential([keras.Input((4,)), layers.Dense(8), layers.Dense(2)])  #: (None, 2) · Σ 58
second = keras.Sequential([keras.Input((2,)), layers.Dense(8), layers.Dense(1)])  #: (None, 1) · Σ 33
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(second(first(tf.zeros((3, 4)))))
gradients = tape.gradient(loss, first.trainable_variables)  #: [(4, 8), (8,), (8, 2), (2,)]
keras.optimizers.Adam().apply_gradients(zip(gradients, second.trainable_variables))
#                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[gradient-of-another]

# %% Gradients beside their own variables
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(model(tf.zeros((3, 4))))
gradients = tape.gradient(loss, model.trainable_variables)  #: [(4, 2), (2,)]
keras.optimizers.SGD().apply_gradients(zip(gradients, model.trainable_variables))

# %% Callbacks know nothing of the data for validation
class Scores(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(len(self.validation_data))
#                 ^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]


model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
x, y = np.zeros((8, 4)), np.zeros((8, 1))    #: (8, 4), (8, 1)
model.fit(x, y, callbacks=[Scores()], verbose=0)
# silent: told where the callback asks

# %% A callback that is given them
class Scores(keras.callbacks.Callback):
    def __init__(self, validation_data):
        super().__init__()
        self.validation_data = validation_data  #: (8, 4), (8, 1)

    def on_epoch_end(self, epoch, logs=None):
        print(len(self.validation_data))


model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
x, y = np.zeros((8, 4)), np.zeros((8, 1))    #: (8, 4), (8, 1)
model.fit(x, y, callbacks=[Scores((x, y))], verbose=0)

# %% Weights go to the layers of their names
saved = keras.Sequential([keras.Input((10,)), layers.Dense(16), layers.Dense(16), layers.Dense(3)])  #: (None, 3) · Σ 499
saved.save_weights("a.weights.h5")
other = keras.Sequential([keras.Input((10,)), layers.Dense(16), layers.Dense(3)])  #: (None, 3) · Σ 227
other.load_weights("a.weights.h5")
#                  ^^^^^^^^^^^^^^ error[weights-differ]
#                  ^^^^^^^^^^^^^^ fix "Add skip_mismatch=True"

# %% A layer without weights in between changes no name
saved = keras.Sequential([keras.Input((10,)), layers.Dense(16), layers.Dense(3)])  #: (None, 3) · Σ 227
saved.save_weights("b.weights.h5")
other = keras.Sequential([keras.Input((10,)), layers.Dense(16), layers.Dropout(0.5), layers.Dense(3)])  #: (None, 3) · Σ 227
other.load_weights("b.weights.h5")

# %% The steps of a sequence, one after another
sequence = keras.Input((6, 16))              #: (None, 6, 16)
steps = [step for step in sequence]
#                         ^^^^^^^^ error[symbolic-iteration]
#                         ^^^^^^^^ fix "Change to keras.ops.unstack(sequence, axis=1)"

# %% A cell that does not state its size
class Cell(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.dense = layers.Dense(units)

    def call(self, inputs, states):
        output = self.dense(inputs) + states[0]
        return output, [output]


outputs = layers.RNN(Cell(4))(np.zeros((3, 5, 4)))
#                    ^^^^^^^ error[not-a-cell]
#                    ^^^^^^^ fix "Add state_size to the layer → (3, 4)"

# %% Data with other features than the Input of a recurrent model
model = keras.Sequential([keras.Input((20, 1)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 101
model.compile("sgd", "mse")
model.fit(np.zeros((8, 20, 3)), np.zeros(8), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^ error[changed-axis]
#         ^^^^^^^^^^^^^^^^^^^^ fix "Change shape to (20, 3) → (None, 20, 3)"

# %% A step of the program's own takes batches of two sizes
class Pairs(keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = keras.Sequential([keras.Input((6,)), layers.Dense(2)])  #: (None, 2) · Σ 14

    def call(self, x):
        return self.encoder(x)               #: (None, 2) · 14

    def train_step(self, data):
        wide, narrow = data                  #: 2 × (None, 6)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(self(wide)) - tf.reduce_mean(self(narrow))
        gradients = tape.gradient(loss, self.trainable_variables)  #: [(6, 2), (2,)]
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        return {"loss": loss}


first = tf.data.Dataset.from_tensor_slices(np.zeros((96, 6), "float32")).batch(32)  #: (None, 6) · 3 batches
second = tf.data.Dataset.from_tensor_slices(np.zeros((48, 6), "float32")).batch(16)  #: (None, 6) · 3 batches
model = Pairs()
model.compile("sgd")
model.fit(tf.data.Dataset.zip((first, second)), epochs=1, verbose=0)

# %% Another metric than the model has
model = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
model.compile("sgd", "mse", metrics=["mae"])
history = model.fit(np.zeros((8, 6)), np.zeros(8), validation_split=0.5, verbose=0)
last = [history.history[name][-1] for name in ("loss", "val_loss", "val_accuracy")]
#       ^^^^^^^^^^^^^^^^^^^^^ error[missing-key]
#       ^^^^^^^^^^^^^^^^^^^^^ fix "Change to "val_mae""
