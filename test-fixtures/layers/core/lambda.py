# Lambda applies a function of one's own.

# %% Arithmetic keeps the shape
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Lambda(lambda t: t * 2.0)(x) #: (None, 5, 8)

# %% A slice takes a part
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Lambda(lambda t: t[:, -1, :])(x)  #: (None, 8)

# %% A stated shape is believed, the batch stays
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Lambda(lambda t: ops.sum(t, axis=1), output_shape=(8,))(x)  #: (None, 8)

# %% Arguments of the function
def scaled(t, factor):
    return t * factor  #: (None, 5, 8)

x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Lambda(scaled, arguments={"factor": 3.0})(x)  #: (None, 5, 8)

# %% A function of the shapes states the output of several inputs
def distance(pair):
    a, b = pair  #: 2 × (None, 8)
    return ops.sqrt(ops.sum(ops.square(a - b), axis=1, keepdims=True))  #: (None, 1)


def distance_shape(shapes):
    first, second = shapes
    return (first[0], 1)


a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((8,))                   #: (None, 8)
y = layers.Lambda(distance, output_shape=distance_shape)([a, b])  #: (None, 1)

# %% On data the function runs, whatever output_shape says
y = layers.Lambda(lambda t: t[:, :2], output_shape=(7,))(np.zeros((3, 5)))  #: (3, 2)

# %% What is stated goes without the batch, which is there even where nothing is known of the input
def sample(inputs):
    mean, deviation = inputs
    return mean + deviation
sampling = layers.Lambda(sample, output_shape=(2,))
def decoded(encoder):
    mean, deviation = encoder(keras.Input((4,)))
    z = sampling([mean, deviation])
    hidden = layers.Dense(8)(z)
    return layers.Reshape((4, 2))(hidden)  #: (?, 4, 2)
