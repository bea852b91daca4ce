# Losses, metrics, steps and callbacks of the program's own run on what fit gives them.
import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, Sequential, layers

# %% A loss with a constant of its own
def weighted(y_true, y_pred):
    w = keras.ops.convert_to_tensor(np.ones((4,), "float32"))  #: (4,)
    return keras.ops.mean(keras.ops.square(y_true - y_pred) * w, axis=-1)
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]
m = Sequential([Input((4,)), layers.Dense(3)])                #: (None, 3) · Σ 15
m.compile("adam", weighted)
m.fit(np.zeros((20, 4)), np.zeros((20, 3)))

# %% A loss with a constant of its own, as it is right
def weighted(y_true, y_pred):
    w = keras.ops.convert_to_tensor(np.ones((4,), "float32"))  #: (4,)
    return keras.ops.mean(keras.ops.square(y_true - y_pred) * w, axis=-1)  #: (None,)
m = Sequential([Input((4,)), layers.Dense(4)])                #: (None, 4) · Σ 20
m.compile("adam", weighted)
m.fit(np.zeros((20, 4)), np.zeros((20, 4)))

# %% A batch size written into a loss, which all batches have
SIZE = 16
def triplet(y_true, y_pred):
    pairs = keras.ops.reshape(y_pred, (SIZE, 3, 2))           #: (16, 3, 2)
    return keras.ops.mean(keras.ops.square(pairs), axis=(1, 2))  #: (16,)
m = Sequential([Input((4,)), layers.Dense(6)])                #: (None, 6) · Σ 30
m.compile("adam", triplet)
m.fit(np.zeros((48, 4)), np.zeros((48, 6)), batch_size=SIZE)

# %% One index too many
def picked(y_true, y_pred):
    return keras.ops.square(y_pred[:, 0, 0] - y_true[:, 0])
#                           ^^^^^^^^^^^^^^^ error[too-many-indices]
m = Sequential([Input((4,)), layers.Dense(6)])               #: (None, 6) · Σ 30
m.compile("adam", picked)
m.fit(np.zeros((40, 4)), np.zeros((40, 6)))

# %% One index too many, as it is right
def picked(y_true, y_pred):
    return keras.ops.square(y_pred[:, 0] - y_true[:, 0])  #: (None,)
m = Sequential([Input((4,)), layers.Dense(6)])            #: (None, 6) · Σ 30
m.compile("adam", picked)
m.fit(np.zeros((40, 4)), np.zeros((40, 6)))

# %% A loss class
class Mix(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return keras.ops.mean(keras.ops.matmul(y_true, y_pred), axis=-1)
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]
m = Sequential([Input((4,)), layers.Dense(6)])                #: (None, 6) · Σ 30
m.compile("adam", Mix())
m.fit(np.zeros((40, 4)), np.zeros((40, 6)))

# %% A metric function
def hits(y_true, y_pred):
    return keras.ops.mean(keras.ops.concatenate([y_true, y_pred[:, :2]], axis=0))
#                                               ^^^^^^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
m = Sequential([Input((4,)), layers.Dense(6)])                #: (None, 6) · Σ 30
m.compile("adam", "mse", metrics=[hits])
m.fit(np.zeros((40, 4)), np.zeros((40, 6)))

# %% A metric function, as it is right
def hits(y_true, y_pred):
    return keras.ops.mean(keras.ops.concatenate([y_true, y_pred], axis=0))
m = Sequential([Input((4,)), layers.Dense(6)])                #: (None, 6) · Σ 30
m.compile("adam", "mse", metrics=[hits])
m.fit(np.zeros((40, 4)), np.zeros((40, 6)))

# %% A metric class
class Hits(keras.metrics.Metric):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.total = self.add_weight(name="total", initializer="zeros")
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(keras.ops.sum(keras.ops.reshape(y_pred, (-1, 4))))
#                                                                     ^^^^^^^ error[reshape-size]
    def result(self):
        return self.total
m = Sequential([Input((4,)), layers.Dense(6)])                #: (None, 6) · Σ 30
m.compile("adam", "mse", metrics=[Hits()])
m.fit(np.zeros((41, 4)), np.zeros((41, 6)), batch_size=41)

# %% A metric class, as it is right
class Hits(keras.metrics.Metric):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.total = self.add_weight(name="total", initializer="zeros")
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(keras.ops.sum(keras.ops.reshape(y_pred, (-1, 3))))
    def result(self):
        return self.total
m = Sequential([Input((4,)), layers.Dense(6)])                #: (None, 6) · Σ 30
m.compile("adam", "mse", metrics=[Hits()])
m.fit(np.zeros((41, 4)), np.zeros((41, 6)), batch_size=41)

# %% A training step
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(3)
    def call(self, x):
        return self.d(x)                                      #: (None, 3) · 15
    def train_step(self, data):
        x, y = data                                           #: (None, 4), (None, 2)
        with tf.GradientTape() as tape:
            p = self(x, training=True)                        #: (None, 3) · 15
            loss = keras.ops.mean(keras.ops.square(p - y))
#                                                  ^^^^^ error[shapes-do-not-broadcast]
        grads = tape.gradient(loss, self.trainable_variables)  #: [(4, 3), (3,)]
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}
m = Net()
m.compile("adam")
m.fit(np.zeros((40, 4)), np.zeros((40, 2)))

