# What Keras 3 does by itself, or no longer takes by position.

# %% The phase of learning is that of the method
from keras import backend as K
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
if model.built:
    K.set_learning_phase(0)
#   ^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^ fix "Remove this statement"
    model.summary()

# %% Metrics of a layer
class Gap(layers.Layer):
    def call(self, x):
        self.add_metric(keras.ops.mean(x), name="mean")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove this statement"
        return x                         #: (None, 4)

y = Gap()(keras.Input((4,)))

# %% The name of a model
x = keras.Input((4,))                                            #: (None, 4)
model = keras.Model(x, layers.Dense(1)(x), "scores")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[too-many-arguments]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to name="scores""

# %% What models once brought along
if True:
    from keras.models import Input, Sequential
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from keras.layers import Input"
model = Sequential([Input((4,)), layers.Dense(1)])

# %% A small number that is left to Keras
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile(keras.optimizers.Adam(0.1, epsilon=None), "mse")
#                                                ^^^^ error[wrong-argument-type]
#                                                ^^^^ fix "Remove epsilon"
history = model.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A file for each epoch
keep = keras.callbacks.ModelCheckpoint("best.keras", period=1)
#                                                    ^^^^^^ error[removed-argument]
#                                                    ^^^^^^ fix "Remove period"
keep = keras.callbacks.ModelCheckpoint("best.keras", period=3)
#                                                    ^^^^^^ error[removed-argument]
#                                                    ^^^^^^ fix "Remove period"

# %% Without training nothing divides by it
optimizer = keras.optimizers.Adam(0.1, epsilon=None)

# %% A name that nothing uses, whose calls might mean something else today
if True:
    from keras.layers import Deconvolution2D, Input
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from keras.layers import Input"

# %% A rate is asked for, in whatever epoch
from keras import backend as K
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("adam", "mse")

def later(epoch):
    if epoch > 3:
        return K.get_value(model.optimizer.learning_rate) / 2
        #      ^^^^^^^^^^^ warning[only-in-keras-2]
        #      ^^^^^^^^^^^ fix "Change to ops.convert_to_numpy(model.optimizer.le…"
    return K.get_value(model.optimizer.learning_rate)
    #      ^^^^^^^^^^^ error[only-in-keras-2]

history = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), callbacks=[keras.callbacks.LearningRateScheduler(later)])
