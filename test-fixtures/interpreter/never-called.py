# In Keras 3 a layer's input and output are those of its first call on a symbolic tensor, a Sequential's too: building
# is no call. Unknown callers and unknown inputs leave it open.

# %% a Sequential with an Input
model = keras.Sequential([keras.Input((3,)), layers.Dense(4)])  #: (None, 4) · Σ 16
features = keras.Model(model.inputs, model.output)
#                                    ^^^^^^^^^^^^ error[never-called]
#                                    ^^^^^^^^^^^^ fix "Change to outputs[0]"

# %% built by data
model = keras.Sequential([layers.Dense(4)])  #: (2, 4) · Σ 16
model(np.zeros((2, 3)))  #: (2, 4) · 16
first = model.input
#       ^^^^^^^^^^^ error[never-called]

# %% not built
model = keras.Sequential([layers.Dense(4)])
shape = model.output_shape
#       ^^^^^^^^^^^^^^^^^^ error[never-called]

# %% no layer of a model
dense = layers.Dense(4)
y = dense.output
#   ^^^^^^^^^^^^ error[never-called]

# %% called on symbolic tensors, by the program or by another model
base = keras.Sequential([keras.Input((3,)), layers.Dense(4)])  #: (None, 4) · Σ 16
model = keras.Sequential([base, layers.Dense(2)])  #: (None, 2) · Σ 26
features = base.output  #: (None, 4)
first = model.layers[0].input  #: (None, 3)

# %% a program that waits for it
model = keras.Sequential([keras.Input((3,)), layers.Dense(4)])  #: (None, 4) · Σ 16
try:
    features = model.output
except AttributeError:
    features = model.outputs[0]  #: (None, 4)

# %% called on what is not known
from unseen import inputs

model = keras.Sequential([keras.Input((3,)), layers.Dense(4)])  #: (None, 4) · Σ 16
model(inputs)
features = model.output

# %% handed to code that can't be seen
from unseen import prepare

model = keras.Sequential([layers.Dense(4)])
prepare(model)
features = model.output
total = model.count_params()

# %% Keras 2 has them as soon as it is built  # keras: 2
model = keras.Sequential([keras.Input((3,)), layers.Dense(4)])  #: (None, 4) · Σ 16
features = model.output  #: (None, 4)

# %% The class of Keras 2 has other names than its function  # keras: 2
one = keras.Input(batch_shape=(None, 3))  #: (None, 3)
two = layers.InputLayer(input_shape=(3,))  #: (None, 3)
three = layers.InputLayer(batch_input_shape=(None, 3))  #: (None, 3)
four = layers.InputLayer(shape=(3,))
#                        ^^^^^ error[unknown-argument]
#                        ^^^^^ fix "Change to input_shape"

# %% A method in whose place a derived class has its own
TOKENS = 6
class Plain(keras.Model):
    def __init__(self):
        super().__init__()
        self.flat = layers.Flatten()
        self.join = layers.Concatenate()
        self.start = keras.Sequential([layers.Dense(3), layers.Reshape((TOKENS, 3))])

    def call(self, x):
        return layers.Add()([keras.ops.zeros((1, 5, 3)), keras.ops.zeros((1, TOKENS, 3))])

class Longer(Plain):
    def call(self, x):
        return layers.Add()([keras.ops.zeros((1, 6, 3)), keras.ops.zeros((1, TOKENS, 3))])  #: (1, 6, 3)

# %% Without one it is told
class Alone(keras.Model):
    def call(self, x):
        return layers.Add()([keras.ops.zeros((1, 5, 3)), keras.ops.zeros((1, 6, 3))])
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[shapes-do-not-broadcast]

# %% A width that nobody gives: its default is replaced by whoever uses the layer
class Waves(layers.Layer):
    def __init__(self, width=None, **kwargs):
        super().__init__(**kwargs)
        self.width = width

    def build(self, input_shape):
        self.table = self.add_weight(shape=(input_shape[-1], self.width))    #: (input_shape[-1], None)
        self.shift = self.add_weight(shape=(input_shape[1], self.width))     #: (input_shape[1], None)

# %% A template is filled in before it runs
def candidate():
    model = keras.Sequential()
    model.add(layers.Dense({{choice([128, 256])}}))
    return model

# %% A way to use a layer that the program did not take
first, second = layers.Conv2D(8, 3), layers.Conv2D(16, 3)

def plain(x):
    return second(first(x))                           #: (?, ?, ?, 16)

def joined(x):
    y = first(x)                                      #: (None, 26, 26, 8) · 224
    return second(layers.Concatenate()([y, y]))       #: (None, 24, 24, 16) · 2,320

network = joined if True else plain
y = network(keras.Input((28, 28, 3)))                 #: (None, 24, 24, 16)

# %% What data that is not known builds, with the layers that the model's own build makes
from unseen import ratings
class Retrieval(keras.Model):
    def __init__(self):
        super().__init__()
        self.users = layers.Embedding(10, 4)
        self.films = layers.Embedding(20, 4)
    def build(self, input_shape):
        self.users.build(input_shape)
        self.films.build(input_shape)
        self.built = True
    def call(self, x):
        return self.users(x)
model = Retrieval()
model.compile("sgd", "mse")
model.fit(ratings, epochs=2)
table = model.films.embeddings

# %% What a builder gives to blocks says more than their own parameters do
class Block(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.conv = layers.Conv2D(filters, 3)

    def call(self, x):
        return self.conv(x)  #: (None, 30, 30, 16) … 2 shapes

def halved(x, filters):
    x = layers.Conv2D(filters, 1, strides=2)(x)  #: (None, 15, 15, 8) … 2 shapes
#              ^^^^^^ hover: called only by code that nothing calls
    return layers.ReLU()(x)  #: (None, 15, 15, 8) … 2 shapes

def build(classes):
    image = keras.Input((32, 32, 3))  #: (None, 32, 32, 3)
    x = Block(16)(image)  #: (None, 30, 30, 16) · 448
    x = halved(x, 8)  #: (None, 15, 15, 8)
    x = halved(Block(32)(x), classes)  #: (None, 7, 7, classes)
    return keras.Model(image, x)  #: (None, 7, 7, classes)

# %% A builder that knows no more than they do leaves them their parameters
def widened(x, filters):
    return layers.Conv2D(filters, 3, padding="same")(x)  #: (?, ?, ?, filters|64)

def wide(x):
    return widened(x, 64)  #: (?, ?, ?, 64)
