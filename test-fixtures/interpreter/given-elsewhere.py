# Arguments that callers elsewhere give, and what libraries take that looks wrong.

# %% A wrapper that nobody calls hands on what its callers give
def convolution(*args, **kwargs):
    return layers.Conv2D(*args, **kwargs)
def lstm(**kwargs):
    return layers.LSTM(**kwargs)
def block(x, *args, **kwargs):
    kwargs.setdefault("padding", "same")
    return layers.BatchNormalization()(layers.Conv2D(*args, **kwargs)(x))
def inputs(*args):
    return keras.Input(*args)
def stack(*parts):
    model = keras.Sequential([*parts])
    model.compile("adam", "mse")
    model.fit(np.zeros((3, 4)), np.zeros((3, 2)))
    return model

# %% One that is called is given just that
def convolution(*args, **kwargs):
    return layers.Conv2D(*args, **kwargs)
y = convolution(4, kernel_size=3)(keras.Input((8, 8, 3)))  #: (None, 6, 6, 4) · 112

# %% NumPy takes any negative length for the one that is left open
a = np.reshape(np.zeros(600), (-2, 60, 5))  #: (2, 60, 5)
b = np.zeros((6, 4)).reshape((-3, 8))       #: (3, 8)

# %% One text is a row of words
words = layers.TextVectorization(max_tokens=100, output_sequence_length=10)
words.adapt(["a b c", "d e"])
a = words(tf.constant("a b"))                                                                                                    #: (10,)
b = words(tf.constant(["a b", "c"]))                                                                                             #: (2, 10)
data = tf.data.Dataset.from_tensor_slices((["a b", "c d"], [0, 1]))
def rows(text, label):
    row = words(text)                                                                                                            #: (10,)
    return row, label  #: (10,), ()
data = data.map(rows).batch(2)  #: (None, 10), (None,) · 1 batch
model = keras.Sequential([keras.Input((10,)), layers.Embedding(100, 4), layers.LSTM(4), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 549
model.compile("adam", "binary_crossentropy")
model.fit(data, verbose=0)

# %% A scalar as a vector
a = layers.CategoryEncoding(4, "one_hot")(tf.constant(1))    #: (1, 4)
b = layers.CategoryEncoding(4, "multi_hot")(tf.constant(1))  #: (4,)

# %% What callers elsewhere give to `*parts` is not known, and not that it is nothing
def packed(*columns):
    label = columns[0]
    features = tf.stack(columns[1:], 1)
    return features, label
def deep(*sizes):
    x = keras.Input((len(sizes), 3))  #: (None, len(sizes), 3)
    for size in sizes:
        x = layers.Dense(size)(x)  #: (None, len(sizes), size)
    return layers.Dense(2)(x)  #: (None, len(sizes), 2)
class Doubled(layers.Layer):
    def __init__(self, units, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.dense = layers.Dense(units)
    def call(self, *inputs):
        return self.dense(inputs[0]) * 2  #: (None, 4)
y = Doubled(4)(keras.Input((8,)))  #: (None, 4) · 36
