# A model that was built on one batch, and is then trained on batches of any length.
import keras
import numpy as np
import tensorflow as tf
from keras import Model, layers

x = np.zeros((100, 20), "float32")
y = np.zeros((100, 1), "float32")

# %% What the layers make in training stands for the batch that built them
class Net(Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16)
        self.out = layers.Dense(1)
    def call(self, inputs):
        h = self.hidden(inputs)  #: (None, 16) · 336
        return self.out(h)  #: (None, 1) · 17
net = Net()
net(x[:32])  #: (32, 1) · 353
net.compile("adam", "mse")
net.fit(x, y, batch_size=64)

# %% Without training it is what the calls made
class Net(Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)
    def call(self, inputs):
        return self.out(inputs)  #: (32, 1) · 21
net = Net()
net(x[:32])  #: (32, 1) · 21

# %% A batch of a data set, and one that prediction built
class Net(Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)
    def call(self, inputs):
        return self.out(inputs)  #: (None, 1) · 21
net = Net()
net.compile("adam", "mse")
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)  #: (None, 20), (None, 1) · 7 batches
for xs, ys in ds.take(1):  #: (16, 20), (16, 1)
    first = net(xs)  #: (16, 1) · 21
net.fit(ds)

# %% Layers of the program's own inside, and a step of its own
class Block(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.inner = layers.Dense(units)
    def call(self, inputs):
        return self.inner(inputs)  #: (None, 8) · 168
class Net(Model):
    def __init__(self):
        super().__init__()
        self.block = Block(8)
        self.out = layers.Dense(1)
    def call(self, inputs):
        return self.out(self.block(inputs))  #: (None, 1) · 9
    def train_step(self, data):
        xs, ys = data  #: (None, 20), (None, 1)
        with tf.GradientTape() as tape:
            pred = self(xs, training=True)  #: (None, 1) · 177
            loss = keras.ops.mean(keras.ops.square(ys - pred))
        grads = tape.gradient(loss, self.trainable_variables)  #: [(20, 8), (8,), (8, 1), (1,)]
        self.optimizer.apply(grads, self.trainable_variables)
        return {"loss": loss}
net = Net()
net(np.zeros((4, 20), "float32"))  #: (4, 1) · 177
net.compile("adam")
net.fit(x, y, batch_size=64)
