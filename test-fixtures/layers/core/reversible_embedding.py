# ReversibleEmbedding looks up vectors, and turns vectors back into scores.

# %% There and back with one table
x = keras.Input((12,), dtype="int32")   #: (None, 12)
table = layers.ReversibleEmbedding(100, 8)
y = table(x)                            #: (None, 12, 8) · 800
z = table(y, reverse=True)              #: (None, 12, 100) · 800

# %% Two tables
x = keras.Input((12,), dtype="int32")   #: (None, 12)
y = layers.ReversibleEmbedding(100, 8, tie_weights=False)(x)  #: (None, 12, 8) · 1,600

# %% A negative width
y = layers.ReversibleEmbedding(100, -8)
#                                   ^^ error[not-positive]
