# Flatten lays all axes but the batch end to end.

# %% 128 steps of 9 features
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Flatten()(x)                 #: (None, 1152)
#          ^^^^^^^ hover: 1152 = 128 · 9
#          ^^^^^^^ hover: GlobalAveragePooling1D() → (None, 9)

# %% An open axis leaves the width open
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.Flatten()(x)                 #: (None, None)

# %% One number per sample
x = keras.Input(())                     #: (None,)
y = layers.Flatten()(x)                 #: (None, 1)

# %% A data format that Keras does not have
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Flatten("channels_middle")(x)
#                  ^^^^^^^^^^^^^^^^^ error[unknown-choice]
