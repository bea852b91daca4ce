# Whether an EinsumDense has a bias decides nothing of its shape, and all of its count.
# %%
import os
import keras
from keras import layers

has_bias = "NO_BIAS" not in os.environ
x = keras.Input((5, 6))                     #: (None, 5, 6)
axes = "d" if has_bias else None
y = layers.EinsumDense("abc,cd->abd", (None, 3), bias_axes=axes)(x)  #: (None, None, 3)


class Own(layers.MultiHeadAttention):
    def call(self, query, value, key=None):
        q = self._query_dense(query)        #: (None, 5, 3, 4)
        k = self._key_dense(value)          #: (None, 5, 3, 4)
        v = self._value_dense(value)        #: (None, 5, 3, 4)
        out, _ = self._compute_attention(q, k, v)  #: (None, 5, 3, 4)
        return self._output_dense(out)      #: (None, 5, 6)


z = Own(3, 4, use_bias=has_bias)(x, x)      #: (None, 5, 6)
# silent: what has a bias counts more
