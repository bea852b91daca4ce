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

# %% maps where one vector is wanted, before a Dense
import numpy as np
import keras
from keras import layers

inputs = keras.Input((96, 96, 3))  #: (None, 96, 96, 3)
x = layers.Conv2D(8, 3, strides=8)(inputs)  #: (None, 12, 12, 8) · 224
model = keras.Model(inputs, layers.Dense(5, activation="softmax")(layers.Dropout(0.2)(x)))  #: (None, 12, 12, 5) · Σ 269
model.compile("adam", "categorical_crossentropy")
history = model.fit(np.ones((8, 96, 96, 3)), np.eye(5)[[0] * 8], verbose=0)
#                                            ^^^^^^^^^^^^^^^^^^ error[labels-shape]
#                                            ^^^^^^^^^^^^^^^^^^ fix "Apply GlobalAveragePooling2D() first → (None, 5)"

# %% and behind a convolution
import numpy as np
import keras
from keras import layers

inputs = keras.Input((96, 96, 3))  #: (None, 96, 96, 3)
outputs = layers.Conv2D(5, 3, strides=8)(inputs)  #: (None, 12, 12, 5) · 140
model = keras.Model(inputs, outputs)  #: (None, 12, 12, 5) · Σ 140
model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
history = model.fit(np.ones((8, 96, 96, 3)), np.eye(5)[[0] * 8], verbose=0)
#                                            ^^^^^^^^^^^^^^^^^^ error[labels-shape]
#                                            ^^^^^^^^^^^^^^^^^^ fix "Apply GlobalAveragePooling2D() after it"

# %% both results of a layer, of which one is meant
import keras
from keras import layers, ops


class Attention(layers.Layer):
    def __init__(self):
        super().__init__()
        self.score = layers.Dense(1)

    def call(self, states):
        weights = ops.softmax(self.score(states), axis=1)  #: (None, 20, 1)
        return ops.sum(weights * states, axis=1), weights  #: (None, 16), (None, 20, 1)


steps = keras.Input((20, 8))  #: (None, 20, 8)
states, last, cell = layers.LSTM(16, return_sequences=True, return_state=True)(steps)  #: (None, 20, 16) and 2 more · 1.6k
context = Attention()(states)  #: (None, 16), (None, 20, 1) · 17
both = layers.Concatenate()([context, last])
#                           ^^^^^^^^^^^^^^^ error[inputs-not-a-list]
#                           ^^^^^^^^^^^^^^^ fix "Change to context[0] → (None, 32)"

# %% a list of branches beside another tensor
import keras
from keras import layers

x = keras.Input((8,))  #: (None, 8)
branches = [layers.Dense(4)(x) for _ in range(3)]  #: [3 × (None, 4)]
joined = layers.Concatenate()([branches, x])
#                             ^^^^^^^^^^^^^ error[inputs-not-a-list]
#                             ^^^^^^^^^^^^^ fix "Change to *branches → (None, 20)"

# %% lists in a list
import keras
from keras import layers

x = keras.Input((8,))  #: (None, 8)
total = layers.Add()([[x, x]])
#                    ^^^^^^^^ error[inputs-not-a-list]
#                    ^^^^^^^^ fix "Change to *[x, x] → (None, 8)"

# %% the same of arrays
import numpy as np
import keras
from keras import layers

a = np.ones((2, 4))  #: (2, 4)
b = layers.Concatenate()([[a, a], [a, a]])
#                        ^^^^^^^^^^^^^^^^ error[inputs-not-a-list]

# %% a U-Net in a loop, of a size that can't be halved so often, trained on pictures of that size
import numpy as np
import keras
from keras import layers


def unet(size, depth=3):
    inputs = keras.Input((*size, 1))  #: (None, 100, 100, 1)
    skips, x = [], inputs  #: (None, 100, 100, 1)
    for level in range(depth):
        x = layers.Conv2D(4 * 2**level, 3, padding="same")(x)  #: (None, 100, 100, 4) … 3 shapes
        skips.append(x)
        x = layers.MaxPooling2D()(x)  #: (None, 50, 50, 4) … (None, 12, 12, 16)
    for level in reversed(range(depth)):
        x = layers.UpSampling2D()(x)  #: (None, 24, 24, 16)
        x = layers.Concatenate()([x, skips[level]])
#                                ^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
#                                ^^^^^^^^^^^^^^^^^ fix "Apply Resizing(…) first"
    return keras.Model(inputs, layers.Conv2D(1, 1)(x))  #: (?, ?, ?, 1)


model = unet((100, 100))
model.compile("adam", "mse")
history = model.fit(np.ones((4, 100, 100, 1)), np.ones((4, 100, 100, 1)), verbose=0)
