# The type of an array's elements, compared with what stands for it in NumPy, TensorFlow and Python.

# %% By name and by class
x = keras.Input((3,), dtype=tf.float32)  #: (None, 3)
words = keras.Input((1,), dtype=tf.string)  #: (None, 1)
a = np.zeros(1 if x.dtype == tf.float32 else 2)  #: (1,)
b = np.zeros(1 if x.dtype == "float32" else 2)  #: (1,)
c = np.zeros(1 if words.dtype == tf.float32 else 2)  #: (2,)
d = np.zeros(1 if words.dtype != tf.string else 2)  #: (2,)
e = np.zeros(1 if tf.zeros((2,)).dtype == tf.float32 else 2)  #: (1,)
f = np.zeros(1 if np.zeros(3).dtype == np.float32 else 2)  #: (2,)
g = np.zeros(1 if np.zeros(3).dtype == float else 2)  #: (1,)
h = np.zeros(1 if np.arange(3).dtype in (np.int32, np.int64) else 2)  #: (1,)

# %% Inputs sorted by it
inputs = {"age": keras.Input((1,)), "job": keras.Input((1,), dtype="string")}  #: 2 × (None, 1)
numbers = {name: x for name, x in inputs.items() if x.dtype == tf.float32}  #: (None, 1)
y = layers.Dense(2)(list(numbers.values())[0])  #: (None, 2) · 4
