# TimeDistributed applies one layer to every step.

# %% The same Dense for every step, which Dense does by itself
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.TimeDistributed(layers.Dense(4))(x)  #: (None, 20, 4) · 40

# %% Images of a film, each made a vector
x = keras.Input((10, 32, 32, 3))        #: (None, 10, 32, 32, 3)
y = layers.TimeDistributed(layers.Conv2D(8, 3))(x)  #: (None, 10, 30, 30, 8) · 224
z = layers.TimeDistributed(layers.Flatten())(y)  #: (None, 10, 7200)
h = layers.LSTM(16)(z)                  #: (None, 16) · 461,888

# %% A whole model for every step
encoder = models.Sequential([layers.Input((8, 3)), layers.Flatten(), layers.Dense(5)])  #: (None, 5) · Σ 125
x = keras.Input((10, 8, 3))             #: (None, 10, 8, 3)
y = layers.TimeDistributed(encoder)(x)  #: (None, 10, 5) · 125

# %% A vector has no steps
x = keras.Input((9,))                   #: (None, 9)
y = layers.TimeDistributed(layers.Dense(4))(x)
#                                           ^ error[time-axis-missing]

# %% The inner layer needs an axis more
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.TimeDistributed(layers.Conv1D(4, 3))(x)
#                          ^^^^^^^^^^^^^^^^^^^ error[wrong-rank]

# %% A function is no layer
y = layers.TimeDistributed("dense")
#                          ^^^^^^^ error[not-a-layer]

# %% Keras 2 does compare  # keras: 2
x = keras.Input((5, 3, 1))              #: (None, 5, 3, 1)
y = layers.TimeDistributed(layers.RepeatVector(3))(x)
#                          ^^^^^^^^^^^^^^^^^^^^^^ error[wrong-rank]

# %% Steps of an input of unknown rank are not scalars
class Rows(keras.Model):
    def __init__(self, units):
        super().__init__()
        stack = keras.Sequential()
        for unit in units:
            stack.add(layers.Dense(unit))
        stack.add(layers.Dense(3))
        self.stack = layers.TimeDistributed(stack)

    def call(self, x):
        return self.stack(x)

# %% A model with two outputs
step = keras.Input((8,))                #: (None, 8)
two = keras.Model(step, [layers.Dense(3)(step), layers.Dense(4)(step)])  #: (None, 3), (None, 4) · Σ 63
y = layers.TimeDistributed(two)(keras.Input((5, 8)))
#                          ^^^ error[several-outputs]

# %% A layer that also returns its states
y = layers.TimeDistributed(layers.LSTM(3, return_state=True))(keras.Input((5, 6, 8)))
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[several-outputs]

# %% Each output of a layer of one's own is given its steps  # keras: 2
class Pair(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first, self.second = layers.Dense(3), layers.Dense(4)

    def call(self, x):
        return self.first(x), self.second(x)  #: (None, 3), (None, 4)
y = layers.TimeDistributed(Pair())(keras.Input((5, 8)))  #: (None, 5, 3), (None, 5, 4) · 63

# %% A layer of the program's own states its shapes, or is refused
class Encode(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(5)

    def call(self, x):
        return self.dense(x)  #: (None, 5) · 65

x = keras.Input((7, 12))                       #: (None, 7, 12)
y = layers.TimeDistributed(Encode())(x)
#                          ^^^^^^^^ error[states-no-shape]
#                          ^^^^^^^^ fix "Add compute_output_shape to the layer → (None, 7, 5)"

# %% A layer that states its shapes
class Encode(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(5)

    def build(self, input_shape):
        self.dense.build(input_shape)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], 5)

    def call(self, x):
        return self.dense(x)  #: (None, 5) · 65

x = keras.Input((7, 12))                       #: (None, 7, 12)
y = layers.TimeDistributed(Encode())(x)        #: (None, 7, 5) · 65

# %% Models and layers of Keras do
inner = keras.Sequential([layers.Flatten(), layers.Dense(3)])  #: (None, 3) · Σ 39
x = keras.Input((5, 6, 2))                     #: (None, 5, 6, 2)
y = layers.TimeDistributed(inner)(x)           #: (None, 5, 3) · 39
z = layers.TimeDistributed(layers.Lambda(lambda t: t * 2))(x)  #: (None, 5, 6, 2)

# %% A layer that states its shape is not run, so that what is inside has no weights yet
class Stated(layers.Layer):
    def __init__(self):
        super().__init__()
        self.mix = layers.Dense(5)

    def call(self, x):
        return self.mix(x)                 #: (2, 5) · 65

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], 5)


x = keras.Input((7, 12))                   #: (None, 7, 12)
y = layers.TimeDistributed(Stated())(x)    #: (None, 7, 5)
m = keras.Model(x, y)                      #: (None, 7, 5)
d = m(keras.ops.zeros((2, 7, 12)))         #: (2, 7, 5) · 65
s = keras.Sequential([keras.Input((7, 12)), layers.TimeDistributed(Stated())])  #: (None, 7, 5)
s.compile("sgd", "mse")
s.fit(keras.ops.zeros((4, 7, 12)), keras.ops.zeros((4, 7, 5)), verbose=0)
m2 = keras.Model(x, layers.TimeDistributed(Stated())(x))  #: (None, 7, 5)
m2.compile("sgd", "mse")
m2.fit(keras.ops.zeros((4, 7, 12)), keras.ops.zeros((4, 7, 5)), verbose=0)
after = m2(x)                              #: (None, 7, 5) · 65
