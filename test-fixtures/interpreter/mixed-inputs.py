# Inputs of functional models that are arrays in part and tensors in part.

# %% A model makes no tensors of arrays, a layer does
a, b = keras.Input((3,)), keras.Input((4,))  #: (None, 3), (None, 4)
m = keras.Model([a, b], layers.Concatenate()([a, b]))  #: (None, 7)
x, y = np.zeros((2, 3)), np.zeros((2, 4))  #: (2, 3), (2, 4)
arrays = m([x, y])  #: (2, 7)
tensors = m([ops.ones((2, 3)), ops.convert_to_tensor(y)])  #: (2, 7)
layer = layers.Concatenate()([x, ops.ones((2, 4))])  #: (2, 7)
predicted = m.predict([x, ops.ones((2, 4))], verbose=0)  #: (2, 7)
back = m([x, ops.convert_to_numpy(ops.ones((2, 4)))])  #: (2, 7)
also = m([x, np.asarray(ops.ones((2, 4)))])  #: (2, 7)
mixed = m([x, ops.ones((2, 4))])
#         ^^^^^^^^^^^^^^^^^^^^^ error[mixed-inputs]

# %% A state that a model gave goes in again
ids = keras.Input((None,), dtype="int32")  #: (None, None)
h0 = keras.Input((6,))  #: (None, 6)
seq, h = layers.GRU(6, return_sequences=True, return_state=True)(layers.Embedding(9, 4)(ids), initial_state=h0)  #: (None, None, 6), (None, 6) · 216
m = keras.Model([ids, h0], [seq, h])  #: (None, None, 6), (None, 6) · Σ 252
word, state = np.zeros((1, 1), "int32"), np.zeros((1, 6))  #: (1, 1), (1, 6)
for step in range(3):
    out, state = m([word, state])
#                  ^^^^^^^^^^^^^ error[mixed-inputs]

# %% The same with tensors alone
ids = keras.Input((None,), dtype="int32")  #: (None, None)
h0 = keras.Input((6,))  #: (None, 6)
seq, h = layers.GRU(6, return_sequences=True, return_state=True)(layers.Embedding(9, 4)(ids), initial_state=h0)  #: (None, None, 6), (None, 6) · 216
m = keras.Model({"ids": ids, "h": h0}, [seq, h])  #: (None, None, 6), (None, 6) · Σ 252
word, state = ops.zeros((1, 1), "int32"), ops.zeros((1, 6))  #: (1, 1), (1, 6)
for step in range(3):
    out, state = m({"ids": word, "h": state})  #: [(1, 1, 6), (1, 6)] · 252
    word = ops.argmax(out, axis=-1)  #: (1, 1)

# %% A model makes tensors of the arrays before a model inside gets them
ids, sound = keras.Input((None,), dtype="int32"), keras.Input((None,))  #: 2 × (None, None)
word, heard = keras.Input((None,), dtype="int32"), keras.Input((None, 4))  #: (None, None), (None, None, 4)
decoder = keras.Model([word, heard], layers.Embedding(9, 4)(word) + layers.Dense(4)(heard))  #: (None, None, 4) · Σ 56
encoded = layers.Dense(4)(layers.Reshape((-1, 1))(sound))  #: (None, None, 4) · 8
whole = keras.Model({"ids": ids, "sound": sound}, decoder([ids, encoded]))  #: (None, None, 4) · Σ 64
spoken = whole({"ids": np.zeros((1, 3), "int32"), "sound": np.zeros((1, 3), "float32")})  #: (1, 3, 4) · 64
