# Most layers keep the arguments of their constructor under the same names, and read them when they are built and called.

# %% What is assigned before the first call counts as if it had been given
d = layers.Dense(4)
d.units = 6
y = d(np.zeros((2, 3), "float32"))                            #: (2, 6) · 24
k = d.kernel                                                  #: (3, 6)
c = layers.Conv2D(4, 3)
c.strides = (2, 2)
c.padding = "same"
z = c(np.zeros((1, 9, 9, 1), "float32"))                      #: (1, 5, 5, 4) · 40
r = layers.LSTM(5)
r.return_sequences = True
s = r(np.zeros((2, 7, 3), "float32"))                         #: (2, 7, 5) · 180

# %% Behind the first call the weights stay, and strides are read at each call
c = layers.Conv2D(4, 3)
a = c(np.zeros((1, 9, 9, 1), "float32"))                      #: (1, 7, 7, 4) · 40
c.strides = (2, 2)
b = c(np.zeros((1, 9, 9, 1), "float32"))                      #: (1, 4, 4, 4) · 40
p = layers.MaxPooling1D(2)
p.strides = 1
q = p(np.zeros((1, 6, 2), "float32"))                         #: (1, 5, 2)
e = layers.Dense(4)
f = e(np.zeros((2, 3), "float32"))                            #: (2, 4) · 16
e.units = 7
g = e(np.zeros((5, 3), "float32"))                            # silent: the weights are of four units, what it states of seven
h = e.kernel                                                  #: (3, 4)

# %% A derived class that sets one before and behind Keras's own constructor
class Before(layers.Dense):
    def __init__(self, units):
        self.units = 11
        super().__init__(units)


class Behind(layers.Dense):
    def __init__(self, units):
        super().__init__(units)
        self.units = units * 2


a = Before(3)(np.zeros((1, 2), "float32"))                    #: (1, 3) · 9
b = Behind(3)(np.zeros((1, 2), "float32"))                    #: (1, 6) · 18

# %% One of two, as nobody knows which
p = layers.MaxPooling1D(2)
if np.random.rand() > 0.5:  # silent: as Python, it takes one of them
    p.padding = "same"
    p.strides = 3
q = p(np.zeros((1, 7, 2), "float32"))                         #: (1, ?, 2)

# %% The last activation of a model that is there changes no shape
m = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.layers[-1].activation = keras.activations.linear
y = m(np.zeros((2, 4)))                                       #: (2, 3) · 15
