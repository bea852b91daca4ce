# %% The name of an activation that get_config writes makes the same layer again
import keras
from keras import layers


@keras.saving.register_keras_serializable(package="mine")
class Widened(layers.Layer):
    def __init__(self, units, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)
        self.inner = layers.Dense(units, activation=self.activation)

    def build(self, input_shape):
        self.inner.build(input_shape)

    def call(self, inputs):
        return self.inner(inputs)  #: (None, 5) · 20

    def get_config(self):
        config = super().get_config()
        config.update(units=self.units, activation=keras.activations.serialize(self.activation))
        return config


inputs = keras.Input((3,))  #: (None, 3)
model = keras.Model(inputs, Widened(5, "swish")(inputs))  #: (None, 5) · Σ 20
copy = keras.models.model_from_json(model.to_json())  #: (None, 5) · Σ 20
again = Widened.from_config(Widened(5, activation=None).get_config())(inputs)  #: (None, 5) · 20
