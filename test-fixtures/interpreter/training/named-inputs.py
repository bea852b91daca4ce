# Which data goes to which input, and models of which we did not see the inputs.

# %% Keys that no input has are ignored where they sort last
a, b = keras.Input((2,), name="age"), keras.Input((3,), name="balance")                       #: (None, 2), (None, 3)
model = keras.Model({"age": a, "balance": b}, layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit({"zone": np.zeros((4, 7)), "age": np.zeros((4, 2)), "balance": np.zeros((4, 3))}, np.zeros((4, 1)), verbose=0)

# %% A key too many that sorts first shifts the others
a, b = keras.Input((2,), name="age"), keras.Input((3,), name="balance")                       #: (None, 2), (None, 3)
model = keras.Model({"age": a, "balance": b}, layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit({"account": np.zeros((4, 7)), "age": np.zeros((4, 2)), "balance": np.zeros((4, 3))}, np.zeros((4, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% A model made of a list takes what it needs by name
a, b = keras.Input((2,), name="age"), keras.Input((3,), name="balance")     #: (None, 2), (None, 3)
model = keras.Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit({"account": np.zeros((4, 7)), "age": np.zeros((4, 2)), "balance": np.zeros((4, 3))}, np.zeros((4, 1)), verbose=0)

# %% A name misspelt
a, b = keras.Input((2,), name="age"), keras.Input((3,), name="balance")     #: (None, 2), (None, 3)
model = keras.Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit({"age": np.zeros((4, 2)), "ballance": np.zeros((4, 3))}, np.zeros((4, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-input]

# %% The keys of the dict of inputs count, not the names of the inputs
a, b = keras.Input((2,), name="age"), keras.Input((3,), name="balance")               #: (None, 2), (None, 3)
model = keras.Model({"x": a, "y": b}, layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit({"age": np.zeros((4, 2)), "balance": np.zeros((4, 3))}, np.zeros((4, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-input]

# %% A model that callers give may have two inputs
def extended(backbone):
    model = keras.Model(backbone.input, layers.Dense(2)(backbone(backbone.input)))
    model.compile("adam", "mse")
    model.fit([np.zeros((8, 4)), np.zeros((8, 5))], np.zeros((8, 2)), verbose=0)
    return model

# %% The layers of a model that callers give stand before those that are added
def headed(whole):
    model = keras.Sequential(whole.layers[:-1])
    model.add(layers.Dense(3, name="head", activation="softmax"))
    model.compile("adam", "categorical_crossentropy")
    model.fit(np.zeros((8, 4)), np.zeros((8, 3)), verbose=0)
    return model
