# What Keras 3 has come to refuse, under releases that take it. Nothing is said to whoever has one of those.

# %% Units of NumPy's, and none at all # keras: 3.12
x = keras.Input((6,))  #: (None, 6)
y = layers.Dense(np.prod((4, 5)))(x)  #: (None, 20) · 140
z = layers.Dense(np.int64(3))(y)  #: (None, 3) · 63
nothing = layers.Dense(0)(x)  #: (None, 0)

# %% Since 3.13 they must be positive integers of Python's # keras: 3.13
x = keras.Input((6,))  #: (None, 6)
y = layers.Dense(np.prod((4, 5)))(x)
#                ^^^^^^^^^^^^^^^ error[wrong-argument-type]

# %% Sizes of tables, counts of heads # keras: 3.14
words = keras.Input((7,), dtype="int32")  #: (None, 7)
x = layers.Embedding(np.int64(50), np.int64(8))(words)  #: (None, 7, 8) · 400
y = layers.MultiHeadAttention(np.int64(2), np.int64(4))(x, x)  #: (None, 7, 8) · 288
z = layers.UpSampling1D(np.int64(2))(y)  #: (None, 14, 8)

# %% A window that leaves nothing # keras: 3.12
x = keras.Input((5, 4))  #: (None, 5, 4)
a = layers.Conv1D(4, 6)(x)  #: (None, 0, 4) · 100
b = layers.MaxPooling1D(6)(x)  #: (None, 0, 4)

# %% A convolution is refused before a pool is # keras: 3.14
x = keras.Input((5, 4))  #: (None, 5, 4)
b = layers.MaxPooling1D(6)(x)  #: (None, 0, 4)
a = layers.Conv1D(4, 6)(x)
#                    ^ error[window-exceeds-input]

# %% Less than nothing is refused by all # keras: 3.12
x = keras.Input((5, 4))  #: (None, 5, 4)
a = layers.Conv1D(4, 9)(x)
#                    ^ error[window-exceeds-input]

# %% Padding that reaches the stride, strides beside dilation # keras: 3.12
x = keras.Input((5, 4))  #: (None, 5, 4)
a = layers.Conv1DTranspose(4, 3, output_padding=1)(x)  #: (None, 8, 4) · 52
frames = keras.Input((4, 8, 8, 3))  #: (None, 4, 8, 8, 3)
b = layers.ConvLSTM2D(4, 3, strides=2, dilation_rate=2)(frames)  #: (None, 2, 2, 4) · 1,024

# %% A lambda in a copy # keras: 3.14
m = keras.Sequential([keras.Input((4,)), layers.Lambda(lambda x: 2 * x)])  #: (None, 4)
c = keras.models.clone_model(m)  #: (None, 4)

# %% Keras 2 has rules of its own # keras: 2
x = keras.Input((5, 4))  #: (None, 5, 4)
a = layers.Conv1D(4, 6)(x)
#                    ^ error[window-exceeds-input]
