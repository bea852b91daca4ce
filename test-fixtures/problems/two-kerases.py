# Keras 3 beside another Keras: the copy of Keras 2 inside TensorFlow, and tf_keras.
import numpy as np
import tensorflow as tf
import tf_keras
from tensorflow.keras import Input, Model, Sequential, layers
from tensorflow.python.keras.layers import Add, Dense, Dropout, Flatten  # keras-shape-lens: ignore[private-copy]

# %% A layer of the copy in a Sequential of Keras 3
model = Sequential()
model.add(layers.Conv2D(4, 3, input_shape=(28, 28, 1)))           #: (None, 26, 26, 4) · 40
model.add(Flatten())
#         ^^^^^^^^^ error[two-kerases]

# %% In a list of layers
model = Sequential([Input((4,)), layers.Dense(8), Dropout(0.5)])
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[two-kerases]

# %% On a tensor of Keras 3
x = Input((4,))                                                   #: (None, 4)
y = Dense(3)(x)
#   ^^^^^^^^^^^ error[two-kerases]

# %% Some layers of the copy take such a tensor all the same
x = Input((4,))                                                   #: (None, 4)
y = Add()([x, x])

# %% Data may go through them
y = Dense(3)(tf.ones((2, 4)))
z = Flatten()(tf.ones((2, 4, 3)))

# %% A layer of Keras 3 in a Sequential of the copy
with tf.device("CPU"):
    from tensorflow.python.keras.models import Sequential as OldSequential
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

model = OldSequential()
model.add(layers.Dense(3))
#         ^^^^^^^^^^^^^^^ error[two-kerases]

# %% Tensors of Keras 3 in a Model of the copy
with tf.device("CPU"):
    from tensorflow.python.keras.models import Model as OldModel
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

x = Input((4,))                                                   #: (None, 4)
y = layers.Dense(2)(x)                                            #: (None, 2) · 10
model = OldModel(x, y)
#       ^^^^^^^^^^^^^^ error[two-kerases]

# %% A model of the program's own may be made of both
with tf.device("CPU"):
    from tensorflow.python.keras.models import Model as OldModel
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

class Classifier(OldModel):
    def __init__(self, inside):
        super().__init__()
        self.inside = inside

    def call(self, x):
        return x * 2

seen = Classifier(layers.Dense(2))(tf.ones((2, 4)))

# %% A layer of the program's own, made from the copy's
with tf.device("CPU"):
    from tensorflow.python.keras.layers import Layer
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

class Doubled(Layer):
    def call(self, x):
        return x + x

y = Doubled()(Input((4,)))
model = Sequential([Doubled()])
#                  ^^^^^^^^^^^ error[two-kerases]

# %% An optimizer of the copy
with tf.device("CPU"):
    from tensorflow.python.keras.optimizer_v2.adam import Adam
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

model = Sequential([Input((4,)), layers.Dense(1)])                #: (None, 1) · Σ 5
model.compile(optimizer=Adam(), loss="mse")
#                       ^^^^^^ error[two-kerases]

# %% tf_keras
model = Sequential([Input((4,)), tf_keras.layers.Dense(1)])
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[two-kerases]

# %% A model of tf_keras with layers of Keras 3
model = tf_keras.Sequential([layers.Dense(1)])
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[two-kerases]

# %% Losses, metrics and arrays of tf_keras work across
x, y = np.ones((8, 4)), np.ones((8, 1))                           #: (8, 4), (8, 1)
model = Sequential([Input((4,)), layers.Dense(1)])                #: (None, 1) · Σ 5
model.compile(optimizer="adam", loss=tf_keras.losses.MeanSquaredError(), metrics=[tf_keras.metrics.MeanAbsoluteError()])
model.fit(x, y, verbose=0)

# %% What the copy has no more
with tf.device("CPU"):
    from tensorflow.python.keras.layers import LSTM
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[gone-from-library]

# %% A module that it has no more
with tf.device("CPU"):
    from tensorflow.python.keras.preprocessing import sequence
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[gone-from-library]

# %% Its optimizers have names of their own
with tf.device("CPU"):
    from tensorflow.python.keras.optimizers import Adam
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[gone-from-library]
