# Losses of a model's tensors, and initializers that Keras calls with a shape and a dtype.

# %% A loss that goes by tensors of the model
x = keras.Input((8,))                   #: (None, 8)
mean = layers.Dense(2)(x)               #: (None, 2) · 18
y = layers.Dense(8)(mean)               #: (None, 8) · 24
def loss(target, output):
    return keras.losses.mean_squared_error(target, output) + keras.ops.sum(mean)  #: (None,)

model = keras.Model(x, y)               #: (None, 8) · Σ 42
model.compile("sgd", loss=loss)
#                         ^^^^ error[loss-of-model-tensors]
#                         ^^^^ fix "Let a layer add the loss"
data = np.zeros((4, 8))                 #: (4, 8)
model.fit(data, data, epochs=1)

# %% A loss that is added to the model
def build():
    x = keras.Input((8,))               #: (None, 8)
    y = layers.Dense(2)(x)              #: (None, 2) · 18
    model = keras.Model(x, y)           #: (None, 2) · Σ 18
    model.add_loss(keras.ops.mean(y))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Let a layer add the loss"
    return model                        #: (None, 2) · Σ 18

model = build()

# %% An initializer without a dtype
def scaled(shape, name=None):
    return keras.ops.zeros(shape)

x = keras.Input((4,))                   #: (None, 4)
y = layers.Dense(3, kernel_initializer=scaled)(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add dtype=None"

# %% One with a dtype, and one that takes whatever there is
def scaled(shape, dtype=None):
    return keras.ops.zeros(shape, dtype)                                 #: (4, 3)

def any_of_them(shape, **kwargs):
    return keras.ops.zeros(shape)                                        #: (3, 2)

x = keras.Input((4,))                                                    #: (None, 4)
y = layers.Dense(3, kernel_initializer=scaled)(x)                        #: (None, 3) · 15
y = layers.Dense(2, kernel_initializer=any_of_them)(y)                   #: (None, 2) · 8

# %% A layer of Keras 1 made its variables of initializers
class Scale(layers.Layer):
    def __init__(self):
        super().__init__()
        self.init = keras.initializers.get("normal")

    def build(self, input_shape):
        self.scale = self.init((input_shape[-1],), name="scale")
        #                                          ^^^^ error[arguments-do-not-fit]
        #                                          ^^^^ fix "Change to self.add_weight(shape=(input_shape[-1]"

    def call(self, x):
        return x * self.scale                                            #: (None, 4)

y = Scale()(keras.Input((4,)))

# %% The dropout of an Embedding, which Keras 2 left away
x = keras.Input((5,))                   #: (None, 5)
y = layers.Embedding(100, 8, dropout=0.2)(x)
#                            ^^^^^^^ error[removed-argument]
#                            ^^^^^^^ fix "Remove dropout → (None, 5, 8)"

# %% What tf.keras has by its short name alone
import tensorflow as tf

mean = tf.keras.metrics.mean_absolute_error([1.0, 2.0], [1.5, 2.5])
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.keras.metrics.mae"

# %% An imported one
def divergence(a, b):
    from tensorflow.keras.losses import kl_divergence
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from tensorflow.keras.losses import kld…"

    return kl_divergence(a, b)

y = divergence([[0.2, 0.8]], [[0.5, 0.5]])
