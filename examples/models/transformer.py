"""A small transformer that sorts texts: attention, then two dense layers, each with a residual sum."""

import keras
from keras import layers, ops


class Positions(layers.Layer):
    """Adds a learnt vector for each position."""

    def __init__(self, length, **kwargs):
        super().__init__(**kwargs)
        self.length = length

    def build(self, input_shape):
        self.table = self.add_weight(shape=(self.length, input_shape[-1]), name="positions")

    def call(self, x):
        return x + ops.expand_dims(self.table, 0)


tokens = keras.Input((200,), dtype="int32")
x = Positions(200)(layers.Embedding(20000, 64)(tokens))
for _ in range(2):
    x = layers.LayerNormalization()(layers.Add()([x, layers.MultiHeadAttention(4, 16)(x, x)]))
    y = layers.Dense(64)(layers.Dense(256, activation="gelu")(x))
    x = layers.LayerNormalization()(layers.Add()([x, y]))
x = layers.GlobalMaxPooling1D()(x)
model = keras.Model(tokens, layers.Dense(1, activation="sigmoid")(x), name="transformer")
