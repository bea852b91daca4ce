# Axes that data leaves open: a layer that is built keeps its weights.

# %% Windows of a series, whose length the data set leaves open
wave = np.sin(np.arange(100.0))                                                  #: (100,)
data = tf.data.Dataset.from_tensor_slices(wave).window(9, shift=1, drop_remainder=True)
data = data.flat_map(lambda w: w.batch(9)).map(lambda w: (w[:8], w[8])).batch(16)  #: (None, None), (None,) · 6 batches
model = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(1)])  #: (None, 1) · Σ 41
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% The same windows for a model that is not built: a kernel needs their length
wave = np.sin(np.arange(100.0))                               #: (100,)
data = tf.data.Dataset.from_tensor_slices(wave).window(9, shift=1, drop_remainder=True)
data = data.flat_map(lambda w: w.batch(9)).map(lambda w: (w[:8], w[8])).batch(16)  #: (None, None), (None,) · 6 batches
model = keras.Sequential([layers.Dense(4), layers.Dense(1)])
#                         ^^^^^^^^^^^^^^^ error[undefined-features]
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% Windows of an array of one axis
wave = np.sin(np.arange(100.0))                                                  #: (100,)
data = keras.utils.timeseries_dataset_from_array(wave, wave[8:], sequence_length=8, batch_size=4)  #: (None, None), (None,) · 23 batches
model = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(1)])  #: (None, 1) · Σ 41
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% A generator that leaves a length open, into layers that are built
def rows():
    for _ in range(8):
        yield np.zeros((5, 3)), np.zeros((1,))  #: (5, 3), (1,)
