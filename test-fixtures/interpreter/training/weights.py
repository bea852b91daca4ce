# Weights of classes, of samples, and of files.

# %% Weights of classes are a dict
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", "sparse_categorical_crossentropy")
run = model.fit(np.zeros((6, 4)), np.array([0, 1, 2, 0, 1, 2]), class_weight=np.array([1.0, 2.0, 1.0]), verbose=0)
#                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ error[class-weight-not-a-dict]
#                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to dict(enumerate(np.array([1.0"

# %% A word is none
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", "sparse_categorical_crossentropy")
run = model.fit(np.zeros((6, 4)), np.array([0, 1, 2, 0, 1, 2]), class_weight="balanced", verbose=0)
#                                                                            ^^^^^^^^^^ error[class-weight-not-a-dict]

# %% Labels of steps have no classes of samples
model = keras.Sequential([keras.Input((5, 4)), layers.Dense(3, activation="softmax")])  #: (None, 5, 3) · Σ 15
model.compile("adam", "categorical_crossentropy")
run = model.fit(np.zeros((6, 5, 4)), np.zeros((6, 5, 3)), class_weight={0: 1.0, 1: 2.0, 2: 1.0}, verbose=0)
#                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ error[weights-of-samples]

# %% One weight for each sample, where losses have steps
model = keras.Sequential([keras.Input((3, 2)), layers.Dense(1)])  #: (None, 3, 1) · Σ 3
model.compile("sgd", "mse")
run = model.fit(np.ones((4, 3, 2)), np.zeros((4, 3, 1)), sample_weight=np.array([1.0, 2.0, 0.0, 1.0]), verbose=0)
#                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[weight-steps]
#                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.array([1.0, 2.0, 0.0"

# %% Texts are no labels
model = keras.Sequential([keras.Input((4,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 10
model.compile("sgd", "sparse_categorical_crossentropy")
run = model.fit(np.zeros((2, 4)), np.array(["cat", "dog"]), verbose=0)
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^ error[text-labels]
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.unique(np.array(["cat", "

# %% A table of another size
table = layers.Embedding(50, 8, weights=[np.zeros((40, 8))])
#                                       ^^^^^^^^^^^^^^^^^^^ error[weights-differ]

# %% A table of its size
y = layers.Embedding(50, 8, weights=[np.zeros((50, 8))])(keras.Input((6,)))  #: (None, 6, 8) · 400

# %% The weights of another model
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save_weights("small.weights.h5")
wider = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
wider.load_weights("small.weights.h5")
#                  ^^^^^^^^^^^^^^^^^^ error[weights-differ]

# %% Those of the same
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save_weights("small.weights.h5")
model.load_weights("small.weights.h5")

# %% Names of layers are in files of the older format only
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save_weights("small.weights.h5")
model.load_weights("small.weights.h5", by_name=True)
#                                              ^^^^ error[by-name]
#                                              ^^^^ fix "Remove by_name"

# %% The function that saves asks for the ending, too
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
keras.models.save_model(model, "model")
#                              ^^^^^^^ error[file-name]
#                              ^^^^^^^ fix "Change to "model.keras""

# %% Layers by their place
model = keras.Sequential([keras.Input((4,)), layers.Dense(2, name="out")])  #: (None, 2) · Σ 10
one = model.get_layer(0)
#                     ^ error[no-such-layer]
#                     ^ fix "Change to index=0"

# %% Past the last one
model = keras.Sequential([keras.Input((4,)), layers.Dense(2, name="out")])  #: (None, 2) · Σ 10
one = model.get_layer(index=5)
#                           ^ error[index-out-of-range]
#                           ^ fix "Change index to 0"

# %% What scikit-learn weighs classes by is an array
from sklearn.utils.class_weight import compute_class_weight

x, y = np.zeros((30, 4)), np.array([0, 1, 2] * 10)  #: (30, 4), (30,)
weights = compute_class_weight(class_weight="balanced", classes=np.unique(y), y=y)  #: (3,)
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("sgd", "sparse_categorical_crossentropy")
model.fit(x, y, class_weight=dict(enumerate(weights)), verbose=0)
model.fit(x, y, class_weight=weights, verbose=0)
#                            ^^^^^^^ error[class-weight-not-a-dict]
#                            ^^^^^^^ fix "Change to dict(enumerate(weights))"
