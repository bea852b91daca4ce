# Ways that meet again after halves were rounded: an input of which every half is whole.

# %% A U-Net over an input that its pools don't divide
side = 358
inputs = keras.Input((side, side, 1))              #: (None, 358, 358, 1)
x = layers.Conv2D(8, 3, padding="same")(inputs)    #: (None, 358, 358, 8) · 80
y = layers.MaxPooling2D()(x)                       #: (None, 179, 179, 8)
z = layers.MaxPooling2D()(y)                       #: (None, 89, 89, 8)
z = layers.Conv2DTranspose(8, 3, strides=2, padding="same")(z)  #: (None, 178, 178, 8) · 584
z = layers.Concatenate()([z, y])
#                        ^^^^^^ error[concatenate-mismatch]
#                        ^^^^^^ fix "Change 358 to 360 on line 4 → (None, 180, 180, 16)"

# %% Two axes of different lengths, of which one fits already
image = keras.Input((96, 60, 3))                   #: (None, 96, 60, 3)
a = layers.MaxPooling2D()(layers.MaxPooling2D()(image))  #: (None, 24, 15, 3)
b = layers.UpSampling2D()(layers.MaxPooling2D()(a))      #: (None, 24, 14, 3)
c = layers.add([a, b])
#              ^^^^^^ error[shapes-do-not-broadcast]
#              ^^^^^^ fix "Change 60 to 64 on line 15 → (None, 24, 16, 3)"
