# An input that wraps a tensor: Keras hands the very tensor back.

# %% Around another input a model begins at either
x = keras.Input((4,))                          #: (None, 4)
y = keras.Input(tensor=x)                      #: (None, 4)
out = layers.Dense(2)(y)                       #: (None, 2) · 10
model = keras.Model(x, out)                    #: (None, 2) · Σ 10
model = keras.Model(y, out)                    #: (None, 2) · Σ 10

# %% Around what a layer gives, the model begins there
x = keras.Input((4,))                          #: (None, 4)
hidden = layers.Dense(3)(x)                    #: (None, 3) · 15
y = keras.Input(tensor=hidden)                 #: (None, 3)
out = layers.Dense(2)(y)                       #: (None, 2) · 8
model = keras.Model(y, out)                    #: (None, 2) · Σ 8

# %% And no longer at the input before it
x = keras.Input((4,))                          #: (None, 4)
hidden = layers.Dense(3)(x)                    #: (None, 3) · 15
out = layers.Dense(2)(keras.Input(tensor=hidden))    #: (None, 2) · 8
if True:
    model = keras.Model(x, out)
#                          ^^^ error[graph-disconnected]
