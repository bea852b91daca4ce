# Masking marks steps to be skipped and changes no shape.

# %% Steps of zeros
x = keras.Input((10, 3))                #: (None, 10, 3)
y = layers.Masking(mask_value=0.0)(x)   #: (None, 10, 3)
z = layers.LSTM(4)(y)                   #: (None, 4) · 128
