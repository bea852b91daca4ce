# Layers of one model have different names: those that are given and those that Keras makes up.

# %% A name that another layer of the stack has is refused
m = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="head")])  #: (None, 3) · Σ 15
m.add(layers.Dense(2, name="head"))
#                          ^^^^^^ error[duplicate-layer-name]

# %% Keras makes up the name of the layer's class
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
m.add(layers.Dense(2, name="dense"))
#                          ^^^^^^^ error[duplicate-layer-name]

# %% A second layer of the class has a number
m = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(3)])  #: (None, 3) · Σ 27
m.add(layers.Dense(2, name="dense_1"))
#                          ^^^^^^^^^ error[duplicate-layer-name]

# %% A name that only looks made up is free
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
m.add(layers.Dense(2, name="dense_7"))  #: (None, 2) · 8
m.add(layers.Dense(2, name="dense_head"))  #: (None, 2) · 6

# %% After clear_session the numbers begin again
first = layers.Dense(3)  #: (None, 3) · 15
keras.utils.clear_session()
second = layers.Dense(2)
m = keras.Sequential([keras.Input((4,)), first])  #: (None, 3) · Σ 15
m.add(second)
#     ^^^^^^ error[duplicate-layer-name]

# %% Layers of different classes never share a made-up name
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
m.add(layers.Dropout(0.5))  #: (None, 3)
m.add(layers.Dense(2))  #: (None, 2) · 8

# %% A layer that is renamed has its new name from then on
first = layers.Dense(3, name="first")  #: (None, 3) · 15
m = keras.Sequential([keras.Input((4,)), first, layers.Dense(3)])  #: (None, 3) · Σ 27
first.name = "head"
m.add(layers.Dense(2, name="first"))  #: (None, 2) · 8
m.add(layers.Dense(2, name="head"))
#                          ^^^^^^ error[duplicate-layer-name]

# %% A name that a constructor of the program's own hands on is told where that one is called
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor  #: (None, 3)

x = keras.Input((4,))  #: (None, 4)
y = layers.Dense(3, name="same")(x)  #: (None, 3) · 15
z = Scale(2.0, name="same")(y)
#                   ^^^^^^ error[duplicate-layer-name]
m = keras.Model(x, z)  #: (None, 3) · Σ 15
