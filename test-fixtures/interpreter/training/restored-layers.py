# Layers of the program's own that are made again from their configuration, by loading and by cloning.

# %% A constructor that takes nothing but its own argument
class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor                     #: (None, 3)

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
model.save("scaled.keras")
again = keras.models.load_model("scaled.keras", custom_objects={"Scale": Scale})
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-not-restored]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Accept **kwargs and pass them to super().__init__"

# %% One that hands on what it does not know
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor                     #: (None, 3)

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
model.save("scaled.keras")
again = keras.models.load_model("scaled.keras", custom_objects={"Scale": Scale})  #: (None, 3)
copy = keras.models.clone_model(model)  #: (None, 3)

# %% A configuration of the layer's own that is all that its constructor takes
class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor                     #: (None, 3)

    def get_config(self):
        return {"factor": self.factor}

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
copy = keras.models.clone_model(model)             #: (None, 3)

# %% One that adds to what Keras gives
class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor                     #: (None, 3)

    def get_config(self):
        config = super().get_config()
        config.update({"factor": self.factor})
        return config

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
copy = keras.models.clone_model(model)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-not-restored]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Accept **kwargs and pass them to super().__init__"

# %% What an unbuilt model has no weights for
model = keras.Sequential([layers.Dense(8), layers.Dense(2)])
print(model.layers[0].weights[0].shape)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-built]

# %% Nor any to save
model = keras.Sequential([layers.Dense(8), layers.Dense(2)])
saved = model.save_weights("net.weights.h5")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-built]

# %% Told of no class, of which one can't be made again either
class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor                     #: (None, 3)

model = keras.Sequential([keras.Input((3,)), Scale(2.0)])  #: (None, 3)
model.save("scaled.keras")
again = keras.models.load_model("scaled.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[custom-objects-missing]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add custom_objects={"Scale": Scale}, Accept **kwargs and pass them to super().__init__"

# %% A layer that is given a model, and does not say how to write it down
class Around(layers.Layer):
    def __init__(self, inner, size, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner
        self.size = size

    def call(self, x):
        return self.inner(x)[:, :self.size]        #: (None, 2)

model = keras.Sequential([keras.Input((3,)), Around(layers.Dense(4), 2)])  #: (None, 2) · Σ 16
saved = model.save("around.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-without-config]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add get_config"
