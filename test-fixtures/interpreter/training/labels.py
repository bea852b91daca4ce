# %% One number per class, or class numbers
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
x, numbers = np.zeros((64, 4), "float32"), np.zeros((64,), "int32")  #: (64, 4), (64,)
model.compile("adam", "categorical_crossentropy")
model.fit(x, numbers)
#            ^^^^^^^ error[labels-not-one-hot]

# %% Class numbers in a column are no rows of classes either
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile(loss=keras.losses.CategoricalCrossentropy(), optimizer="adam")
model.evaluate(np.zeros((64, 4)), np.zeros((64, 1)))
#                                 ^^^^^^^^^^^^^^^^^ error[labels-not-one-hot]

# %% One-hot labels for a loss that wants class numbers
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", "sparse_categorical_crossentropy")
y = keras.utils.to_categorical(np.zeros((64,), "int32"), 3)  #: (64, 3)
model.fit(np.zeros((64, 4)), y)
#                            ^ error[labels-one-hot]

# %% What goes together
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
x = np.zeros((16, 4), "float32")  #: (16, 4)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, np.zeros((16,)), verbose=0)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, np.zeros((16, 1)), verbose=0)
model.compile("adam", "categorical_crossentropy")
model.fit(x, np.zeros((16, 3)), verbose=0)
one = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
one.compile("adam", "binary_crossentropy")
one.fit(x, np.zeros((16,)), verbose=0)
one.compile("adam", "mse")
one.fit(x, np.zeros((16, 2)), verbose=0)
#          ^^^^^^^^^^^^^^^^^ warning[labels-broadcast]
# %% As many units as a label has numbers
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy")
model.fit(np.zeros((64, 4)), np.zeros((64, 2)))
#                            ^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Differences are taken element by element
inputs = keras.Input((28, 28, 1))  #: (None, 28, 28, 1)
model = keras.Model(inputs, layers.Conv2D(1, 5)(inputs))  #: (None, 24, 24, 1) · Σ 26
model.compile("adam", "mse")
images = np.zeros((8, 28, 28, 1), "float32")  #: (8, 28, 28, 1)
model.fit(images, images)
#                 ^^^^^^ error[labels-shape]

# %% A Dense on images without Flatten gives an answer per row
model = keras.Sequential([keras.Input((28, 28)), layers.Dense(10, activation="softmax")])  #: (None, 28, 10) · Σ 290
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.zeros((64, 28, 28)), np.zeros((64,)))
#                                 ^^^^^^^^^^^^^^^ error[labels-shape]

# %% A dataset gives data and labels in one
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", "categorical_crossentropy")
data = tf.data.Dataset.from_tensor_slices((np.zeros((64, 4), "float32"), np.zeros((64,), "int32"))).batch(8)  #: (None, 4), (None,) · 8 batches
model.fit(data)
#         ^^^^ error[labels-not-one-hot]


# %% A loss or a step of the user's own decides for itself
class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        return {"loss": 0.0}


model = Own()
model.compile("adam", "categorical_crossentropy")
model.fit(np.zeros((8, 4), "float32"), np.zeros((8,)), verbose=0)
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.compile("adam", lambda y, p: tf.reduce_mean(p, axis=-1))
model.fit(np.zeros((8, 4), "float32"), np.zeros((8,)), verbose=0)
