# MaxNumBoundingBoxes leaves images as they are.

# %% Images alone
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.MaxNumBoundingBoxes(10)(x)   #: (None, 64, 48, 3)