data = tf.data.Dataset.from_generator(rows, output_signature=(tf.TensorSpec((None, 3)), tf.TensorSpec((1,)))).batch(4)  #: (None, None, 3), (None, 1)
model = keras.Sequential([keras.Input((5, 3)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 16
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% Every axis left open
def pictures():
    for _ in range(8):
        yield np.zeros((8, 8, 3)), np.zeros((1,))  #: (8, 8, 3), (1,)
data = tf.data.Dataset.from_generator(pictures, output_signature=(tf.TensorSpec((None, None, None)), tf.TensorSpec((1,)))).batch(4)  #: (None, None, None, None), (None, 1)
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(2, 3), layers.BatchNormalization(), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 137
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% A layer that is built keeps its weights on inputs with open axes
dense = layers.Dense(4)
a = dense(keras.Input((5,)))                        #: (None, 4) · 24
b = dense(keras.Input((None,)))                     #: (None, 4) · 24
conv = layers.Conv2D(4, 3)
c = conv(keras.Input((8, 8, 3)))                    #: (None, 6, 6, 4) · 112
d = conv(keras.Input((8, 8, None)))                 #: (None, 6, 6, 4) · 112
norm = layers.LayerNormalization()
e = norm(keras.Input((8,)))                         #: (None, 8) · 16
f = norm(keras.Input((None,)))                      #: (None, None) · 16
attention = layers.MultiHeadAttention(2, 4)
q, r = keras.Input((5, 8)), keras.Input((5, None))  #: (None, 5, 8), (None, 5, None)
g = attention(q, q)                                 #: (None, 5, 8) · 288
h = attention(r, r)                                 #: (None, 5, None) · 288
both = layers.Bidirectional(layers.LSTM(3))
i = both(keras.Input((4, 8)))                       #: (None, 6) · 288
j = both(keras.Input((4, None)))                    #: (None, 6) · 288

# %% Channels that are multiplied have to be known each time
layer = layers.DepthwiseConv2D(3)
a = layer(keras.Input((8, 8, 4)))  #: (None, 6, 6, 4) · 40
b = layer(keras.Input((8, 8, None)))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^ error[undefined-features]

# %% The lengths that come, where a signature leaves them open
def shorter():
    for _ in range(8):
        yield np.zeros((4, 3)), np.zeros((1,))  #: (4, 3), (1,)
data = tf.data.Dataset.from_generator(shorter, output_signature=(tf.TensorSpec((None, 3)), tf.TensorSpec((1,)))).batch(4)  #: (None, None, 3), (None, 1)
model = keras.Sequential([keras.Input((5, 3)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 16
model.compile("adam", "mse")
model.fit(data, verbose=0)
#         ^^^^ error[changed-axis]

# %% A model that takes any length does not mind, whatever its input declares
def shorter():
    for _ in range(8):
        yield np.zeros((4, 3)), np.zeros((1,))  #: (4, 3), (1,)
data = tf.data.Dataset.from_generator(shorter, output_signature=(tf.TensorSpec((None, 3)), tf.TensorSpec((1,)))).batch(4)  #: (None, None, 3), (None, 1)
inputs = keras.Input((5, 3))                                                     #: (None, 5, 3)
model = keras.Model(inputs, layers.Dense(1)(layers.GlobalAveragePooling1D()(layers.Conv1D(4, 2)(inputs))))  #: (None, 1) · Σ 33
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% Channels that fill whole groups of a kernel's make more groups
def wider():
    for _ in range(8):
        yield np.zeros((5, 6)), np.zeros((1,))  #: (5, 6), (1,)
data = tf.data.Dataset.from_generator(wider, output_signature=(tf.TensorSpec((None, None)), tf.TensorSpec((1,)))).batch(4)  #: (None, None, None), (None, 1)
inputs = keras.Input((5, 3))                                                     #: (None, 5, 3)
model = keras.Model(inputs, layers.Dense(1)(layers.GlobalAveragePooling1D()(layers.Conv1D(4, 2)(inputs))))  #: (None, 1) · Σ 33
model.compile("adam", "mse")
model.fit(data, verbose=0)

# %% Those of batches that a generator gives differ from one another
def batches():
    for length in (4, 6, 4):
        yield np.zeros((2, length, 3)), np.zeros((2, 1))  #: (2, 4|6, 3), (2, 1)
model = keras.Sequential([keras.Input((5, 3)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 16
model.compile("adam", "mse")
model.fit(batches(), verbose=0)
#         ^^^^^^^^^ error[changed-axis]

# %% A dict of inputs, in another order than the model's
a, b = keras.Input((5, 3), name="a"), keras.Input((4,), name="b")                #: (None, 5, 3), (None, 4)
model = keras.Model({"a": a, "b": b}, layers.Dense(1)(layers.Concatenate()([layers.Flatten()(a), b])))  #: (None, 1) · Σ 20
model.compile("adam", "mse")
def named():
    for _ in range(4):
        yield {"b": np.zeros(4), "a": np.zeros((4, 3))}, np.zeros(1)  #: (4,), (4, 3), (1,)
data = tf.data.Dataset.from_generator(named, output_signature=({"b": tf.TensorSpec((4,)), "a": tf.TensorSpec((None, 3))}, tf.TensorSpec((1,))))  #: (4,), (None, 3), (1,)
model.fit(data.batch(2), verbose=0)
#         ^^^^^^^^^^^^^ error[changed-axis]

# %% A loop over elements that are all alike
def shorter():
    for _ in range(8):
        yield np.zeros((4, 3)), np.zeros((1,))  #: (4, 3), (1,)
data = tf.data.Dataset.from_generator(shorter, output_signature=(tf.TensorSpec((None, 3)), tf.TensorSpec((1,))))  #: (None, 3), (1,)
for x, y in data:  #: (4, 3), (1,)
    z = x + 1  #: (4, 3)

# %% One over elements that are not tells none of their lengths
def growing():
    for length in (3, 5):
        yield np.zeros((length, 3))  #: (3|5, 3)
data = tf.data.Dataset.from_generator(growing, output_signature=tf.TensorSpec((None, 3)))  #: (None, 3)
for x in data.skip(1):  #: (None, 3)
    z = layers.Dense(4)(x)  #: (None, 4) · 16
