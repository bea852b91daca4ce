# Methods and attributes that objects of Keras 2 had, and how Keras 3 says the same.

# %% Training on generators
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.compile("adam", "mse")
run = model.fit_generator(iter([]), 3, 2)
#     ^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#     ^^^^^^^^^^^^^^^^^^^ other fix "Change to model.fit(iter([]), steps_per_epoch=3, …" then error[not-data]

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

# %% A learning rate that is set under its old name is not read
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
if True:
    model.optimizer.lr = 1e-4
#   ^^^^^^^^^^^^^^^^^^ warning[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^ fix "Change to model.optimizer.learning_rate"

# %% One that a class of the program's own has
class Slow(keras.optimizers.SGD):
    lr = 0.1

optimizer = Slow()
optimizer.lr = 0.2

# %% Optimizers of an older Keras can be named, and not made
optimizer = keras.optimizers.legacy.Adam(learning_rate=0.1)
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.optimizers.Adam"

# %% Naming them runs
optimizer = keras.optimizers.Adam()
isOld = isinstance(optimizer, keras.optimizers.legacy.Optimizer)

# %% Made under Keras 2  # keras: 2
optimizer = keras.optimizers.legacy.Adam(learning_rate=0.1)
optimizer.lr = 0.2

# %% Losses of tensors belong into a layer
x = keras.Input((4,))                   #: (None, 4)
y = layers.Dense(2)(x)                  #: (None, 2) · 10
model = keras.Model(x, y)               #: (None, 2) · Σ 10
done = model.add_loss(keras.ops.mean(y))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

# %% Which adds them while it is called
class Regular(layers.Layer):
    def call(self, inputs):
        self.add_loss(keras.ops.mean(inputs))
        return inputs                   #: (None, 2)

x = keras.Input((4,))                   #: (None, 4)
y = Regular()(layers.Dense(2)(x))       #: (None, 2)
model = keras.Model(x, y)               #: (None, 2) · Σ 10

# %% States are those of the layers
model = keras.Sequential([keras.Input((5, 1), batch_size=2), layers.LSTM(3, stateful=True)])  #: (2, 3) · Σ 60
done = model.reset_states()
#      ^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#      ^^^^^^^^^^^^^^^^^^ fix "Change to [layer.reset_state() for"
