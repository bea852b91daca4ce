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

# %% Arithmetic: Python's numbers give way, integers divide to floats, and arrays meet in what holds both
pixels = np.zeros((500, 3), dtype=np.uint8)  #: (500, 3)
scaled = (pixels - 0) / (255 - 0)  #: (500, 3)
if scaled.dtype in [np.uint8, np.uint16]:
    raise TypeError("not reached")
rest = pixels[:50] / 255  #: (50, 3)
a = np.zeros(1 if rest.dtype == np.float64 else 2)  #: (1,)
b = np.zeros(1 if (pixels - 3).dtype == np.uint8 else 2)  #: (1,)
c = np.zeros(1 if (pixels * 0.5).dtype == np.float64 else 2)  #: (1,)
single = np.ones(3, dtype="float32")  #: (3,)
d = np.zeros(1 if (single / 2).dtype == np.float32 else 2)  #: (1,)
e = np.zeros(1 if (single * 0.5).dtype == np.float32 else 2)  #: (1,)
f = np.zeros(1 if (single * np.ones(3)).dtype == np.float64 else 2)  #: (1,)
g = np.zeros(1 if (single + np.arange(3)).dtype == np.float64 else 2)  #: (1,)
h = np.zeros(1 if (single + pixels[0]).dtype == np.float32 else 2)  #: (1,)
i = np.zeros(1 if (pixels[0] + np.ones(3, "int8")).dtype == np.int16 else 2)  #: (1,)
j = np.zeros(1 if (np.ones(3, "int32") + np.arange(3)).dtype == np.int64 else 2)  #: (1,)
k = np.zeros(1 if np.divide(pixels, 255).dtype == np.float64 else 2)  #: (1,)
truth = np.ones(3, dtype=bool)  #: (3,)
l = np.zeros(1 if (truth + 1).dtype == np.int64 else 2)  #: (1,)
m = np.zeros(1 if (truth * single).dtype == np.float32 else 2)  #: (1,)

# %% What is computed into keeps its type, and what holds several takes the wider one
single = np.ones(3, dtype="float32")  #: (3,)
single += np.ones(3)  #: (3,)
a = np.zeros(1 if single.dtype == np.float32 else 2)  #: (1,)
b = np.zeros(1 if np.concatenate([single, np.ones(2)]).dtype == np.float64 else 2)  #: (1,)
c = np.zeros(1 if np.where(single > 0, single, 0.5).dtype == np.float32 else 2)  #: (1,)
d = np.zeros(1 if np.where(single > 0, single, np.ones(3)).dtype == np.float64 else 2)  #: (1,)
e = np.zeros(1 if np.stack([np.ones(2, "int32"), np.arange(2)]).dtype == np.int64 else 2)  #: (1,)
f = np.zeros(1 if (np.ones((2, 3), "float32") @ np.ones((3, 2))).dtype == np.float64 else 2)  #: (1,)
g = np.zeros(1 if np.dot(np.ones((2, 3), "float32"), np.ones(3)).dtype == np.float64 else 2)  #: (1,)
h = np.zeros(1 if np.append(np.arange(3), 1.5).dtype == np.float64 else 2)  #: (1,)
i = np.zeros(1 if np.array([np.ones(2, "float32"), np.arange(2)]).dtype != np.float32 else 2)  #: (1,)

# %% TensorFlow divides integers to float64
counts = tf.constant([1, 2, 3])  #: (3,)
if (counts / 2).dtype == tf.int32:
    raise TypeError("not reached")
a = np.zeros(1 if (counts * 2).dtype == tf.int32 else 2)  #: (1,)
b = np.zeros(1 if (tf.cast(counts, tf.float32) / 2).dtype == tf.float32 else 2)  #: (1,)

# %% Means and roots of integers are floats, sums the widest integers, places integers, parts of complex numbers real
pixels = np.ones((4, 3), dtype=np.uint8)  #: (4, 3)
numbers = np.arange(12).reshape(4, 3)  #: (4, 3)
if pixels.mean(axis=0).dtype == np.uint8:
    raise TypeError("not reached")
