# Ragged tensors: rows of different lengths, and what is made of them.

# %% Out of lists
r = tf.ragged.constant([[1, 2, 3], [4], [5, 6]])  #: (3, None)
dense = r.to_tensor()  #: (3, 3)
wide = r.to_tensor(default_value=0, shape=[None, 10])  #: (3, 10)
values = r.values  #: (6,)
lengths = r.row_lengths()  #: (3,)
row = r[0]  #: (3,)
y = layers.Embedding(20, 8)(dense)  #: (3, 3, 8) · 160
x = keras.Input(tuple(int(size) for size in r.bounding_shape()))  #: (None, 3, 3)
again = keras.Input((r.shape[0], int(r.nrows())))  #: (None, 3, 3)

# %% Out of values that lie behind one another
q = tf.RaggedTensor.from_row_splits(values=[3, 1, 4, 1, 5, 9, 2], row_splits=[0, 4, 4, 6, 7])  #: (4, None)
y = q.to_tensor()  #: (4, 4)
p = tf.RaggedTensor.from_row_lengths(tf.zeros([4, 5]), [3, 0, 1])  #: (3, None, 5)
z = p.to_tensor()  #: (3, 3, 5)

# %% Rows as elements
ds = tf.data.Dataset.from_tensor_slices(tf.ragged.constant([[4, 8, 2], [1], [7, 7]]))  #: (None,) · 3 elements
batches = ds.batch(2)  #: (None, None) · 2 batches

# %% Rows of texts
words = tf.strings.split(["a b c", "d e"])  #: (2, None)
t = words.to_tensor()  #: (2, 3)
ds = tf.data.Dataset.from_tensor_slices(["a b c", "d e"]).batch(2)  #: (None,) · 1 batch
padded = ds.map(lambda x: tf.strings.split(x).to_tensor(shape=[None, 6]))  #: (None, 6) · 1 batch
