# LocallyConnected1D is a convolution along time whose weights differ from place to place; Keras 3 has none.

# %% Weights of its own at every place  # keras: 2
# 9 places, each with a window of 2 steps × 3 features for 4 filters, and a bias per place and filter.
x = keras.Input((10, 3))                #: (None, 10, 3)
y = layers.LocallyConnected1D(4, 2)(x)  #: (None, 9, 4) · 252

# %% The other implementations hold other kernels  # keras: 2
x = keras.Input((10, 3))                #: (None, 10, 3)
a = layers.LocallyConnected1D(4, 2, implementation=2)(x)  #: (None, 9, 4) · 1,116
b = layers.LocallyConnected1D(4, 2, implementation=3)(x)  #: (None, 9, 4) · 252
c = layers.LocallyConnected1D(4, 3, padding="same", implementation=3)(x)  #: (None, 10, 4) · 376

# %% Zeros at the border want another implementation  # keras: 2
x = keras.Input((10, 3))                #: (None, 10, 3)
y = layers.LocallyConnected1D(4, 2, padding="same")(x)
#                                           ^^^^^^ error[unknown-choice]
#                                           ^^^^^^ fix "implementation=2"

# %% How many places there are must be known  # keras: 2
x = keras.Input((None, 3))              #: (None, None, 3)
y = layers.LocallyConnected1D(4, 2)(x)
#                                   ^ error[undefined-features]

# %% The window must fit  # keras: 2
x = keras.Input((2, 3))                 #: (None, 2, 3)
y = layers.LocallyConnected1D(4, 5)(x)
#                                ^ error[window-exceeds-input]
