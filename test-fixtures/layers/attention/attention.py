# Attention weighs the steps of value by how query and key agree.

# %% Query and value of different lengths
q = keras.Input((5, 16))                #: (None, 5, 16)
v = keras.Input((8, 16))                #: (None, 8, 16)
y = layers.Attention()([q, v])          #: (None, 5, 16)

# %% With a key of its own and a scale that is learnt
q = keras.Input((5, 16))                #: (None, 5, 16)
v = keras.Input((8, 12))                #: (None, 8, 12)
k = keras.Input((8, 16))                #: (None, 8, 16)
y = layers.Attention(use_scale=True)([q, v, k])  #: (None, 5, 12) · 1

# %% The scores as well
q = keras.Input((5, 16))                #: (None, 5, 16)
v = keras.Input((8, 16))                #: (None, 8, 16)
y, scores = layers.Attention(score_mode="concat")([q, v], return_attention_scores=True)  #: (None, 5, 16), (None, 5, 8) · 1

# %% Without brackets
q = keras.Input((5, 16))                #: (None, 5, 16)
y = layers.Attention()(q)
#                      ^ error[inputs-not-a-list]

# %% One tensor is too few
q = keras.Input((5, 16))                #: (None, 5, 16)
y = layers.Attention()([q])
#                      ^^^ error[wrong-inputs]

# %% Attention to itself takes a list
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Attention()(x)
#                      ^ error[inputs-not-a-list]
#                      ^ fix "Change to [x, x] → (None, 5, 8)"

# %% No dropout is 0, and not None
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Attention(dropout=None)([x, x])
#                            ^^^^ error[wrong-argument-type]

# %% The formula has the weights that there are
q, k = keras.Input((6, 4)), keras.Input((5, 4))  #: (None, 6, 4), (None, 5, 4)
a = layers.Attention(use_scale=True)([q, k])  #: (None, 6, 4) · 1
#          ^^^^^^^^^ hover: softmax_s(scale · (query[t] · key[s]))
b = layers.Attention(score_mode="concat")([q, k])  #: (None, 6, 4) · 1
#          ^^^^^^^^^ hover: softmax_s(concat_score_weight · Σ tanh(query[t] + key[s]))
c = layers.Attention(use_scale=True, score_mode="concat")([q, k])  #: (None, 6, 4) · 2
#          ^^^^^^^^^ hover: Σ tanh(scale · (query[t] + key[s]))
