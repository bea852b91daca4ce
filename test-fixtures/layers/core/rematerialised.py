# What is computed anew for the gradients computes the same.

# %% A layer inside another
class Block(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.first = keras.layers.Dense(units)
        self.second = keras.layers.Dense(3)

    def call(self, x):
        again = keras.remat(self.first)
        return self.second(again(x))                                   #: (None, 3) · 27

y = Block(8)(keras.Input((4,)))                                        #: (None, 3) · 67

# %% Layers that are made within its scope
with keras.RematScope(mode="full"):
    x = keras.layers.Dense(3)(keras.Input((5,)))                       #: (None, 3) · 18
