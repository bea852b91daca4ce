"""Attributes that callbacks and data set classes of the program's own lack, and what their methods raise for Keras."""
import numpy as np
import keras
from keras import layers

x = np.random.rand(16, 3)
y = np.random.rand(16)
net = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
net.compile("adam", "mse")

# %% A callback's model, misspelt
class Keep(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.modle.save_weights("best.weights.h5")
#       ^^^^^^^^^^ error[unknown-attribute]
#       ^^^^^^^^^^ fix "Change to model"

net.fit(x, y, callbacks=[Keep()], verbose=0)

# %% One of its own
class Best(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.best_loss = 1e9

    def on_epoch_end(self, epoch, logs=None):
        self.best_loss = min(self.best_los, logs["loss"])
#                            ^^^^^^^^^^^^^ error[unknown-attribute]
#                            ^^^^^^^^^^^^^ fix "Change to best_loss"

net.fit(x, y, callbacks=[Best()], verbose=0)

# %% Attributes that another method of it sets
class Record(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.losses = []

    def on_epoch_end(self, epoch, logs=None):
        self.losses.append(logs["loss"])
        self.params.get("epochs")
        self.loss = self.losses[-1]

net.fit(x, y, callbacks=[Record()], verbose=0)

# %% Attributes that are set by name
class Named(keras.callbacks.Callback):
    def __init__(self, **options):
        super().__init__()
        for name, value in options.items():
            setattr(self, name, value)
        self.patiance = 3

    def on_epoch_end(self, epoch, logs=None):
        self.best = self.patience

net.fit(x, y, callbacks=[Named(patience=2)], verbose=0)

# %% A class that finds attributes itself
class Found(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.count = 0

    def __getattr__(self, name):
        return 1

    def on_epoch_end(self, epoch, logs=None):
        self.count = self.counts

net.fit(x, y, callbacks=[Found()], verbose=0)

# %% A data set's size of batches, misspelt
class Rows(keras.utils.PyDataset):
    def __init__(self, x, y, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y = x, y  #: (16, 3), (16,)
        self.batch_size = batch_size

    def __len__(self):
        return len(self.x) // self.batch_size

    def __getitem__(self, i):
        low = i * self.batchsize
#                 ^^^^^^^^^^^^^^ error[unknown-attribute]
#                 ^^^^^^^^^^^^^^ fix "Change to batch_size"
        return self.x[low:low + self.batch_size], self.y[low:low + self.batch_size]  #: (4, 3), (4,)

net.fit(Rows(x, y, 4), verbose=0)

# %% A key that its table of settings lacks
class Configured(keras.utils.PyDataset):
    def __init__(self, config):
        super().__init__()
        self.config = config

    def __len__(self):
        return 4

    def __getitem__(self, i):
        size = self.config["batch"]
#              ^^^^^^^^^^^^^^^^^^^^ error[missing-key]
#              ^^^^^^^^^^^^^^^^^^^^ fix "Change to "batch_size""
        return x[i * size:(i + 1) * size], y[i * size:(i + 1) * size]  #: (size, 3), (size,)

net.fit(Configured({"batch_size": 4}), verbose=0)

# %% Attributes of the class above, and of the base
class Files(keras.utils.PyDataset):
    batch_size = 4

    def __len__(self):
        return 4

    def __getitem__(self, i):
        self.calls = getattr(self, "call", 0) + self.workers
        size = self.batch_size
        return x[i * size:(i + 1) * size], y[i * size:(i + 1) * size]  #: (4, 3), (4,)

class Shuffled(Files):
    def on_epoch_end(self):
        self.order = np.random.permutation(16)  #: (16,)

net.fit(Shuffled(), verbose=0)

# %% One that is asked for fewer batches than it counts
class Endless(keras.utils.PyDataset):
    groups = [x[:8], x[8:]]  #: [2 × (8, 3)]

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return self.groups[i], y[:8]  #: (8, 3), (8,)

net.fit(Endless(), steps_per_epoch=2, shuffle=False, verbose=0)
