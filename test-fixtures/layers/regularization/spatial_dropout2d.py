# SpatialDropout2D changes no shape and has no parameters.

# %% Channels first or last
x = keras.Input((28, 28, 64))           #: (None, 28, 28, 64)
y = layers.SpatialDropout2D(0.2)(x)     #: (None, 28, 28, 64)
z = layers.SpatialDropout2D(0.2, "channels_first")(y)  #: (None, 28, 28, 64)

# %% A percentage
x = keras.Input((28, 28, 64))           #: (None, 28, 28, 64)
y = layers.SpatialDropout2D(20)(x)
#                           ^^ error[outside-unit-interval]
