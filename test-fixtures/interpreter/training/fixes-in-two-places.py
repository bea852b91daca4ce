# Fixes that change two places, write a line, or leave an argument to its default.

# %% Labels in the form that a metric wants, and the loss that goes with them
model = keras.Sequential([keras.Input((6,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 21
model.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.F1Score()])
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.utils.to_categorical(np.array([0,…, Change to "categorical_crossentropy""
run = model.fit(np.zeros((9, 6)), np.array([0, 1, 2] * 3), verbose=0)

# %% A model that nobody compiled
model = keras.Sequential([keras.Input((10,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 33
run = model.fit(np.zeros((30, 10)), np.zeros(30), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-compiled]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Call compile(optimizer="adam", loss="sparse_categorical_crossentropy") first"

# %% A number outside of what a callback takes
plateau = keras.callbacks.ReduceLROnPlateau(factor=1.2)
#                                                  ^^^ error[outside-interval]
#                                                  ^^^ fix "Remove factor"

# %% Labels and outputs that the program compares itself
loss = keras.losses.CategoricalCrossentropy()
value = loss(np.zeros((3, 4)), np.full((3, 5), 0.2))
#            ^^^^^^^^^^^^^^^^ error[labels-shape]
#            ^^^^^^^^^^^^^^^^ fix "Change 5 to 4 on line 23"

# %% Classes of one's own with weights for others
base = keras.applications.DenseNet121(weights="imagenet", classes=7)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove classes"
