# Functions that make losses and metrics, configurations that lack what makes a layer, and weights of other layers.

# %% The maker of a loss
def focal(gamma=2.0, alpha=0.25):
    def loss(y_true, y_pred):
        return keras.ops.mean(alpha * keras.ops.abs(y_true - y_pred) ** gamma)
    return loss

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", loss=focal)
#                          ^^^^^ error[makes-a-function]
#                          ^^^^^ fix "Change to focal()"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% The maker of a metric, one of several
def near(limit=0.5, power=1):
    def hit(y_true, y_pred):
        return keras.ops.mean(keras.ops.abs(y_true - y_pred) ** power < limit)
    return hit

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse", metrics=["mae", near])
#                                    ^^^^^^^^^^^^^ error[makes-a-function]
#                                    ^^^^^^^^^^^^^ fix "Change to near()"
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% What it makes, and a loss that calls what it makes
def focal(gamma=2.0):
    def loss(y_true, y_pred):
        return keras.ops.mean(keras.ops.abs(y_true - y_pred) ** gamma)
    return loss

def both(y_true, y_pred):
    return focal()(y_true, y_pred)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", loss=focal(), metrics=[both])
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A configuration with another name
@keras.saving.register_keras_serializable()
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor  #: (None, 3)

    def get_config(self):
        config = super().get_config()
        config.update({"scale": self.factor})
        return config

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
model.save("scaled.keras")
again = keras.models.load_model("scaled.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[configuration-lacks-argument]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "factor""

# %% A configuration that forgets a parameter
@keras.saving.register_keras_serializable()
class Scale(layers.Layer):
    def __init__(self, factor, offset, **kwargs):
        super().__init__(**kwargs)
        self.factor, self.offset = factor, offset

    def call(self, x):
        return x * self.factor + self.offset  #: (None, 3)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}

model = keras.Sequential([keras.Input((3,)), Scale(2.0, 1.0)])  #: (None, 3)
model.save("shifted.keras")
again = keras.models.load_model("shifted.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[configuration-lacks-argument]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "offset": self.offset, "factor""

# %% One that is filled by code which can't be seen
from elsewhere import fill  # type: ignore

@keras.saving.register_keras_serializable()
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor  #: (None, 3)

    def get_config(self):
        config = super().get_config()
        fill(config, self)
        return config

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
model.save("filled.keras")
again = keras.models.load_model("filled.keras")

# %% A from_config that asks for another key
@keras.saving.register_keras_serializable()
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor  #: (None, 3)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}

    @classmethod
    def from_config(cls, config):
        factor = config["scale"]
#                ^^^^^^^^^^^^^^^ error[missing-key]
        return cls(factor)

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
model.save("keyed.keras")
again = keras.models.load_model("keyed.keras")

# %% Weights of a network without a layer that this one has
first = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 330
first.save_weights("first.weights.h5")
second = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3), layers.BatchNormalization(), layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 346
second.load_weights("first.weights.h5")
#                   ^^^^^^^^^^^^^^^^^^ error[weights-differ]
#                   ^^^^^^^^^^^^^^^^^^ fix "Add skip_mismatch=True"

# %% A layer more in the file is left aside
first = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3), layers.BatchNormalization(), layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 346
first.save_weights("more.weights.h5")
second = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 330
second.load_weights("more.weights.h5")

# %% A network of the library twice
def branch(x):
    base = keras.applications.MobileNetV2(include_top=False, weights=None, input_shape=(32, 32, 3))  #: (None, 1, 1, 1280) · Σ 2,257,984
    return layers.Flatten()(base(x))  #: (None, 1280)

a = keras.Input((32, 32, 3))  #: (None, 32, 32, 3)
b = keras.Input((32, 32, 3))  #: (None, 32, 32, 3)
y = layers.concatenate([branch(a), branch(b)])  #: (None, 2560)
model = keras.Model([a, b], y)
#       ^^^^^^^^^^^^^^^^^^^^^^ error[duplicate-layer-name]

# %% One name for whatever a function makes
def part(x):
    inner = keras.Input((3,))  #: (None, 3)
    return keras.Model(inner, layers.Dense(2)(inner), name="part")(x)  #: (None, 2) · 8
#                                                          ^^^^^^ error[duplicate-layer-name]
#                                                          ^^^^^^ fix "Remove name → (None, 2)"

x = keras.Input((3,))  #: (None, 3)
model = keras.Model(x, layers.add([part(x), part(x)]))  #: (None, 2) · Σ 16
