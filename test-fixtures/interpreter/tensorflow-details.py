# Details of TensorFlow that programs check or build on: gradients of one's own, what a tensor is, names of dtypes.

# %% A function with a gradient of its own gives its result
@tf.custom_gradient
def clipped(x):
    def gradient(upstream):
        return tf.clip_by_value(upstream, -1.0, 1.0)
    return x * 2.0, gradient                           #: (2, 3)

y = clipped(tf.zeros((2, 3)))                          #: (2, 3)
z = tf.transpose(y, (1, 0))                            #: (3, 2)

# %% What a tensor is  # keras: 2
x = keras.Input((3,))                                  #: (None, 3)
if not tf.is_tensor(x):
    raise TypeError("no tensor")
y = layers.Dense(2)(x)                                 #: (None, 2) · 8

# %% dtypes that say "float"  # keras: 2
a = keras.Input((3,), dtype="float")                   #: (None, 3)
b = layers.Dense(3)(a) * keras.backend.constant(np.log(2.0))  #: (None, 3)
if keras.backend.dtype(a) != keras.backend.dtype(b):
    raise TypeError("two dtypes")

# %% What set_shape says is true of the tensor itself, whoever else holds it
def windows(rows):
    first, last = rows[:, slice(0, 4), :], rows[:, slice(4, None), :]  #: 2 × (None, None, 3)
    kept = last                                        #: (None, None, 3)
    first.set_shape([None, 4, None])
    last.set_shape([None, 2, None])
    return first, kept                                 #: (None, 4, 3), (None, 2, 3)

table = np.zeros((40, 3), "float32")                   #: (40, 3)
data = keras.utils.timeseries_dataset_from_array(table, None, sequence_length=6, batch_size=5)  #: (None, None, 3) · 7 batches
for x, y in data.map(windows):  #: (5, 4, 3), (5, 2, 3)
    z = layers.Dense(y.shape[1])(keras.Input((x.shape[1],)))  #: (None, 2) · 10
