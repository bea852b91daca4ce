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
