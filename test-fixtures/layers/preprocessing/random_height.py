# RandomHeight stretches images to a random height; Keras 3 has none.

# %% The height is open from then on  # keras: 2
x = keras.Input((32, 24, 3))            #: (None, 32, 24, 3)
y = layers.RandomHeight(0.2)(x)         #: (None, None, 24, 3)

# %% No more than nothing can be taken away  # keras: 2
layer = layers.RandomHeight(1.5)
#                           ^^^ error[factor-out-of-range]
