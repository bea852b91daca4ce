import numpy as np
import tensorflow as tf
import keras
from keras import layers

# %% A list where a tuple is declared
def rows():
    for i in range(4):
        yield [np.zeros(5), i]               #: [(5,)]


signature = (tf.TensorSpec((5,)), tf.TensorSpec((), tf.int32))  #: (5,), ()
data = tf.data.Dataset.from_generator(rows, output_signature=signature)  #: (5,), ()
#                                                            ^^^^^^^^^ warning[yields-other-elements]
#                                                            ^^^^^^^^^ fix "Turn the batches into tuples"
for x, y in data.batch(2):
#           ^^^^^^^^^^^^^ error[yields-other-elements]
    print(x.shape)

# %% More parts than are declared
def rows():
    for i in range(4):
        yield np.zeros(5), i, i              #: (5,)


data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.int32))
#                                                        ^^^^^^^^^^^^^^^^^^^^^^ error[yields-other-elements]
#                                                        ^^^^^^^^^^^^^^^^^^^^^^ other fix "Change output_types to (tf.float64, tf.int32, tf.int32)" then error[rank-not-told]
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile("sgd", "mse")
model.fit(data.batch(2), verbose=0)

# %% Other keys
def rows():
    for i in range(4):
        yield {"left": np.zeros(5), "wrong": i}  #: (5,)


types = {"left": tf.float32, "right": tf.int32}
data = tf.data.Dataset.from_generator(rows, output_types=types)
#                                                        ^^^^^ warning[yields-other-elements]
for row in data:
#          ^^^^ error[yields-other-elements]
    print(row["left"].shape)

# %% A text where numbers are declared; "3" is a number
def rows():
    yield "3", 1
    yield "three", 1


data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.int32), output_shapes=((), ()))
#                                                                                              ^^^^^^^^ warning[yields-other-elements]

# %% Shapes are taken up to the structure of the types
def rows():
    for i in range(4):
        yield np.zeros((2, 5)), [i, i]      #: (2, 5)


data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.int32), output_shapes=(None, None))
data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.int32), output_shapes=((None, 5), [2]))  #: (None, 5), (2,)
for x, y in data:                            #: (2, 5), (2,)
    print(x.shape)

# %% Only the first element is taken
data = tf.data.Dataset.from_generator(lambda: (np.zeros(i + 1) for i in range(4)), output_signature=tf.TensorSpec((1,)))  #: (1,)
#                                                                                                   ^^^^^^^^^^^^^^^^^^^ warning[declared-shape-differs]
for row in data.take(1):                     #: (1,)
    print(row.shape)

# %% A list of arrays of different shapes is no tuple
age, kind = np.zeros((60, 1)), np.zeros((60, 4))  #: (60, 1), (60, 4)
data = tf.data.Dataset.from_tensor_slices((np.zeros((60, 5)), [age, kind]))
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tuple([age, kind])"

# %% A batch that is there has numbers for lengths, those that nobody knows among them: they are no None
def frames():
    for i in range(16):
        yield np.zeros((24, 3), "float32")  #: (24, 3)

data = tf.data.Dataset.from_generator(frames, output_signature=tf.TensorSpec((24, 3), tf.float32)).batch(8)  #: (None, 24, 3)
for batch in data.take(1):  #: (None, 24, 3)
    whole = tf.reshape(batch, (batch.shape[0], 72))  #: (None, 72)
    flat = tf.reshape(batch, (batch.shape[0], -1))  #: (None, flat.shape[1])

# %% The first element that TensorFlow refuses is none, however it is asked for
def rows():
    for i in range(4):
        yield np.zeros((4, 2)), i            #: (4, 2)


signature = (tf.TensorSpec((5, 2)), tf.TensorSpec((), tf.int32))  #: (5, 2), ()
data = tf.data.Dataset.from_generator(rows, output_signature=signature)  #: (5, 2), ()
#                                                            ^^^^^^^^^ warning[declared-shape-differs]
x, y = next(iter(data))  # silent: that it is asked for

# %% A list in a signature is not taken apart
def rows():
    yield ([0.5, 1.5], [2.0]), 1

parts = [tf.TensorSpec((2,), tf.float32), tf.TensorSpec((1,), tf.float32)]  #: [(2,), (1,)]
data = tf.data.Dataset.from_generator(rows, output_signature=(parts, tf.TensorSpec((), tf.int32)))
#                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-a-specification]
#                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tuple(parts)"

# %% Shapes alone are no signature
def rows():
    yield [0.5, 1.5]

data = tf.data.Dataset.from_generator(rows, output_signature=(2,))
#                                                            ^^^^ error[not-a-specification]

# %% Specifications in tuples and dicts
def rows():
    yield ([0.5, 1.5], {"a": [2.0]}), 1

data = tf.data.Dataset.from_generator(rows, output_signature=((tf.TensorSpec((2,), tf.float32), {"a": tf.TensorSpec((1,), tf.float32)}), tf.TensorSpec((), tf.int32)))  #: (2,), (1,), ()

# %% Sentences of unlike length in one batch
def sentences():
    yield np.array([4, 8, 15]), 0            #: (3,)
    yield np.array([16, 23]), 1              #: (2,)


signature = (tf.TensorSpec((None,), tf.int32), tf.TensorSpec((), tf.int32))  #: (None,), ()
data = tf.data.Dataset.from_generator(sentences, output_signature=signature).batch(2)  #: (None, None), (None,)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[elements-differ]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.data.Dataset.from_generator(sentence…"
for x, y in data:
#           ^^^^ error[elements-differ]
    print(x, y)

# %% Padded, or one by one, or of as many words
def sentences():
    yield np.array([4, 8, 15])            #: (3,)
    yield np.array([16, 23, 1])           #: (3,)
    yield np.array([16, 23])              #: (2,)


signature = tf.TensorSpec((None,), tf.int32)  #: (None,)
data = tf.data.Dataset.from_generator(sentences, output_signature=signature)  #: (None,)
list(data.padded_batch(3))
list(data.batch(1))
list(data.take(2).batch(2))
skips = data.batch(3).ignore_errors()  #: (None, None)
#       ^^^^^^^^^^^^^ warning[elements-differ]
list(skips)

# %% Elements of two data sets with unlike numbers of axes
a = tf.data.Dataset.from_tensor_slices((np.zeros((6, 4)), np.zeros(6)))     #: (4,), () · 6 elements
b = tf.data.Dataset.from_tensor_slices((np.zeros((6, 4, 1)), np.zeros(6)))  #: (4, 1), () · 6 elements
model = keras.Sequential([layers.Dense(1)])
model.compile("adam", "mse")
model.fit(a.concatenate(b).batch(3), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^ error[rank-not-told]
