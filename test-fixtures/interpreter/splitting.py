# %% ops.split cuts into equal pieces, or at indices
x = keras.Input((10, 6))                 #: (None, 10, 6)
a, b = ops.split(x, 2, axis=1)           #: 2 × (None, 5, 6)
y = layers.Dense(3)(b)                   #: (None, 5, 3) · 21
c, d, e = ops.split(x, [2, 5], axis=-1)  #: (None, 10, 2) and 2 more
z = layers.Dense(3)(d)                   #: (None, 10, 3) · 12

# %% An open axis stays open
x = keras.Input((None, 6))        #: (None, None, 6)
a, b = ops.split(x, 2, axis=1)    #: 2 × (None, None, 6)
y = layers.Dense(3)(a)            #: (None, None, 3) · 21
c, d = ops.split(x, [4], axis=1)  #: (None, 4, 6), (None, None, 6)
y = layers.Dense(3)(c)            #: (None, 4, 3) · 21
y = layers.Dense(3)(d)            #: (None, None, 3) · 21

# %% tf.split takes lengths, -1 for what is left
class Parts(layers.Layer):
    def call(self, x):
        first, middle, last = tf.split(x, [2, -1, 3], axis=2)  #: (None, 4, 2) and 2 more
        return first, middle, last  #: (None, 4, 2) and 2 more


a, b, c = Parts()(keras.Input((4, 10)))  #: (None, 4, 2) and 2 more

# %% np.split and np.array_split
a, b = np.split(np.zeros((6, 4)), 2)  #: 2 × (3, 4)
y = layers.Dense(2)(a)                #: (3, 2) · 10
parts = np.array_split(np.zeros((7, 4)), 3)  #: [(3, 4), (2, 4), (2, 4)]
y = layers.Dense(2)(parts[0])                   #: (3, 2) · 10
z = layers.Dense(2)(parts[2])                   #: (2, 2) · 10
left, right = np.hsplit(np.zeros((7, 4)), [1])  #: (7, 1), (7, 3)
y = layers.Dense(2)(right)                      #: (7, 2) · 8

# %% unstack gives one tensor per place
x = keras.Input((3, 5))           #: (None, 3, 5)
a, b, c = ops.unstack(x, axis=1)  #: 3 × (None, 5)
y = layers.Dense(2)(c)            #: (None, 2) · 12

# %% A number of pieces must divide the axis
x = keras.Input((10, 8))  #: (None, 10, 8)
y = ops.split(x, 3, axis=1)
#             ^ error[split-not-even]
#             ^ fix "Change 3 to 2 on line 41"
#             ^ other fix "Change 3 to 5 on line 41"

# %% NumPy has a function for pieces that are almost of one length
parts = np.split(np.zeros((10, 4)), 3)
#                ^^^^^^^^^^^^^^^^^ error[split-not-even]
#                ^^^^^^^^^^^^^^^^^ fix "Change to np.array_split"

# %% Lengths of pieces that are not those of the axis
a, b = tf.split(tf.zeros((8, 4)), [1, 2], axis=1)
#                                 ^^^^^^ error[split-sizes-differ]
#                                 ^^^^^^ fix "Change 2 to 3 on line 52"

# %% More than there is, beside what is left
a, b = tf.split(tf.zeros((8, 4)), [6, -1], axis=1)
#                                 ^^^^^^^ error[split-sizes-differ]

# %% Gates of a cell that are cut in a call
class Halves(layers.Layer):
    def call(self, x):
        a, b = tf.split(x, [3, 3], axis=-1)
#                          ^^^^^^ error[split-sizes-differ]
        return a + b
y = Halves()(keras.Input((4,)))

# %% Lengths that make up the axis
a, b = tf.split(tf.zeros((8, 4)), [1, 3], axis=1)  #: (8, 1), (8, 3)
c, d = tf.split(tf.zeros((8, 4)), [1, -1], axis=1)  #: (8, 1), (8, 3)
e, f = tf.split(tf.zeros((8, 4)), [4, -1], axis=1)  #: (8, 4), (8, 0)

# %% Squeezing axes whose lengths are read from a file leaves the rank open
def label(name):
    pixels = tf.image.decode_bmp(tf.io.read_file(name), channels=0)
    return tf.squeeze(pixels)


names = tf.data.Dataset.from_tensor_slices(["a.bmp", "b.bmp"])
classes = names.map(label).map(lambda z: tf.one_hot(z, 12))
