# RandomWidth stretches images to a random width; Keras 3 has none.

# %% The width is open from then on  # keras: 2
x = keras.Input((32, 24, 3))            #: (None, 32, 24, 3)
y = layers.RandomWidth(0.2)(x)         #: (None, 32, None, 3)

# %% No more than nothing can be taken away  # keras: 2
layer = layers.RandomWidth(1.5)
#                          ^^^ error[factor-out-of-range]
