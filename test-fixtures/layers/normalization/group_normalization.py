# GroupNormalization works on groups of channels.

# %% Groups of two channels, and one group per channel
x = keras.Input((28, 28, 64))           #: (None, 28, 28, 64)
y = layers.GroupNormalization()(x)      #: (None, 28, 28, 64) · 128
z = layers.GroupNormalization(groups=-1, scale=False)(y)  #: (None, 28, 28, 64) · 64

# %% Groups must divide the channels
x = keras.Input((28, 28, 48))           #: (None, 28, 28, 48)
y = layers.GroupNormalization(32)(x)
#                             ^^ error[groups-divide-channels]
#                             ^^ fix "Change groups to 24 → (None, 28, 28, 48)"

# %% More groups than channels, by default
x = keras.Input((28, 28, 3))            #: (None, 28, 28, 3)
y = layers.GroupNormalization()(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[groups-divide-channels]

# %% Channels left open
x = keras.Input((28, 28, None))         #: (None, 28, 28, None)
y = layers.GroupNormalization(2)(x)
#                                ^ error[undefined-features]

# %% No groups
x = keras.Input((28, 28, 64))           #: (None, 28, 28, 64)
y = layers.GroupNormalization(groups=0)(x)
#                                    ^ error[not-positive]
