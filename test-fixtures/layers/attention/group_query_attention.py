# GroupQueryAttention shares keys and values between query heads.

# %% Eight query heads, two of keys and values
x = keras.Input((10, 32))               #: (None, 10, 32)
y = layers.GroupQueryAttention(head_dim=4, num_query_heads=8, num_key_value_heads=2)(x, x)  #: (None, 10, 32) · 2,640

# %% Heads that do not divide
y = layers.GroupQueryAttention(4, 6, 4)
#                                    ^ error[heads-do-not-divide]

# %% Query and value of different widths
q = keras.Input((10, 32))               #: (None, 10, 32)
v = keras.Input((7, 30))                #: (None, 7, 30)
y = layers.GroupQueryAttention(4, 8, 2)(q, v)
#                                       ^ error[query-value-features]

# %% No dropout is 0, and not None
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.GroupQueryAttention(4, 8, 2, dropout=None)(x, x)
#                                               ^^^^ error[wrong-argument-type]
