# A line whose call ends in an error has no value, and so no hint; what follows is told as if the error were mended.

# %% In a function, and in a function that this one calls
def resized(x):
    y = layers.Dense(8)(x)  #: (None, 8) · 40
    layers.Reshape((7,))(y)
    #              ^^^^ error[reshape-size]
    return layers.Dense(3)(y)  #: (None, 3) · 27

def around(x):
    y = resized(x)
    return y  #: (None, 3)

x = keras.Input((4,))  #: (None, 4)
y = around(x)
z = layers.Dense(2)(y)  #: (None, 2) · 8

# %% A call that is given what fits has its value
def resized(x, width):
    y = layers.Dense(width)(x)  #: (None, 7|8) · 35|40
    layers.Reshape((7,))(y)  #: (None, 7)
    #              ^^^^ error[reshape-size]
    return y  #: (None, 7|8)

x = keras.Input((4,))  #: (None, 4)
seven = resized(x, 7)  #: (None, 7)
eight = resized(x, 8)

# %% In the `call` of a layer, each time that it is called
class Resized(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def call(self, x):
        layers.Reshape((7,))(x)
        #              ^^^^ error[reshape-size]
        return self.dense(x)  #: (None, 3) · 15

resized = Resized()
y = resized(keras.Input((4,)))
z = resized(np.zeros((2, 4)))

# %% A name that is gone, behind which the function goes on
def sizes(x):
    return keras.backend.abs(x)
    #      ^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

x = keras.Input((4,))  #: (None, 4)
y = sizes(x)