# %% A training step that unpacks three parts of two
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(3)
    def call(self, x):
        return self.d(x)                                      #: (None, 3) · 15
    def train_step(self, data):
        x, y, w = data
#       ^^^^^^^ error[wrong-unpacking]
        with tf.GradientTape() as tape:
            loss = keras.ops.mean(keras.ops.square(self(x) - y))
        grads = tape.gradient(loss, self.trainable_variables)  #: [(4, 3), (3,)]
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}
m = Net()
m.compile("adam")
m.fit(np.zeros((40, 4)), np.zeros((40, 3)))

# %% A training step that unpacks three parts of two, as it is right
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(3)
    def call(self, x):
        return self.d(x)                                      #: (None, 3) · 15
    def train_step(self, data):
        x, y = data                                           #: (None, 4), (None, 3)
        with tf.GradientTape() as tape:
            loss = keras.ops.mean(keras.ops.square(self(x) - y))
        grads = tape.gradient(loss, self.trainable_variables)  #: [(4, 3), (3,)]
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}
m = Net()
m.compile("adam")
m.fit(np.zeros((40, 4)), np.zeros((40, 3)))

# %% A compute_loss
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(3)
    def call(self, x):
        return self.d(x)                                      #: (None, 3) · 15
    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        return keras.ops.mean(keras.ops.square(y_pred - x))
#                                              ^^^^^^^^^^ error[shapes-do-not-broadcast]
m = Net()
m.compile("adam")
m.fit(np.zeros((40, 4)), np.zeros((40, 3)))

# %% A callback that predicts one sample without its batch axis
class Show(keras.callbacks.Callback):
    def __init__(self, sample):
        super().__init__()
        self.sample = sample                         #: (4,)
    def on_epoch_end(self, epoch, logs=None):
        self.model.predict(self.sample, verbose=0)
#                          ^^^^^^^^^^^ error[wrong-input-shape]
X = np.zeros((20, 4))                                #: (20, 4)
m = Sequential([Input((4,)), layers.Dense(6)])       #: (None, 6) · Σ 30
m.compile("adam", "mse")
m.fit(X, np.zeros((20, 6)), callbacks=[Show(X[0])])

# %% A callback that predicts one sample without its batch axis, as it is right
class Show(keras.callbacks.Callback):
    def __init__(self, sample):
        super().__init__()
        self.sample = sample                          #: (1, 4)
    def on_epoch_end(self, epoch, logs=None):
        self.model.predict(self.sample, verbose=0)    #: (1, 6)
X = np.zeros((20, 4))                                 #: (20, 4)
m = Sequential([Input((4,)), layers.Dense(6)])        #: (None, 6) · Σ 30
m.compile("adam", "mse")
m.fit(X, np.zeros((20, 6)), callbacks=[Show(X[:1])])

# %% A callback that asks for a layer by a wrong name
class Watch(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.w = self.model.get_layer("dense_out").get_weights()
#                                     ^^^^^^^^^^^ error[no-such-layer]
m = Sequential([Input((4,)), layers.Dense(6, name="out")])    #: (None, 6) · Σ 30
m.compile("adam", "mse")
m.fit(np.zeros((20, 4)), np.zeros((20, 6)), callbacks=[Watch()])

# %% A callback that asks for a layer by a wrong name, as it is right
class Watch(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.w = self.model.get_layer("out").get_weights()    #: [(4, 6), (6,)]
m = Sequential([Input((4,)), layers.Dense(6, name="out")])    #: (None, 6) · Σ 30
m.compile("adam", "mse")
m.fit(np.zeros((20, 4)), np.zeros((20, 6)), callbacks=[Watch()])

# %% What a callback collects and counts, it does so each epoch
class Collect(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.losses, self.seen, self.by, self.width = [], 0, {}, 4

    def on_epoch_end(self, epoch, logs=None):
        self.losses.append(logs["loss"])
        self.seen += 1
        self.by[epoch] = 3

collect = Collect()
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("adam", "mse")
model.fit(np.zeros((3, 3)), np.zeros((3, 2)), epochs=4, callbacks=[collect], verbose=0)
losses = np.array(collect.losses)
seen = np.zeros((collect.seen, 2))  #: (seen.shape[0], 2)
fourth = collect.losses[len(losses) - 1]
width = np.zeros((collect.width, 2))  #: (4, 2)

# %% Floats of arrays are made of one dtype for validation as for training; those of batches that are given stay what they are
def error(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_pred - y_true))
    #                            ^^^^^^^^^^^^^^^ error[dtypes-differ]

x, y = np.random.rand(64, 8), np.random.rand(64, 1)  #: (64, 8), (64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])  #: (None, 1) · Σ 9
model.compile("adam", "mse", metrics=[error])
model.fit(x, y, validation_data=(x[:9], y[:9]), verbose=0)
model.fit(x, y, validation_data=[x[:9], y[:9], np.ones(9)], validation_batch_size=4, verbose=0)
model.fit(x, y, validation_split=0.5, verbose=0)
model.evaluate(x, y, verbose=0)
kept = tf.data.Dataset.from_tensor_slices((x[:9], y[:9])).batch(3)  #: (None, 8), (None, 1) · 3 batches
model.fit(x, y, validation_data=kept, verbose=0)
