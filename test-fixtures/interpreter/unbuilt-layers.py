# What layers do not have before they are built, or before they are called on symbolic tensors.

# %% No weights yet
layer = layers.Dense(4)
kernel = layer.get_weights()[0]
#        ^^^^^^^^^^^^^^^^^^^^^^ error[not-built]

# %% Nor two of them
layer = layers.Dense(4)
if True:
    kernel, bias = layer.get_weights()
#   ^^^^^^^^^^^^ error[wrong-unpacking]

# %% A kernel
layer = layers.Dense(4)
print(layer.kernel)
#     ^^^^^^^^^^^^ error[never-called]

# %% An empty list is one
layer = layers.Dense(4)
for array in layer.get_weights():
    print(array.shape)

# %% With weights
layer = layers.Dense(4)
layer.build((None, 3))
kernel = layer.get_weights()[0]         #: (3, 4)

# %% A model of the program's own that was called on data
class Small(keras.Model):
    def __init__(self):
        super().__init__()
        self.inner = layers.Dense(3)

    def call(self, inputs):
        return self.inner(inputs)       #: (2, 3) · 15

model = Small()
y = model(np.zeros((2, 4)))             #: (2, 3) · 15
features = model.output
#          ^^^^^^^^^^^^ error[never-called]

# %% And one that was called on a symbolic tensor
class Small(keras.Model):
    def __init__(self):
        super().__init__()
        self.inner = layers.Dense(3)

    def call(self, inputs):
        return self.inner(inputs)       #: (None, 3) · 15

model = Small()
y = model(keras.Input((4,)))            #: (None, 3) · 15
features = model.output                 #: (None, 3)

# %% An `__init__` that forgets that of Keras
class Net(keras.Model):
    def __init__(self, units):
        """Some units."""
        self.inner = layers.Dense(units)

    def call(self, inputs):
        return self.inner(inputs)

net = Net(3)
y = net(np.zeros((2, 4)))
#   ^^^^^^^^^^^^^^^^^^^^^ error[super-not-called]
#   ^^^^^^^^^^^^^^^^^^^^^ fix "Change to super().__init__() → (2, 3)"

# %% One that calls it last, or in another way
class Late(layers.Layer):
    def __init__(self, units):
        self.units = units
        layers.Layer.__init__(self)

    def call(self, inputs):
        return inputs * self.units      #: (None, 4)

y = Late(3)(keras.Input((4,)))          #: (None, 4)

# %% One that nobody writes
class Plain(layers.Layer):
    def call(self, inputs):
        return inputs * 2               #: (None, 4)

y = Plain()(keras.Input((4,)))          #: (None, 4)

# %% A model of arrays is none
x = keras.Input((8,))                   #: (None, 8)
y = layers.Dense(2)(x)                  #: (None, 2) · 18
model = keras.Model(inputs=np.zeros((1, 8)), outputs=y)
#                          ^^^^^^^^^^^^^^^^ error[not-a-keras-tensor]

# %% What training on data that nobody here knows has built, a loss of the program's own among it
users, items, ratings = eval("[np.zeros(4, 'int32'), np.zeros(4, 'int32'), np.zeros((4, 1))]")

class Towers(keras.Model):
    def __init__(self):
        super().__init__()
        self.user = layers.Embedding(10, 4)
        self.item = layers.Embedding(20, 4)

    def build(self, input_shape):
        self.user.build(input_shape)
        self.item.build(input_shape)
        super().build(input_shape)

    def call(self, inputs):
        return self.user(inputs)

    def compute_loss(self, x, y, y_pred, sample_weight=None, training=True):
        scores = keras.ops.sum(y_pred * self.item(y["item"]), axis=1, keepdims=True)
        return keras.ops.mean((scores - y["rating"]) ** 2)

model = Towers()
model.compile("adam")
model.fit(users, {"item": items, "rating": ratings}, verbose=0)  # silent
everything = model.item.embeddings
