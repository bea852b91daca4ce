# What compile is given, against outputs, labels and names.
import keras
import numpy as np
from keras import Input, Model, Sequential, layers

# %% Three losses for two outputs
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1)(x), layers.Dense(2)(x)])        #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse", "mse"])
#                 ^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% One array of labels for two outputs
x = Input((5,))                                         #: (None, 5)
m = Model(x, [layers.Dense(1)(x), layers.Dense(2)(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", "mse")
m.fit(np.zeros((8, 5)), np.zeros((8, 1)))
#                       ^^^^^^^^^^^^^^^^ error[outputs-differ]

# %% The labels of the second output
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1)(x), layers.Dense(3, activation="softmax")(x)])  #: (None, 1), (None, 3) · Σ 24
m.compile("adam", ["mse", "categorical_crossentropy"])
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8,))])
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-one-hot]

# %% The labels of the second output, as it is right
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1)(x), layers.Dense(3, activation="softmax")(x)])  #: (None, 1), (None, 3) · Σ 24
m.compile("adam", ["mse", "categorical_crossentropy"])
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 3))])

# %% Weights of losses
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1)(x), layers.Dense(2)(x)])        #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse"], loss_weights=[1.0, 0.5, 0.1])
#                                              ^^^^^^^^^^^^^^^ error[loss-weights-differ]
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% Weights of losses, as it is right
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1)(x), layers.Dense(2)(x)])        #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse"], loss_weights=[1.0, 0.5])
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% Names of outputs in a dict of losses
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="place")(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", {"price": "mse", "location": "mse"})
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% Names of outputs in a dict of losses, as it is right
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="place")(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", {"price": "mse", "place": "mse"})
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% Names of outputs in a dict of labels
x = Input((5,))                                               #: (None, 5)
m = Model(x, {"age": layers.Dense(1, name="age")(x), "sex": layers.Dense(1, activation="sigmoid", name="sex")(x)})  #: 2 × (None, 1) · Σ 12
m.compile("adam", {"age": "mse", "sex": "binary_crossentropy"})
m.fit(np.zeros((8, 5)), {"age": np.zeros((8, 1)), "gender": np.zeros((8, 1))})
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]

# %% Names of outputs in a dict of labels, as it is right
x = Input((5,))                                               #: (None, 5)
m = Model(x, {"age": layers.Dense(1, name="age")(x), "sex": layers.Dense(1, activation="sigmoid", name="sex")(x)})  #: 2 × (None, 1) · Σ 12
m.compile("adam", {"age": "mse", "sex": "binary_crossentropy"})
m.fit(np.zeros((8, 5)), {"age": np.zeros((8, 1)), "sex": np.zeros((8, 1))})

# %% A loss for an output that there is not
x = Input((5,))                            #: (None, 5)
m = Model(x, layers.Dense(3)(x))           #: (None, 3) · Σ 18
m.compile("adam", loss={"wrong": "mse"})
#                      ^^^^^^^^^^^^^^^^ error[outputs-differ]
m.fit(np.zeros((8, 5)), np.zeros((8, 3)))

# %% Metrics for an output that there is not
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="place")(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse"], metrics={"cost": "mae"})
#                                         ^^^^^^^^^^^^^^^ error[outputs-differ]
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% Metrics for an output that there is not, as it is right
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="place")(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse"], metrics={"price": "mae"})
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% One list of metrics for two outputs
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="place")(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse"], metrics=["mae"])
#                                         ^^^^^^^ error[outputs-differ]
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% One list of metrics for two outputs, as it is right
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="price")(x), layers.Dense(2, name="place")(x)])  #: (None, 1), (None, 2) · Σ 18
m.compile("adam", ["mse", "mse"], metrics=["mae", "mae"])
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% A misspelt loss
m = Sequential([Input((4,)), layers.Dense(5)])  #: (None, 5) · Σ 25
m.compile("adam", "mean_square_error")
#                 ^^^^^^^^^^^^^^^^^^^ error[unknown-identifier]
m.fit(np.zeros((20, 4)), np.zeros((20, 5)))

# %% A misspelt loss, as it is right
m = Sequential([Input((4,)), layers.Dense(5)])  #: (None, 5) · Σ 25
m.compile("adam", "mean_squared_error")
m.fit(np.zeros((20, 4)), np.zeros((20, 5)))

# %% A misspelt metric
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy", metrics=["acuracy"])
#                                                 ^^^^^^^^^ error[unknown-identifier]
m.fit(np.zeros((20, 4)), np.zeros((20, 1)))

# %% A metric by half its name
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy", metrics=["f1"])
#                                                 ^^^^ error[unknown-identifier]
m.fit(np.zeros((20, 4)), np.zeros((20, 1)))

# %% A misspelt optimizer
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("admn", "binary_crossentropy")
#         ^^^^^^ error[unknown-identifier]

# %% An F-score wants two axes
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy", metrics=[keras.metrics.F1Score()])
#                                                 ^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
m.fit(np.zeros((20, 4)), np.zeros((20,)))

# %% An F-score wants two axes, as it is right
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy", metrics=[keras.metrics.F1Score()])
m.fit(np.zeros((20, 4)), np.zeros((20, 1)))

# %% Class numbers and one output for each class
m = Sequential([Input((4,)), layers.Dense(4, activation="softmax")])  #: (None, 4) · Σ 20
m.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.Precision()])
#                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
m.fit(np.zeros((20, 4)), np.zeros((20,)))

