# Labels in a dict or a list for a model with one output, which takes them alone.
import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from keras import Input, Model, Sequential, layers

# %% Under the name of the last layer
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
y = {"price": np.zeros((8, 1))}  #: (8, 1)
m.fit(np.zeros((8, 4)), y)
#                       ^ error[labels-not-alone]
#                       ^ fix "Change to y["price"]"

# %% Under another name, in a functional model
x = Input((4,))  #: (None, 4)
m = Model(x, layers.Dense(3, activation="softmax", name="kind")(x))  #: (None, 3) · Σ 15
m.compile("adam", "sparse_categorical_crossentropy", metrics={"kind": ["accuracy"]})
m.fit(np.zeros((8, 4)), {"label": np.zeros(8)})
#                       ^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]
#                       ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.zeros(8)"

# %% A loss under the name does not change that
x = Input((4,))  #: (None, 4)
m = Model(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", {"price": "mse"})
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
m.evaluate(np.zeros((8, 4)), {"price": np.zeros((8, 1))})
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]

# %% Two keys, of which one is the output's
x = Input((4,))  #: (None, 4)
m = Model(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", "mse")
labels = {"size": np.zeros((8, 1)), "price": np.zeros((8, 1))}  #: 2 × (8, 1)
m.train_on_batch(np.zeros((8, 4)), labels)
#                                  ^^^^^^ error[labels-not-alone]
#                                  ^^^^^^ fix "Change to labels["price"]"
#                                  ^^^^^^ other fix "Change to labels["size"]"

# %% Two arrays
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), [np.zeros((8, 1)), np.ones((8, 1))])
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other fix "Change to np.ones((8, 1))"

# %% One array in a list is that array
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), [np.zeros((8, 1))])

# %% Elements of a data set
data = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), {"price": np.zeros((8, 1))})).batch(4)  #: (None, 4), (None, 1) · 2 batches
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(data)
#     ^^^^ error[labels-not-alone]
#     ^^^^ fix "Change to data.map(lambda x, y: (x, y["price"]))"

# %% Elements with weights
data = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), {"price": np.zeros((8, 1))}, np.ones(8))).batch(4)  #: (None, 4), (None, 1), (None,)
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(data)
#     ^^^^ error[labels-not-alone]
#     ^^^^ fix "Change to data.map(lambda x, y, weights: (x, y["p…"

# %% Batches of a generator
def batches():
    while True:
        targets = {"price": np.zeros((2, 1))}  #: (2, 1)
        yield np.zeros((2, 4)), targets  #: (2, 4), (2, 1)
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(batches(), steps_per_epoch=3)
#     ^^^^^^^^^ error[labels-not-alone]
#     ^^^^^^^^^ fix "Change to targets["price"]"

# %% Batches of a PyDataset
class Prices(keras.utils.PyDataset):
    def __len__(self):
        return 2
    def __getitem__(self, i):
        return np.zeros((2, 4)), {"price": np.zeros((2, 1))}  #: (2, 4), (2, 1)
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(Prices())
#     ^^^^^^^^ error[labels-not-alone]
#     ^^^^^^^^ fix "Change to np.zeros((2, 1))"

# %% Labels for validation
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)), validation_data=(np.ones((8, 4)), {"price": np.zeros((8, 1))}))
#                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]
#                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.zeros((8, 1))"

# %% A column of a table
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
columns = dict(pd.DataFrame({"price": np.zeros(8)}))  #: (8,)
m.fit(np.zeros((8, 4)), columns)
#                       ^^^^^^^ error[labels-not-alone]
#                       ^^^^^^^ fix "Change to columns["price"]"

# %% A model that runs eagerly says it in other words
m = Sequential([Input((4,)), layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse", run_eagerly=True)
m.fit(np.zeros((8, 4)), {"price": np.zeros((8, 1))})
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]

# %% A model of its own class
class Priced(Model):
    def __init__(self):
        super().__init__()
        self.price = layers.Dense(1, name="price")
    def call(self, x):
        return self.price(x)  #: (None, 1) · 5
m = Priced()
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"price": np.zeros((8, 1))})
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]

# %% Outputs that are a dict, or several, take labels by name
x = Input((4,))  #: (None, 4)
m = Model(x, {"price": layers.Dense(1)(x)})  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"price": np.zeros((8, 1))})
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(1, name="size")(x)])  #: 2 × (None, 1) · Σ 10
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"size": np.zeros((8, 1)), "price": np.zeros((8, 1))})

# %% A step of the program's own may take the dict apart
class Apart(Model):
    def train_step(self, data):
        x, y = data  #: (None, 4), (None, 1)
        with tf.GradientTape() as tape:
            loss = self.compute_loss(y=y["price"], y_pred=self(x))
        self.optimizer.apply_gradients(zip(tape.gradient(loss, self.trainable_variables), self.trainable_variables))
        return {"loss": loss}
x = Input((4,))  #: (None, 4)
m = Apart(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"price": np.zeros((8, 1))})

# %% Keras 2 takes labels by the name of the only output  # keras: 2
x = keras.Input((4,))  #: (None, 4)
m = keras.Model(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"price": np.zeros((8, 1))}, verbose=0)
m.fit(np.zeros((8, 4)), [np.zeros((8, 1)), np.zeros((8, 1))], verbose=0)

# %% Keras 2 refuses another name  # keras: 2
x = keras.Input((4,))  #: (None, 4)
m = keras.Model(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"cost": np.zeros((8, 1))}, verbose=0)
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "price""

# %% Keras 2 names the outputs of models that it has to build itself  # keras: 2
m = keras.Sequential([layers.Dense(1, name="price")])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"output_1": np.zeros((8, 1))}, verbose=0)

# %% Releases that took a dict  # keras: 3.7
x = keras.Input((4,))  #: (None, 4)
m = keras.Model(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), {"price": np.zeros((8, 1))}, verbose=0)
m.fit(np.zeros((8, 4)), [np.zeros((8, 1)), np.zeros((8, 1))], verbose=0)
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-alone]

# %% Releases that compared no structures  # keras: 3.6
x = keras.Input((4,))  #: (None, 4)
m = keras.Model(x, layers.Dense(1, name="price")(x))  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), [np.zeros((8, 1)), np.zeros((8, 1))], verbose=0)
two = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 10
two.compile("adam", "mse")
two.fit(np.zeros((8, 4)), np.zeros((8, 2)), verbose=0)
