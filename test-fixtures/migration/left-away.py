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

y = Gap()(keras.Input((4,)))             #: (None, 4)

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
