# Running sums of known numbers are known: lengths at which a flat vector of weights is cut.

# %% Weights in one vector and back
model = keras.Sequential([keras.Input((16,)), layers.Dense(8), layers.Dense(4)])  #: (None, 4) · Σ 172
shapes = [tuple(v.shape) for v in model.trainable_variables]
sizes = [int(np.prod(s)) for s in shapes]
ends = np.cumsum(sizes)  #: (4,)
flat = np.concatenate([w.ravel() for w in model.get_weights()])  #: (172,)
parts = np.split(flat, ends[:-1])  #: [(128,), (8,), (32,), (4,)]
back = [p.reshape(s) for p, s in zip(parts, shapes)]  #: [(16, 8), (8,), (8, 4), (4,)]
total = np.zeros(ends[-1])  #: (172,)
also = ops.split(ops.convert_to_tensor(flat), np.cumsum(sizes)[:-1].tolist())  #: [(128,), (8,), (32,), (4,)]

# %% Products, and narrow types of TensorFlow's, which begin again
a = np.zeros(np.cumprod([2, 3, 4]))  #: (2, 6, 24)
b = tf.zeros(tf.cumsum([2, 3]))  #: (2, 5)
c = tf.cumsum(tf.constant([100, 100], "int8"))  #: (2,)
