# Layers, losses and metrics by name, by configuration and back.

# %% A layer as a dict, and a layer of that dict
l = layers.Dense(5)
stored = layers.serialize(l)
x = keras.Input((8,))                                #: (None, 8)
y = layers.deserialize(stored)(x)                    #: (None, 5) · 45
stored["config"]["units"] = 6
z = layers.deserialize(stored)(x)                    #: (None, 6) · 54
w = layers.deserialize({"module": "keras.layers", "class_name": "Dense", "config": {"units": 7}})(x)  #: (None, 7) · 63
v = keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(l))(x)  #: (None, 5) · 45

# %% A layer of one's own, and a model
@keras.saving.register_keras_serializable()
class Own(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units))  #: (8, 4)

    def call(self, x):
        return x @ self.kernel                       #: (None, 4)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


x = keras.Input((8,))                                #: (None, 8)
y = layers.deserialize(layers.serialize(Own(4)))(x)  #: (None, 4) · 32
model = keras.Sequential([x, layers.Dense(3)])       #: (None, 3) · Σ 27
again = layers.deserialize(layers.serialize(model))  #: (None, 3) · Σ 27

# %% Normalisations keep their axes
x = keras.Input((20, 64))                            #: (None, 20, 64)
for layer in (layers.LayerNormalization(), layers.LayerNormalization(axis=[1, 2])):
    y = layer(x)                                     #: (None, 20, 64) · 128|2,560
    z = layer.from_config(layer.get_config())(x)     #: (None, 20, 64) · 128|2,560
root = layers.RMSNormalization()
y = root.from_config(root.get_config())(x)           #: (None, 20, 64) · 64
model = keras.Model(x, layers.LayerNormalization()(x))  #: (None, 20, 64) · Σ 128
copy = keras.models.clone_model(model)               #: (None, 20, 64) · Σ 128

# %% Losses, metrics and optimizers by name
import numpy as np
a, b = np.zeros((4, 5)), np.zeros((4, 5))            #: 2 × (4, 5)
each = keras.losses.get("mse")(a, b)                 #: (4,)
one = keras.losses.get("MeanSquaredError")(a, b)
same = keras.losses.get(keras.losses.huber)(a, b)    #: (4,)
gathered = keras.metrics.get("mae")(a, b)
model = keras.Sequential([keras.Input((8,)), layers.Dense(3)])  #: (None, 3) · Σ 27
model.compile(keras.optimizers.get("adam"), keras.losses.get("mse"), metrics=[keras.metrics.get("mae")])
