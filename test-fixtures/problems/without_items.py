# Square brackets behind values that have no items.

# %% What fit gives keeps its numbers in a dict of its own
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", "mse")
history = model.fit(np.zeros((8, 4)), np.zeros((8, 1)))
losses = history["loss"]
#        ^^^^^^^^^^^^^^^ error[not-subscriptable]
#        ^^^^^^^^^^^^^^^ fix "Change to history.history"

# %% Without metrics the loss stands alone
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", "mse")
loss = model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)))[0]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-subscriptable]

# %% A model is no list of layers
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
first = model[0]
#       ^^^^^^^^ error[not-subscriptable]
#       ^^^^^^^^ fix "Change to model.layers"

# %% Data sets give their elements one after another
import tensorflow as tf
data = tf.data.Dataset.from_tensor_slices(np.zeros((8, 4))).batch(2)   #: (None, 4) · 4 batches
batch = data[0]
#       ^^^^^^^ error[not-subscriptable]

# %% And so do windows, which are data sets inside a data set
import tensorflow as tf
windows = tf.data.Dataset.range(10).window(3, drop_remainder=True)
pairs = windows.map(lambda window: (window[:-1], window[-1]))
#                                   ^^^^^^^^^^^ error[not-subscriptable]
#                                                ^^^^^^^^^^ error[not-subscriptable]

# %% Iterators
pair = zip([1, 2], [3, 4])[0]
#      ^^^^^^^^^^^^^^^^^^^^^^ error[not-subscriptable]
#      ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to list(zip([1, 2], [3, 4]))"

# %% A number is a single value
share = 0.5
item = share[0]
#      ^^^^^^^^ error[not-subscriptable]
#      ^^^^^^^^ fix "Change to share"

# %% Numbers of NumPy take what picks nothing
share = np.array([0.5, 0.25])[1]
row = share[np.newaxis]   #: (1,)

# %% None has none
def build(x):
    model = keras.Sequential([keras.Input((x.shape[1],)), layers.Dense(1)])  #: (None, 1) · Σ 5
    model.compile("adam", "mse")


model = build(np.ones((3, 4)))
print(model[0])
#     ^^^^^^^^ error[not-subscriptable]

# %% The keys of a dict come in an order and are no list
sizes = {"small": 8, "large": 32}
print(sizes.keys()[0])
#     ^^^^^^^^^^^^^^^ error[not-subscriptable]
#     ^^^^^^^^^^^^^^^ fix "Change to list(sizes.keys())"
layers.Dense(list(sizes.values())[0])(keras.Input((4,)))  #: (None, 8) · 40
