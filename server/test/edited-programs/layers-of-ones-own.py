# Layers and models of the program's own, with sublayers in attributes, lists and dicts.
import keras
from keras import layers, ops

hidden = 12


class Block(layers.Layer):
    count = 0

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = layers.Dense(units)
        self.more = [layers.Dense(units // 2)]
        self.named = {}
        Block.count += 1

    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), name="scale")
        self.named["out"] = layers.Dense(shape[-1])

    def call(self, x):
        h = self.dense(x * self.scale)
        for layer in self.more:
            h = layer(h)
        return x + self.named["out"](h)


class Net(keras.Model):
    def __init__(self, blocks):
        super().__init__()
        self.blocks = blocks
        self.head = layers.Dense(Block.count)

    def call(self, x):
        for block in self.blocks:
            x = block(x)
        return self.head(x)


one, two = Block(hidden), Block(hidden * 2)
one.more.append(layers.Dense(3))
net = Net([one, two])
y = net(keras.Input((6,)))
two.dense.trainable = False
z = one(keras.Input((6,)))
one.extra = layers.Dense(4)
v = one.extra(z)
net.summary()


class Unused(layers.Layer):
    def __init__(self, units=hidden):
        super().__init__()
        self.inner = Block(units)

    def call(self, x):
        return self.inner(x)
