# Cropping1D cuts steps off at both ends.

# %% One at each end, and two at the start
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.Cropping1D()(x)              #: (None, 14, 8)
z = layers.Cropping1D((2, 0))(y)        #: (None, 12, 8)

# %% Nothing left
x = keras.Input((4, 8))                 #: (None, 4, 8)
y = layers.Cropping1D(2)(x)
#                     ^ error[crop-exceeds-input]
