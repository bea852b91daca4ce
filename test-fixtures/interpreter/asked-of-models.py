# What a model of today lacks is not there for hasattr and getattr either.

# %% Names of inputs
x = keras.Input((4,))                                                  #: (None, 4)
model = keras.Model(x, keras.layers.Dense(3)(x))                       #: (None, 3) · Σ 15
names = model.input_names if hasattr(model, "input_names") else ["a", "b"]
pair = keras.Input((len(names),))                                      #: (None, 2)
given = getattr(model, "input_names", ("x", "y", "z"))
triple = keras.Input((len(given),))                                    #: (None, 3)
outputs = model.output_names if hasattr(model, "output_names") else []
one = keras.Input((len(outputs),))                                     #: (None, 1)
