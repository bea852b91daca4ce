# Configurations of layers that hold others: each of those is written as a dict, and made anew of it.
# %%
import keras
from keras import layers

x = keras.Input((6, 4))  #: (None, 6, 4)

# What is written of the layer inside can be changed
stored = keras.layers.serialize(layers.TimeDistributed(layers.Dense(3)))
stored["config"]["layer"] = keras.layers.serialize(layers.Dense(7))
a = keras.layers.deserialize(stored)(x)  #: (None, 6, 7) · 35
config = layers.TimeDistributed(layers.Dense(3)).get_config()
config["layer"]["config"]["units"] = 9
b = layers.TimeDistributed.from_config(config)(x)  #: (None, 6, 9) · 45

# In a model as well
m = keras.Sequential([keras.Input((6, 4)), layers.TimeDistributed(layers.Dense(3))])  #: (None, 6, 3) · Σ 15
config = m.get_config()
config["layers"][1]["config"]["layer"]["config"]["units"] = 11
n = keras.Sequential.from_config(config)  #: (None, 6, 11) · Σ 55
c = n(x)  #: (None, 6, 11) · 55

# A cell and cells
config = layers.RNN(layers.LSTMCell(3)).get_config()
config["cell"]["config"]["units"] = 5
d = layers.RNN.from_config(config)(x)  #: (None, 5) · 200
config = layers.StackedRNNCells([layers.GRUCell(3), layers.GRUCell(4)]).get_config()
config["cells"][1]["config"]["units"] = 6
e = layers.RNN(layers.StackedRNNCells.from_config(config))(x)  #: (None, 6) · 279

# Both directions, unchanged
config = layers.Bidirectional(layers.GRU(3)).get_config()
f = layers.Bidirectional.from_config(config)(x)  #: (None, 6) · 162

# A copy has weights of its own
wrapped = layers.TimeDistributed(layers.Dense(3))
y = wrapped(x)  #: (None, 6, 3) · 15
config = wrapped.get_config()
config["name"] = "again"
z = layers.TimeDistributed.from_config(config)(x)  #: (None, 6, 3) · 15
both = keras.Model(x, [y, z])  #: 2 × (None, 6, 3) · Σ 30
inner = keras.Model(x, y)  #: (None, 6, 3) · Σ 15
copy = keras.models.clone_model(inner)  #: (None, 6, 3) · Σ 15
u = copy(x)  #: (None, 6, 3) · 15
