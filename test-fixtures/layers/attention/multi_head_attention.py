# MultiHeadAttention attends with several heads.

# %% To itself; the features need not be divisible by the heads
x = keras.Input((10, 30))               #: (None, 10, 30)
y = layers.MultiHeadAttention(num_heads=4, key_dim=16)(x, x)  #: (None, 10, 30) · 7,902

# %% To another sequence, with the scores
q = keras.Input((10, 30))               #: (None, 10, 30)
v = keras.Input((7, 20))                #: (None, 7, 20)
y = layers.MultiHeadAttention(2, 8, value_dim=6)(q, v)  #: (None, 10, 30) · 1,474

# %% An output of another width
x = keras.Input((10, 30))               #: (None, 10, 30)
y = layers.MultiHeadAttention(2, 8, output_shape=12, use_bias=False)(query=x, value=x)  #: (None, 10, 12) · 1,632

# %% Values and keys of different lengths
q = keras.Input((10, 30))               #: (None, 10, 30)
v = keras.Input((7, 30))                #: (None, 7, 30)
k = keras.Input((6, 30))                #: (None, 6, 30)
y = layers.MultiHeadAttention(2, 8)(q, v, k)
#                                   ^ error[value-key-steps]

# %% No heads
y = layers.MultiHeadAttention(0, 8)
#                             ^ error[not-positive]

# %% Attention to itself names the tensor twice
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.MultiHeadAttention(2, 4)(x)
#                                   ^ error[missing-argument]
#                                   ^ fix "Change to x, x → (None, 5, 8)"

# %% No dropout is 0, and not None, where the heads are built
x = keras.Input((5, 8))                 #: (None, 5, 8)
unused = layers.MultiHeadAttention(2, 4, dropout=None)
y = layers.MultiHeadAttention(2, 4, dropout=None)(x, x)
#                                           ^^^^ error[wrong-argument-type]
