# SpatialDropout3D changes no shape and has no parameters.

# %% Of a volume
x = keras.Input((4, 28, 28, 64))        #: (None, 4, 28, 28, 64)
y = layers.SpatialDropout3D(0.2)(x)     #: (None, 4, 28, 28, 64)

# %% An image
x = keras.Input((28, 28, 64))           #: (None, 28, 28, 64)
y = layers.SpatialDropout3D(0.2)(x)
#                                ^ error[wrong-rank]
