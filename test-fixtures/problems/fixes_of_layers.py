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
        #                            ^^^^^^^ fix "Change to self.add_weight(name="scale", shape=(s"

    def call(self, x):
        return x * self.scale                                            #: (None, 4)

y = Scale()(keras.Input((4,)))                                           #: (None, 4) · 4
