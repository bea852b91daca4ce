# %% A missing key inside a try runs its handler
made = {}

def shared(name, units):
    try:
        return made[name]
    except KeyError:
        pass
    made[name] = layers.Dense(units)
    return made[name]

x = keras.Input((3,))  #: (None, 3)
y = shared("a", 5)(x)  #: (None, 5) · 20
y = shared("a", 9)(x)  #: (None, 5) · 20

# %% So does a missing item of a list
sizes = [16, 32]
try:
    units = sizes[2]
except IndexError:
    units = sizes[-1]
y = layers.Dense(units)(keras.Input((3,)))  #: (None, 32) · 128

# %% A symbolic tensor's shape is a tuple, which has no as_list
x = keras.Input((5, 3))  #: (None, 5, 3)
try:
    steps = x.shape.as_list()[1]
except AttributeError:
    steps = x.shape[1] * 2
y = layers.Dense(steps)(x)  #: (None, 5, 10) · 40

# %% Inside of call it is TensorFlow's, which has
class Widen(layers.Layer):
    def call(self, x):
        last = x.shape.as_list()[-1]
        rank = x.shape.rank
        return tf.concat([x] * last, axis=rank - 1)  #: (None, 5, 9)

y = Widen()(keras.Input((5, 3)))  #: (None, 5, 9)

# %% In Keras 2 every shape is TensorFlow's  # keras: 2
x = keras.Input((5, 3))  #: (None, 5, 3)
y = layers.Dense(x.shape.as_list()[1])(x)  #: (None, 5, 5) · 20

# %% A layer keeps the function that its activation's name stands for
relu = layers.Activation("relu")
dense = layers.Dense(3, activation="tanh")
units = 4 if relu.activation == keras.activations.relu else 5
more = 1 if dense.activation.__name__ == "tanh" else 2
y = layers.Dense(units + more)(keras.Input((3,)))  #: (None, 5) · 20
plain = 8 if layers.Dense(3).activation is keras.activations.linear else 9
y = layers.Dense(plain)(y)  #: (None, 8) · 48

# %% Keras writes more into a configuration than constructors take  # keras: 2
layer = layers.Dense(3, input_shape=(4,))
shape = layer.get_config()["batch_input_shape"]
source = layers.InputLayer((3,))          #: (None, 3)
first = source.get_config()["batch_input_shape"]

# %% The class alone needs no shape  # keras: 2
kind = type(layers.InputLayer())

# %% A tensor that is not known has a shape  # keras: 2
import fabric
x = keras.Input(tensor=fabric.batch())
y = layers.InputLayer(input_tensor=fabric.batch())
