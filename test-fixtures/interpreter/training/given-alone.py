# What is given alone where Keras wants it with something else: gradients, classes, arrays without samples.
import numpy as np
import scipy.sparse
import tensorflow as tf
import keras
from keras import layers

# %% Gradients without their variables
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(model(tf.zeros((3, 4))))
gradients = tape.gradient(loss, model.trainable_variables)  #: [(4, 1), (1,)]
keras.optimizers.Adam().apply_gradients(gradients)
#                                       ^^^^^^^^^ error[arguments-do-not-fit]
#                                       ^^^^^^^^^ fix "Change to zip(gradients, model.trainable_variable…"

# %% Gradients without their variables in a step that training traces
class Regression(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(x)  #: (None, 1) · 5

    def train_step(self, data):
        x, y = data  #: (None, 4), (None, 1)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y - self(x, training=True)) ** 2)
        gradients = tape.gradient(loss, self.trainable_variables)  #: [(4, 1), (1,)]
        self.optimizer.apply_gradients(gradients)
#                                      ^^^^^^^^^ error[arguments-do-not-fit]
#                                      ^^^^^^^^^ fix "Change to zip(gradients, self.trainable_variables)"
        return {"loss": loss}


model = Regression()
model.compile("adam")
model.fit(np.ones((32, 4)), np.ones((32, 1)), verbose=0)

# %% The class of a loss that needs an argument
class Weighted(keras.losses.Loss):
    def __init__(self, weight, name="weighted"):
        super().__init__(name=name)
        self.weight = weight

    def call(self, y_true, y_pred):
        return self.weight * keras.ops.mean((y_true - y_pred) ** 2, axis=-1)


model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", Weighted)
#                     ^^^^^^^^ error[missing-argument]
model.fit(np.ones((32, 4)), np.ones((32, 1)), verbose=0)

# %% The class of a metric that needs one
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.MeanIoU])
#                                                    ^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]
model.fit(np.ones((32, 4)), np.ones((32, 1)), verbose=0)

# %% Classes that Keras makes objects of
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", keras.losses.MeanSquaredError, metrics=[keras.metrics.MeanAbsoluteError])
model.fit(np.ones((32, 4)), np.ones((32, 1)), verbose=0)

# %% An array round a sparse matrix is no array of its numbers
counts = scipy.sparse.csr_matrix(np.eye(6))  #: (6, 6)
x = np.array(counts)
model = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
model.compile("adam", "mse")
model.fit(x, np.ones((6, 1)), verbose=0)
#         ^ error[not-data]
#         ^ fix "Change to x.item().toarray()"

# %% One number as labels
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
model.fit(np.ones((4, 3)), np.array(1.0), verbose=0)
#                          ^^^^^^^^^^^^^ error[not-data]

# %% One-hot labels for the class numbers that a top-k metric reads
x = np.random.rand(60, 12)                   #: (60, 12)
y = keras.utils.to_categorical(np.random.randint(0, 7, 60), 7)  #: (60, 7)
model = keras.Sequential([keras.Input((12,)), layers.Dense(7, activation="softmax")])  #: (None, 7) · Σ 91
model.compile("adam", "categorical_crossentropy", metrics=[keras.metrics.SparseTopKCategoricalAccuracy(k=3)])
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.metrics.TopKCategoricalAccuracy"
model.fit(x, y, verbose=0)

# %% Normalization that learnt from arrays of another width
x = np.random.rand(50, 6)                    #: (50, 6)
norm = layers.Normalization()  #: (None, 5) · 13
#      ^^^^^^^^^^^^^^^^^^^^^^ warning[changed-axis]
norm.adapt(x)
model = keras.Sequential([keras.Input((5,)), norm, layers.Dense(1)])  #: (None, 1) · Σ 19
model.compile("adam", "mse")
model.fit(x[:, :5], np.zeros((50, 1)), verbose=0)
#         ^^^^^^^^ error[changed-axis]
#         ^^^^^^^^ fix "Change 6 to 5 on line 92"
