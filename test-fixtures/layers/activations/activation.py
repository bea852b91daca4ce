# Activation applies a function and changes no shape.

# %% By name, as a function, as nothing
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Activation("relu")(x)        #: (None, 128, 9)
z = layers.Activation(keras.activations.tanh)(y)  #: (None, 128, 9)
w = layers.Activation(lambda t: t * 2)(z)  #: (None, 128, 9)

# %% Names are written in lower case
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Activation("ReLU")(x)
#                     ^^^^^^ error[unknown-activation]
#                     ^^^^^^ fix "Change activation to 'relu' → (None, 128, 9)"

# %% It needs one
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Activation()(x)
#   ^^^^^^^^^^^^^^^^^^^ error[missing-argument]
