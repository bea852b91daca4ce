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
