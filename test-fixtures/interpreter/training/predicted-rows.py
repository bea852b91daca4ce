# %% predict gives the rows of as many batches as it is told to take
import tensorflow as tf

network = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
rows = np.zeros((10, 3))  #: (10, 3)
batches = tf.data.Dataset.from_tensor_slices(rows).batch(4)  #: (None, 3) · 3 batches
some = network.predict(batches, steps=2, verbose=0)  #: (8, 2)
first = network.predict(rows, steps=1, batch_size=4, verbose=0)  #: (4, 2)
two = network.predict(rows, 4, 0, 2)  #: (8, 2)
every = network.predict(rows, batch_size=4, verbose=0)  #: (10, 2)


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 3

    def __getitem__(self, at):
        return np.zeros((4, 3)), np.zeros((4, 2))  #: (4, 3), (4, 2)


part = network.predict(Batches(), steps=2, verbose=0)  #: (8, 2)
whole = network.predict(Batches(), verbose=0)  #: (12, 2)
all = network.predict(batches, verbose=0)  #: (10, 2)

# %% Without a batch size the steps cut the array into as many batches, so that all rows are there
long = np.zeros((100, 3))  #: (100, 3)
network = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
one = network.predict(long, steps=1, verbose=0)               #: (100, 2)
seven = network.predict(long, None, 0, 7)                     #: (100, 2)
same = network.predict(long, batch_size=0, steps=3, verbose=0)  #: (100, 2)
cut = network.predict(long, batch_size=32, steps=2, verbose=0)  #: (64, 2)

# %% Of fewer steps than one Keras never has had enough
import tensorflow as tf
long = np.zeros((100, 3))  #: (100, 3)
network = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
batches = tf.data.Dataset.from_tensor_slices(long).batch(32)  #: (None, 3) · 4 batches
none = network.predict(long, steps=0, verbose=0)                   #: (100, 2)
fewer = network.predict(batches, steps=0, verbose=0)               #: (100, 2)
least = network.predict(batches, steps=-1, verbose=0)              #: (100, 2)
named = network.predict(long, batch_size=32, steps=-1, verbose=0)  #: (100, 2)

# %% An array is not cut into fewer batches than none
long = np.zeros((100, 3))  #: (100, 3)
network = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
rows = network.predict(long, steps=-1, verbose=0)
#                                  ^^ error[negative]

# %% Nor when it is trained on
long = np.zeros((100, 3))  #: (100, 3)
network = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
network.compile("adam", "mse")
network.fit(long, np.zeros((100, 2)), steps_per_epoch=-2, verbose=0)
#                                                     ^^ error[negative]