# %% Class numbers and one output for each class, as it is right
m = Sequential([Input((4,)), layers.Dense(4, activation="softmax")])  #: (None, 4) · Σ 20
m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
m.fit(np.zeros((20, 4)), np.zeros((20,)))

# %% A curve of class numbers
m = Sequential([Input((4,)), layers.Dense(4, activation="softmax")])  #: (None, 4) · Σ 20
m.compile("adam", "sparse_categorical_crossentropy", metrics=["AUC"])
#                                                             ^^^^^ error[metric-shape]
m.fit(np.zeros((20, 4)), np.zeros((20,)))

# %% A model that is not compiled
m = Sequential([Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
h = m.fit(np.zeros((40, 5)), np.zeros((40,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-compiled]

# %% A model that is not compiled, as it is right
m = Sequential([Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
m.compile("adam", "mse")
m.fit(np.zeros((40, 5)), np.zeros((40,)))

# %% No labels
m = Sequential([Input((5,)), layers.Dense(5)])  #: (None, 5) · Σ 30
m.compile("adam", "mse")
x = np.zeros((40, 5))                           #: (40, 5)
m.fit(x)
#     ^ error[labels-missing]

# %% No labels, as it is right
m = Sequential([Input((5,)), layers.Dense(5)])  #: (None, 5) · Σ 30
m.compile("adam", "mse")
x = np.zeros((40, 5))                           #: (40, 5)
m.fit(x, x)

# %% An output with the loss None does without labels
inputs = keras.Input((10,))  #: (None, 10)
x = layers.Dense(5)(inputs)  #: (None, 5) · 55
model = keras.Model(inputs, [x, layers.Dense(4)(x)])  #: (None, 5), (None, 4) · Σ 79
model.compile("adam", loss=["mse", None])
model.fit(np.zeros((8, 10)), np.zeros((8, 5)))

# %% Whether a data set has labels may hang on what is not known
import os
import tensorflow as tf

def source(x, y=None):
    parts = (x,) if y is None else (x, y)
    return tf.data.Dataset.from_tensor_slices(parts).batch(4)

x = Input((3,))  #: (None, 3)
model = Model(x, layers.Dense(4, activation="softmax")(x))  #: (None, 4) · Σ 16
model.compile("adam", "categorical_crossentropy")
labels = None if os.environ.get("NO_LABELS") else np.zeros((8, 4))
model.fit(source(np.zeros((8, 3)), labels))

# %% Metrics in the place of the weights of losses
model = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 8
model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
#                                                        ^^^^^^^^^^^^ error[loss-weights-not-numbers]
#                                                        ^^^^^^^^^^^^ fix "Change to metrics=["accuracy"]"
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)

# %% An object of a metric in the place of the weights of losses
model = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 8
model.compile("adam", "sparse_categorical_crossentropy", [keras.metrics.SparseCategoricalAccuracy(name="acc")])
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[loss-weights-not-numbers]
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to metrics=[keras.metrics.SparseCategorica…"
model.fit(np.ones((4, 3)), np.ones(4), verbose=0)

# %% Weights of losses as NumPy's numbers, and as a tensor in a list
model = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 8
model.compile("adam", "sparse_categorical_crossentropy", np.float64(0.5))
model.fit(np.ones((4, 3)), np.ones(4), verbose=0)
model.compile("adam", "sparse_categorical_crossentropy", [keras.ops.array(0.5)])
model.fit(np.ones((4, 3)), np.ones(4), verbose=0)
model.compile("adam", "sparse_categorical_crossentropy", [None])
model.fit(np.ones((4, 3)), np.ones(4), verbose=0)

# %% The order of Keras 2  # keras: 2
model = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 8
model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)

# %% Weights of losses by a name that no output has
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="age")(x), layers.Dense(2, name="sex")(x)])        #: (None, 1), (None, 2) · Σ 18
m.compile("adam", {"age": "mse", "sex": "mse"}, loss_weights={"age": 1.0, "gender": 0.5})
#                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]
#                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "sex""
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% More weights than losses, by name
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, name="age")(x), layers.Dense(2, name="sex")(x)])        #: (None, 1), (None, 2) · Σ 18
m.compile("adam", {"age": "mse", "sex": "mse"}, loss_weights={"age": 1.0, "sex": 0.5, "kl": 0.1})
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 2))])

# %% Weights by other names than the keys of the outputs are taken in their order
x = Input((5,))                                               #: (None, 5)
m = Model(x, {"age": layers.Dense(1)(x), "sex": layers.Dense(2)(x)})        #: (None, 1), (None, 2) · Σ 18
m.compile("adam", {"age": "mse", "sex": "mse"}, loss_weights={"first": 1.0, "second": 0.5})
m.fit(np.zeros((8, 5)), {"age": np.zeros((8, 1)), "sex": np.zeros((8, 2))})

# %% One weight of a loss is a float
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse", loss_weights=0)
model.compile("sgd", "mse", loss_weights=[1])
model.compile("sgd", loss_weights=2)
model.compile("sgd", "mse", loss_weights=2)
#                                        ^ error[wrong-argument-type]
#                                        ^ fix "Change to float(2)"

# %% Several weights stand in a list
i = keras.Input((4,))  #: (None, 4)
model = keras.Model(i, [layers.Dense(1)(i), layers.Dense(1)(i)])  #: 2 × (None, 1) · Σ 10
model.compile("sgd", ["mse", "mae"], loss_weights=np.array([1.0, 2.0]))
#                                                 ^^^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]
#                                                 ^^^^^^^^^^^^^^^^^^^^ fix "Change to np.array([1.0, 2.0]).tolist()"
