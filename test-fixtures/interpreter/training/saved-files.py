# Names of files that Keras 3 reads and writes, and what `save` takes.

# %% Weights in an older format
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.load_weights("training_1/cp.ckpt")
#                  ^^^^^^^^^^^^^^^^^^^^ error[file-name]

# %% A folder that is not seen may be one that Keras 3 wrote
model = keras.models.load_model("my_model")
#                               ^^^^^^^^^^ warning[file-name]
# silent: real Keras finds no such folder and raises

# %% A format that is none of Keras
model = keras.models.load_model("my_model.tf")
#                               ^^^^^^^^^^^^^ error[file-name]

# %% A folder that the program wrote
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save("kept_model", zipped=False)
again = keras.models.load_model("kept_model")  #: (None, 2) · Σ 10

# %% One name in two places changes in both
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save_weights("model.tf")
#                  ^^^^^^^^^^ error[file-name]
#                  ^^^^^^^^^^ fix "Change to "model.weights.h5""
model.load_weights("model.tf")

# %% Traces are no part of what Keras 3 saves
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save("model.keras", save_traces=False)
#                         ^^^^^^^^^^^ error[removed-argument]
#                         ^^^^^^^^^^^ fix "Remove save_traces"

# %% Nothing of it under Keras 2  # keras: 2
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.save("traced_model", save_traces=False)
again = keras.models.load_model("traced_model")  #: (None, 2) · Σ 10

# %% A model that is no graph, saved and read again
class Wide(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.out = layers.Dense(8)

    def call(self, inputs):
        return self.out(inputs)  #: (None, 8) · 48


model = Wide()
y = model(keras.Input((5,)))  #: (None, 8) · 48
model.save("wide.keras")
loaded = keras.models.load_model("wide.keras", custom_objects={"Wide": Wide})

# %% Weights for a model that has none yet
class Wide(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(8)

    def call(self, inputs):
        return self.out(inputs)  #: (None, 8) · 48

model = Wide()
y = model(keras.Input((5,)))  #: (None, 8) · 48
model.save_weights("wide.weights.h5")
again = Wide()
done = again.load_weights("wide.weights.h5")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-built]

# %% Built before
class Wide(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(8)

    def call(self, inputs):
        return self.out(inputs)  #: (None, 8) · 48

model = Wide()
y = model(keras.Input((5,)))  #: (None, 8) · 48
model.save_weights("wide.weights.h5")
again = Wide()
again.build((None, 5))
again.load_weights("wide.weights.h5")

# %% A stack without an input
model = keras.Sequential([layers.Dense(2)])
done = model.load_weights("stack.weights.h5")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-built]
