# Identity gives back what it gets.

# %% Nothing changes
x = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Identity()(x)                #: (None, 5, 8)
