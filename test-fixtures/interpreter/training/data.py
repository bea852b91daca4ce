# %% Data must have the features that the model was built for
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.compile("adam", "mse")
x = np.zeros((8, 5), "float32")  #: (8, 5)
model.fit(x, np.zeros((8, 3)))
#         ^ error[changed-axis]

# %% Data of another rank is refused, unless the last axis is 1
model = keras.Sequential([keras.Input((10, 3)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 133
model.predict(np.zeros((8, 10), "float32"))
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-input-shape]

# %% A last axis of 1 may be missing, or be too many
model = keras.Sequential([keras.Input((10, 1)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 101
a = model.predict(np.zeros((8, 10), "float32"))  #: (8, 1)
inputs = keras.Input((4,))  #: (None, 4)
dense = keras.Model(inputs, layers.Dense(2)(inputs))  #: (None, 2) · Σ 10
b = dense.predict(np.zeros((8, 4, 1), "float32"))  #: (8, 2)

# %% A model called on data runs its layers on it
inputs = keras.Input((None, None, 3))  #: (None, None, None, 3)
model = keras.Model(inputs, layers.Conv2D(2, 5)(inputs))  #: (None, None, None, 2) · Σ 152
y = model(np.zeros((1, 8, 8, 3), "float32"))  #: (1, 4, 4, 2) · 152
z = model(np.zeros((1, 4, 4, 3), "float32"))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[window-exceeds-input]

# %% The length of a sequence may differ where the layers allow it
model = keras.Sequential([keras.Input((10, 3)), layers.LSTM(4)])  #: (None, 4) · Σ 128
y = model.predict(np.zeros((8, 12, 3), "float32"))  #: (8, 4)

# %% Every array has a sample per label
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
model.fit(np.zeros((8, 4)), np.zeros((5,)))
#                           ^^^^^^^^^^^^^^ error[sample-counts-differ]

# %% Lists of numbers are no arrays
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("adam", "mse")
model.fit([[0, 0], [0, 1]], np.zeros((2, 1)))
#         ^^^^^^^^^^^^^^^^ error[not-arrays]

# %% A list of one array stands for it
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("adam", "mse")
model.fit([np.zeros((8, 2))], [np.zeros((8, 1))], verbose=0)

# %% Validation data is looked at as well
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.compile("adam", "mse")
x, y = np.zeros((8, 4), "float32"), np.zeros((8, 2))  #: (8, 4), (8, 2)
model.fit(x, y, validation_data=(x, np.zeros((7, 2))))
#                               ^^^^^^^^^^^^^^^^^^^^^ error[sample-counts-differ]

# %% Metrics are a list
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.compile("adam", "mse", metrics="mae")
#                                    ^^^^^ error[metrics-not-a-list]

# %% Keywords that Keras 3 has no more
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.compile("adam", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 2)), nb_epoch=3)
#                                             ^^^^^^^^ error[renamed-argument]
#                                             ^^^^^^^^ fix "Change to epochs=3"

# %% Methods that Keras 3 has no more
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
classes = model.predict_classes(np.zeros((8, 4)))
#         ^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

# %% Endings of file names
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save_weights("model.h5")
#                  ^^^^^^^^^^ error[file-name]

# %% A checkpoint's name
kept = keras.callbacks.ModelCheckpoint("best.hdf5", save_best_only=True)
#                                      ^^^^^^^^^^^ error[file-name]

# %% A checkpoint's name that is put together
import os
path = os.path.join("kept", "best.hdf5")
kept = keras.callbacks.ModelCheckpoint(path, save_best_only=True)
#                                      ^^^^ error[file-name]
#                                      ^^^^ fix "Change the file extension from .hdf5 to .keras"
other = keras.callbacks.ModelCheckpoint(os.path.join("kept", "{epoch:02d}.hdf5"))
#                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[file-name]
#                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change the file extension from .hdf5 to .keras"

# %% A checkpoint of weights
kept = keras.callbacks.ModelCheckpoint("best.weights.h5", save_weights_only=True)
whole = keras.callbacks.ModelCheckpoint("best.keras")
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save("model.h5")

# %% A training step of the user's own takes its data apart; Keras 2 calls the model with none of it # keras: 2
a, b = keras.Input((4,)), keras.Input((4,))       #: 2 × (None, 4)
pair = keras.Model([a, b], layers.Add()([a, b]))  #: (None, 4)


class Scored(keras.Model):
    def __init__(self):
        super().__init__()
        self.pair = pair  #: (None, 4)

    def train_step(self, data):
        first, second, score = data[0]
        return {"loss": tf.reduce_mean(self.pair([first, second])) + tf.reduce_mean(score)}  # silent: what stands in a batch of a list

    def call(self, inputs):
        return self.pair(inputs)


model = Scored()
model.compile("adam")
model.fit([np.zeros((8, 4)), np.zeros((8, 4)), np.zeros((8, 1))], verbose=0)

# %% A share for validation that leaves nothing to train on
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(np.zeros((8, 3)), np.zeros((8, 1)), validation_split=1.0, verbose=0)
#                                                              ^^^ error[split-leaves-nothing]
#                                                              ^^^ fix "Change validation_split to 0.2"
#                                                              ^^^ other fix "Remove validation_split"

# %% One of a single sample
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(np.zeros((1, 3)), np.zeros((1, 1)), validation_split=0.2, verbose=0)
#                                                              ^^^ error[split-leaves-nothing]
#                                                              ^^^ fix "Remove validation_split"

# %% Shares that leave samples for both, and none at all
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(np.zeros((4, 3)), np.zeros((4, 1)), validation_split=0.1, verbose=0)
model.fit(np.zeros((4, 3)), np.zeros((4, 1)), validation_split=0.0, verbose=0)
model.fit(
    np.zeros((4, 3)),
    np.zeros((4, 1)),
    validation_split=1.0,
    validation_data=(np.zeros((2, 3)), np.zeros((2, 1))),
    verbose=0,
)

# %% No samples to predict on
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(np.zeros((0, 3)), np.zeros((0, 1)), verbose=0)
found = np.zeros((8, 3))[8:]  #: (0, 3)
given = model.predict(found, verbose=0)
#                     ^^^^^ error[no-batches]

# %% What a fix that keeps the meaning brings to light in the same call is told next
model = keras.Sequential([keras.Input((2,)), layers.Embedding(3, 4), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 21
model.compile("adam", "mse")
model.fit(np.array([[0, 1], [2, 3]]), [0, 1], verbose=0)
#                                     ^^^^^^ error[not-arrays]
#                                     ^^^^^^ other fix "Change to np.array([0, 1])" then error[index-past-embedding]
