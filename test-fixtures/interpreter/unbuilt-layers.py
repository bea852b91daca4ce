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
