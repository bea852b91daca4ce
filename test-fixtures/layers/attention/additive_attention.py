# AdditiveAttention scores by a learnt sum.

# %% A weight per feature
q = keras.Input((5, 16))                #: (None, 5, 16)
v = keras.Input((8, 16))                #: (None, 8, 16)
y = layers.AdditiveAttention()([q, v])  #: (None, 5, 16) · 16

# %% A tuple is not a list here
q = keras.Input((5, 16))                #: (None, 5, 16)
v = keras.Input((8, 16))                #: (None, 8, 16)
y = layers.AdditiveAttention()((q, v))
#                              ^^^^^^ error[inputs-not-a-list]

# %% No dropout is 0, and not None
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.AdditiveAttention(dropout=None)([x, x])
#                                    ^^^^ error[wrong-argument-type]

# %% Without a scale the formula has none
q, k = keras.Input((6, 4)), keras.Input((5, 4))  #: (None, 6, 4), (None, 5, 4)
a = layers.AdditiveAttention(use_scale=False)([q, k])  #: (None, 6, 4)
#          ^^^^^^^^^^^^^^^^^ hover: softmax_s(Σ tanh(query[t] + key[s]))
