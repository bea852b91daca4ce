# Code that runs more or less often than its calls stand in the program.

# %% A function that a traced one calls runs once for each trace, and one that is handed to Python for each call
traced, called = [], []

def note(x):
    traced.append(x)

def remember(x):
    called.append(x)

@tf.function
def step(x):
    note(x)
    tf.py_function(remember, inp=[x], Tout=[])

step(tf.constant(1))
step(tf.constant(2))
step(tf.constant(3))
assert len(traced) == 1
assert len(called) == 3

# %% The flat values of ragged tensors have axes of their own
words = tf.ragged.constant([[1, 2], [3]])  #: (2, None)
starts = tf.concat([tf.fill([words.nrows(), 1], True), tf.not_equal(words[:, 1:], words[:, :-1])], axis=1)  #: (2, starts.shape[1])
places = tf.squeeze(tf.where(starts.values), axis=1)

# %% Names that an older NumPy has are asked for only there
if np.__version__ < "1.20":
    kind = np.float
else:
    kind = float
x = keras.Input((3,))  #: (None, 3)
