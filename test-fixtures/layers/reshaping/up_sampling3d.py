# UpSampling3D repeats planes, rows and columns.

# %% Twice unless told otherwise
x = keras.Input((4, 7, 7, 64))          #: (None, 4, 7, 7, 64)
y = layers.UpSampling3D()(x)            #: (None, 8, 14, 14, 64)
z = layers.UpSampling3D((1, 2, 2))(y)   #: (None, 8, 28, 28, 64)

# %% Not at all
x = keras.Input((4, 7, 7, 64))          #: (None, 4, 7, 7, 64)
y = layers.UpSampling3D(0)(x)
#                       ^ error[not-positive]
