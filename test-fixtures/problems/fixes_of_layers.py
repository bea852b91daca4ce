# Fixes for layers that do not fit together, each tried out before it is offered.

# %% A shortcut goes on in the steps of its block
def block(x, filters, stride):
    y = layers.Conv2D(filters, 3, strides=stride, padding="same")(x)    #: (None, 16, 16, 32) · 4,640
    x = layers.Conv2D(filters, 1)(x)                                     #: (None, 32, 32, 32) · 544
    return layers.Add()([x, y])
#                       ^^^^^^ error[shapes-do-not-broadcast]
#                       ^^^^^^ fix "Add strides=2"

y = block(keras.Input((32, 32, 16)), 32, 2)

# %% Pictures in a row have their time in front
x = keras.Input((64, 64, 3))                                             #: (None, 64, 64, 3)
y = layers.ConvLSTM2D(4, 3)(x)
#                           ^ error[wrong-rank]
#                           ^ fix "Change shape to (None, 64, 64, 3)"

# %% The layer that an automatic name would mean
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3, name="first"), layers.Conv2D(5, 3, name="second")])  #: (None, 4, 4, 5) · Σ 297
layer = model.get_layer("conv2d_1")
#                       ^^^^^^^^^^ error[no-such-layer]
#                       ^^^^^^^^^^ fix "Change to "second""

# %% A name in front of other arguments
class Scale(layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight("scale", (shape[-1],), "ones")
        #                            ^^^^^^^ error[positional-weight-name]
        #                            ^^^^^^^ fix "Change to name="scale", shape=(shape[-1],), initi…"

    def call(self, x):
        return x * self.scale                                            #: (None, 4)

y = Scale()(keras.Input((4,)))

# %% a layer in place of what it gives
import keras
from keras import layers

x = keras.Input((4,))  #: (None, 4)
model = keras.Model(x, layers.Dense(2))
#                      ^^^^^^^^^^^^^^^ error[not-a-keras-tensor]
#                      ^^^^^^^^^^^^^^^ fix "Change to x, layers.Dense(2)(x)"

# %% a layer by its name in place of what it gives
import keras
from keras import layers

x = keras.Input((4,))  #: (None, 4)
head = layers.Dense(2)
model = keras.Model(inputs=x, outputs=head)
#                                     ^^^^ error[not-a-keras-tensor]
#                                     ^^^^ fix "Change to inputs=x, outputs=head(x)"

# %% the input of an InputLayer
import keras
from keras import layers

x = keras.Input((4,))  #: (None, 4)
model = keras.Model(x, layers.Dense(3)(x))  #: (None, 3) · Σ 15
inner = keras.Model([model.layers[0].input], model.layers[-1].output)
#                   ^^^^^^^^^^^^^^^^^^^^^^^ error[empty-model]
#                   ^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to model.layers[0].output"

# %% a model that becomes the result of add
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,))])  #: (None, 1) · Σ 5
model = model.add(layers.Dense(1))
done = model.compile("adam", "mse")
#      ^^^^^^^^^^^^^ error[attribute-of-none]
#      ^^^^^^^^^^^^^ fix "Keep the object, not what add() returns"

# %% a model that is compiled where it is made
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)]).compile("adam", "mse")
shown = model.summary()
#       ^^^^^^^^^^^^^ error[attribute-of-none]
#       ^^^^^^^^^^^^^ fix "Keep the object, not what compile() returns"
