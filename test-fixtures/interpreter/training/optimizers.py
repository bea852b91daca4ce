# An optimizer belongs to the model that it trained first; metrics are added in compile.

# %% One optimizer for two models
optimizer = keras.optimizers.Adam()
first = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
first.compile(optimizer, "mse")
run = first.fit(np.zeros((6, 4)), np.zeros((6, 1)), verbose=0)
second = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
second.compile(optimizer, "mse")
run = second.fit(np.zeros((6, 4)), np.zeros((6, 2)), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[optimizer-of-another-model]

# %% Made before a loop
optimizer = keras.optimizers.SGD(0.1)
for units in (2, 3):
    model = keras.Sequential([keras.Input((4,)), layers.Dense(units)])  #: (None, 2|3) · Σ 10|15
    model.compile(optimizer, "mse")
    run = model.fit(np.zeros((8, 4)), np.zeros((8, units)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[optimizer-of-another-model]

# %% One for each
for units in (2, 3):
    model = keras.Sequential([keras.Input((4,)), layers.Dense(units)])  #: (None, 2|3) · Σ 10|15
    model.compile(keras.optimizers.SGD(0.1), "mse")
    run = model.fit(np.zeros((8, 4)), np.zeros((8, units)), verbose=0)

# %% The same model again
optimizer = keras.optimizers.Adam()
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile(optimizer, "mse")
run = model.fit(np.zeros((6, 4)), np.zeros((6, 1)), verbose=0)
model.compile(optimizer, "mae")
run = model.fit(np.zeros((6, 4)), np.zeros((6, 1)), verbose=0)

# %% Metrics are given to compile
x = keras.Input((4,))                              #: (None, 4)
y = layers.Dense(2)(x)                             #: (None, 2) · 10
model = keras.Model(x, y)                          #: (None, 2) · Σ 10
done = model.add_metric(keras.ops.mean(y), name="mean")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

# %% Gradients and variables that nobody paired
layer = layers.Dense(2)
y = layer(np.zeros((3, 4)))  #: (3, 2) · 10
optimizer = keras.optimizers.SGD(0.1)
gradients = [np.zeros((4, 2)), np.zeros(2)]  #: [(4, 2), (2,)]
done = optimizer.apply_gradients(gradients, layer.trainable_variables)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to optimizer.apply_gradients(zip(gradients…"

# %% A decay of Keras 2 is taken and ignored
epochs = 10
slow = keras.optimizers.SGD(learning_rate=0.01, decay=0.01 / epochs, momentum=0.9)
#                                               ^^^^^ warning[ignored-argument]
#                                               ^^^^^ fix "Remove decay"
none = keras.optimizers.Adam(0.001, decay=0.0)
whole = keras.optimizers.Adam(0.001, decay=0)
nothing = keras.optimizers.RMSprop(0.001, decay=None)
weights = keras.optimizers.Adam(0.001, weight_decay=1e-4)

# %% and was none that Keras 2 ignored  # keras: 2
try:
    slow = keras.optimizers.SGD(0.01, decay=1e-6)
except ValueError:
    slow = keras.optimizers.legacy.SGD(0.01, decay=1e-6)