a = np.zeros(1 if np.std(pixels, axis=0).dtype == np.float64 else 2)  #: (1,)
b = np.zeros(1 if np.sqrt(numbers).dtype == np.float64 else 2)  #: (1,)
c = np.zeros(1 if np.exp(pixels).dtype == np.float16 else 2)  #: (1,)
d = np.zeros(1 if pixels.sum(axis=0).dtype == np.uint64 else 2)  #: (1,)
e = np.zeros(1 if (pixels > 0).sum(axis=0).dtype == np.int64 else 2)  #: (1,)
f = np.zeros(1 if np.argsort(np.ones((4, 3)), axis=1).dtype == np.int64 else 2)  #: (1,)
g = np.zeros(1 if np.abs(np.fft.fft(np.ones(8))).dtype == np.float64 else 2)  #: (1,)
h = np.zeros(1 if np.eye(3).dtype == np.float64 else 2)  #: (1,)
i = np.zeros(1 if np.arange(3.0).dtype == np.float64 else 2)  #: (1,)
j = np.zeros(1 if np.full((2,), 3).dtype == np.int64 else 2)  #: (1,)
k = np.zeros(1 if np.mean(pixels, axis=0, dtype="float32").dtype == np.float32 else 2)  #: (1,)
l = np.zeros(1 if np.convolve(numbers[0], numbers[0]).dtype == np.int64 else 2)  #: (1,)
m = np.zeros(1 if tf.constant([1, 2]).dtype == tf.int32 else 2)  #: (1,)
n = np.zeros(1 if tf.range(3).dtype == tf.int32 else 2)  #: (1,)
o = np.zeros(1 if tf.constant(np.ones(3)).dtype == tf.float64 else 2)  #: (1,)

# %% Python's own functions over arrays work as the operators do
import numpy as np
import keras
x = np.random.randn(40, 3)                       #: (40, 3)
squares = np.sum(pow(x, 2), axis=1)              #: (40,)
powers = pow(2, x)                               #: (40, 3)
whole, rest = divmod(x, 2)                       #: 2 × (40, 3)
targets = np.column_stack((np.sum(x, axis=1), squares))  #: (40, 2)
y = keras.layers.Dense(targets.shape[1])(keras.Input((3,)))  #: (None, 2) · 8

# %% what small integers, ranges of fractions, lists and texts become
import tensorflow as tf

first = tf.stack([tf.range(4.0)[0]])  #: (1,)
a = np.zeros(1 if first.dtype == tf.float32 else 2)  #: (1,)
drawn = keras.random.randint((3,), 0, 5)  #: (3,)
b = np.zeros(1 if drawn.dtype == "int32" else 2)  #: (1,)
lengths = tf.strings.length(tf.constant(["ant", "bee"]))  #: (2,)
c = np.zeros(1 if lengths.dtype == tf.int32 else 2)  #: (1,)
turned = np.linalg.inv([[1, 2], [3, 4]])  #: (2, 2)
d = np.zeros(1 if turned.dtype == np.float64 else 2)  #: (1,)
small = np.hypot(np.ones(2, "int8"), np.ones(2, "uint8"))  #: (2,)
e = np.zeros(1 if small.dtype == np.float16 else 2)  #: (1,)
size = tf.abs(tf.zeros((2, 3), tf.complex64))  #: (2, 3)
f = np.zeros(1 if size.dtype == tf.float32 else 2)  #: (1,)
product = tf.matmul(tf.zeros((2, 3)), np.zeros((3, 4)))  #: (2, 4)
g = np.zeros(1 if product.dtype == tf.float32 else 2)  #: (1,)
both = tf.complex(0.0, tf.zeros((3, 3)))  #: (3, 3)

# %% rows that are vectors stay vectors in Keras
rows = keras.ops.vstack([keras.ops.zeros(4), keras.ops.zeros(4)])  #: (8,)
stacked = np.vstack([np.zeros(4), np.zeros(4)])  #: (2, 4)
kept = keras.ops.vstack([keras.ops.zeros((1, 4)), keras.ops.zeros((2, 4))])  #: (3, 4)
