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

# %% masks that fit the scores
query = keras.Input((5, 24))  #: (None, 5, 24)
value = keras.Input((7, 24))  #: (None, 7, 24)
steps = keras.Input((7,), dtype="bool")  #: (None, 7)
mha = layers.MultiHeadAttention(2, 6)
y = mha(query, value, attention_mask=steps[:, None, :])  #: (None, 5, 24) · 1,212
y = mha(query, value, attention_mask=np.ones((5, 7)))  #: (None, 5, 24) · 1,212
y = mha(query, value, attention_mask=np.ones((1, 2, 5, 7)))  #: (None, 5, 24) · 1,212
y = mha(np.ones((3, 5, 24)), np.ones((3, 7, 24)), attention_mask=np.ones((3, 5, 1)))  #: (3, 5, 24) · 1,212

# %% a mask of the key's steps where the query's steps stand
query = np.ones((3, 5, 24))  #: (3, 5, 24)
value = np.ones((3, 7, 24))  #: (3, 7, 24)
steps = np.ones((3, 7), "bool")  #: (3, 7)
y, scores = layers.MultiHeadAttention(2, 6)(query, value, attention_mask=steps[:, :, None], return_attention_scores=True)
#                                                                        ^^^^^^^^^^^^^^^^^ error[mask-does-not-broadcast]

# %% the same in a model that is described, which fails on data
query = keras.Input((5, 24))  #: (None, 5, 24)
value = keras.Input((7, 24))  #: (None, 7, 24)
y = layers.MultiHeadAttention(2, 6)(query, value, attention_mask=np.ones((4, 7, 5)))  #: (None, 5, 24) · 1,212
#                                                                ^^^^^^^^^^^^^^^^^^ warning[mask-does-not-broadcast]

# %% A class of the program's own may attend to itself in its call  # keras: 2
class SelfAttention(layers.MultiHeadAttention):
    def call(self, x):
        return super().call(x, x)


# %% and one that nobody calls is given what it asks for
class CrossAttention(layers.MultiHeadAttention):
    def call(self, query, value):
        return super().call(query, value)


class Grouped(layers.GroupQueryAttention):
    def call(self, query, value, key=None):
        return super().call(query, value, key)
