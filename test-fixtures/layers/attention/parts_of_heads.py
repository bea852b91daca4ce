# Code that derives from MultiHeadAttention puts its parts together anew: projections, attention, output.


class Plain(layers.MultiHeadAttention):
    def call(self, query, value, key=None, training=None):
        if key is None:
            key = value
        query = self._query_dense(query)
        key = self._key_dense(key)
        value = self._value_dense(value)
        attended, scores = self._compute_attention(query, key, value, training=training)
        self.seen = attended.shape
        return self._output_dense(attended)


class Block(layers.Layer):
    def __init__(self, width):
        super().__init__()
        self.width = width

    def build(self, input_shape):
        self.attention = Plain(2, 4, value_dim=5, output_shape=self.width)

    def call(self, x):
        y = self.attention(x, x)
        return y


class Biasless(layers.MultiHeadAttention):
    def build(self, query_shape, value_shape, key_shape=None):
        kwargs = self._get_common_kwargs_for_sublayer()
        heads = (None, self._num_heads, self._key_dim)
        self._query_dense = layers.EinsumDense("abc,cde->abde", heads, bias_axes="de", name="query", **kwargs)
        self._query_dense.build(query_shape)
        self._key_dense = layers.EinsumDense("abc,cde->abde", heads, name="key", **kwargs)
        self._key_dense.build(value_shape)
        self._value_dense = layers.EinsumDense("abc,cde->abde", (None, self._num_heads, self._value_dim), name="value", **kwargs)
        self._value_dense.build(value_shape)
        self._build_attention(4)
        self._output_dense = layers.EinsumDense("abcd,cde->abe", (None, query_shape[-1]), name="attention_output", **kwargs)
        self._output_dense.build((*query_shape[:-1], self._num_heads, self._value_dim))
        self.built = True

# %% On data its own call runs
x = ops.ones((2, 7, 6))              #: (2, 7, 6)
attention = Plain(3, 4)
y = attention(x, ops.ones((2, 5, 6)))  #: (2, 7, 6) · 330
n = ops.zeros(attention.seen)        #: (2, 7, 3, 4)
w = Plain(3, 4, value_dim=5, use_bias=False)(x, x)  #: (2, 7, 6) · 324
v = ops.zeros((w.shape[0], layers.MultiHeadAttention(2, 4).value_dim))  #: (2, 4)

# %% Inside another layer
x = keras.Input((None, 6))  #: (None, None, 6)
y = Block(8)(x)             #: (None, None, 8) · 270

# %% Projections that a build of its own makes are counted
x = keras.Input((7, 6))  #: (None, 7, 6)
y = Biasless(2, 4)(x, x)  #: (None, 7, 6) · 200
z = Biasless(2, 4, value_dim=3)(ops.ones((2, 7, 6)), ops.ones((2, 9, 6)))  #: (2, 7, 6) · 176
