# Initializers, regularizers, constraints and dtypes that Keras does not know.

# %% A misspelt initializer
y = layers.Dense(3, kernel_initializer="glorot_unifrom")
#                                      ^^^^^^^^^^^^^^^^ error[unknown-identifier]
#                                      ^^^^^^^^^^^^^^^^ fix "Change kernel_initializer to 'glorot_uniform'"

# %% A regularizer, a constraint, of other layers too
y = layers.Conv2D(3, 3, kernel_regularizer="l3")
#                                          ^^^^ error[unknown-identifier]

# %%
y = layers.LSTM(3, recurrent_constraint="maxnorm")
#                                       ^^^^^^^^^ error[unknown-identifier]

# %%
y = layers.Embedding(10, 3, embeddings_initializer="unifrom")
#                                                  ^^^^^^^^^ error[unknown-identifier]

# %% What Keras knows, in either spelling, and objects
x = keras.Input((4,))                                            #: (None, 4)
y = layers.Dense(3, kernel_initializer="HeNormal", bias_regularizer="l1l2")(x)         #: (None, 3) · 15
z = layers.Dense(3, kernel_initializer=keras.initializers.Constant(0.5))(x)            #: (None, 3) · 15

# %% A weight of the program's own
class Scale(layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), initializer="softmax")
#                                                                    ^^^^^^^^^ error[unknown-identifier]

    def call(self, x):
        return x * self.scale                                    #: (None, 4)


y = Scale()(keras.Input((4,)))

# %%
class Scale(layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), initializer="ones", dtype="flot32")
#                                                                                  ^^^^^^^^ error[unknown-identifier]

    def call(self, x):
        return x * self.scale                                    #: (None, 4)


y = Scale()(keras.Input((4,)))

# %% Dtypes of inputs and layers
x = keras.Input((4,), dtype="flaot32")
#                           ^^^^^^^^^ error[unknown-identifier]

# %%
y = layers.Dense(3, dtype="mixed_float15")
#                         ^^^^^^^^^^^^^^^ error[unknown-identifier]

# %%
y = layers.Dense(3, dtype="mixed_float16")(keras.Input((4,)))    #: (None, 3) · 15

# %% By hand
start = keras.initializers.get("he_norml")
#                              ^^^^^^^^^^ error[unknown-identifier]

# %% Names of the program's own
class Odd(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return ops.ones(shape)


with keras.saving.custom_object_scope({"Odd": Odd}):
    y = layers.Dense(3, kernel_initializer="Odd")(keras.Input((4,)))   #: (None, 3) · 15

# %% Required arguments and words of functions and classes beside layers
x = keras.utils.pad_sequences([[1, 2], [3]], padding="psot")
#                                                    ^^^^^^ error[unknown-choice]

# %%
m = keras.metrics.MeanIoU()
#   ^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]

# %%
s = keras.optimizers.schedules.PolynomialDecay(0.1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]

# %%
loss = keras.losses.Huber(reduction="auto")
#                                   ^^^^^^ error[unknown-choice]

# %%
y = layers.TextVectorization(standardize="lowercase")
#                                        ^^^^^^^^^^^ error[unknown-choice]

# %% A number in place of a tuple is told of once, whatever the function is called by
x = keras.layers.Input(shape=(4))
#                             ^ error[shape-not-a-tuple]

# %% An Input that is called something else lacks nothing beside that
x = keras.Input(shap=(3,))
#               ^^^^ error[unknown-argument]
#               ^^^^ fix "Change to shape=(3,) → (None, 3)"

# %%
x = keras.Input(type_spec=None)
#               ^^^^^^^^^ error[unknown-argument]
