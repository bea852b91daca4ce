# What a program changes in the configuration of a model is what from_config makes the model of.
# %%
import copy
import keras
from keras import layers

i = keras.Input((8,), name="given")  #: (None, 8)
x = layers.Dense(4, name="a")(i)  #: (None, 4) · 36
x = x + 1.0  #: (None, 4)
net = keras.Model(i, layers.Dense(3, name="b")(x))  #: (None, 3) · Σ 51
conf = net.get_config()
for layer in conf["layers"]:
    if layer["class_name"] == "Dense" and layer["config"]["name"] == "b":
        layer["config"]["units"] *= 2
names = [layer["name"] for layer in conf["layers"]]
wide = keras.Model.from_config(copy.deepcopy(conf))  #: (None, 6) · Σ 66
y = wide(keras.ops.zeros((2, 8)))  #: (2, 6) · 66
same = keras.Model.from_config(net.get_config())  #: (None, 3) · Σ 51
for layer in conf["layers"]:
    if "trainable" in layer["config"]:
        layer["config"]["trainable"] = False
frozen = keras.Model.from_config(conf)  #: (None, 6) · Σ 66
left = "layers" in conf
units = 3 if left else 4
z = keras.ops.zeros((units,))  #: (4,)

# %% Layers remember the shape that they were built for, unless that is taken out as well.
import copy
import keras
from keras import layers

i = keras.Input((8,))  #: (None, 8)
net = keras.Model(i, layers.Dense(3, name="b")(layers.Dense(4, name="a")(i)))  #: (None, 3) · Σ 51
conf = net.get_config()
conf["layers"][0]["config"]["batch_shape"] = (None, 16)
conf["layers"][1].pop("build_config")
copied = keras.Model.from_config({**copy.deepcopy(conf)})
other = keras.Model.from_config(copy.deepcopy(conf))  #: (None, 3) · Σ 83
conf["layers"][1]["config"]["units"] = 5
broken = keras.Model.from_config(conf)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% A stack takes layers out and in.
import copy
import keras
from keras import layers

s = keras.Sequential([keras.Input((4,)), layers.Dense(6), layers.Dropout(0.5), layers.Dense(2)])  #: (None, 2) · Σ 44
c = copy.deepcopy(s.get_config())
c["layers"].pop(2)
c["layers"].insert(2, layers.serialize(layers.Activation("relu")))
c["name"] = "thin"
t = keras.Sequential.from_config(c)  #: (None, 2) · Σ 44

# %% A copy stands on the tensors that it is given, whatever their width: its layers are fresh.
import keras
from keras import layers

i = keras.Input((8,))  #: (None, 8)
net = keras.Model(i, layers.Dense(3)(i))  #: (None, 3) · Σ 27
given = keras.models.clone_model(net, input_tensors=keras.Input((7,)))  #: (None, 3) · Σ 24
s = keras.Sequential([layers.Dense(6), layers.Dense(2)])
built = keras.models.clone_model(s, input_tensors=keras.Input((7,)))  #: (None, 2) · Σ 62


def wider(layer):
    if layer.name.startswith("dense"):
        return layers.Dense(5)
    return layer.__class__.from_config(layer.get_config())


five = keras.models.clone_model(net, clone_function=wider)  #: (None, 5) · Σ 45


def deeper(layer):
    return layers.Conv1D(4, 3)


wrong = keras.models.clone_model(net, clone_function=deeper)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-rank]

# %% The configuration of an InputLayer holds its shape.
import keras

ic = keras.layers.InputLayer(shape=(3, 4)).get_config()
q = keras.ops.zeros((2, *ic["batch_shape"][1:]))  #: (2, 3, 4)
