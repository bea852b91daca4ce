# Methods and attributes that objects of Keras 2 had, and how Keras 3 says the same.

# %% Training on generators
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.compile("adam", "mse")
run = model.fit_generator(iter([]), 3, 2)
#     ^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#     ^^^^^^^^^^^^^^^^^^^ fix "Change to model.fit(iter([]), steps_per_epoch=3, …"

# %% Classes of several units
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, "softmax")])  #: (None, 3) · Σ 15
classes = model.predict_classes(np.zeros((5, 4)))
#         ^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#         ^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.argmax(model.predict(np.zeros((5, 4"

# %% Classes of one unit
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, "sigmoid")])  #: (None, 1) · Σ 5
classes = model.predict_classes(np.zeros((5, 4)))
#         ^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#         ^^^^^^^^^^^^^^^^^^^^^ fix "Change to (model.predict(np.zeros((5, 4))) > 0.5"

# %% The shapes of a layer are those of its tensors
dense = layers.Dense(2)
y = dense(keras.Input((4,)))            #: (None, 2) · 10
shape = dense.output_shape
#       ^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#       ^^^^^^^^^^^^^^^^^^ fix "Change to dense.output.shape"

# %% Models have them still
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
shape = model.output_shape

# %% The rate of an optimizer
optimizer = keras.optimizers.Adam(0.01)
rate = optimizer.lr
#      ^^^^^^^^^^^^ error[only-in-keras-2]
#      ^^^^^^^^^^^^ fix "Change to optimizer.learning_rate"

# %% States of a metric
metric = keras.metrics.Mean()
done = metric.reset_states()
#      ^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#      ^^^^^^^^^^^^^^^^^^^ fix "Change to metric.reset_state"

# %% Shapes are tuples
x = keras.Input((4,))                   #: (None, 4)
size = x.get_shape()
#      ^^^^^^^^^^^ error[no-such-attribute]
#      ^^^^^^^^^^^ fix "Change to x.shape"

# %% A class of the program's own keeps what it defines
class Own(layers.Layer):
    @property
    def output_shape(self):
        return (None, 2)

shape = Own().output_shape

# %% Asking for them is allowed
optimizer = keras.optimizers.Adam(0.01)
rate = optimizer.lr if hasattr(optimizer, "lr") else optimizer.learning_rate

# %% Keras 2 has them all  # keras: 2
optimizer = keras.optimizers.Adam(0.01)
rate = optimizer.lr
dense = layers.Dense(2)
y = dense(keras.Input((4,)))            #: (None, 2) · 10
shape = dense.output_shape
