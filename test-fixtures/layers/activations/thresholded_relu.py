# ThresholdedReLU is a layer of Keras 2.

# %% Keras 3 has no such layer
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.ThresholdedReLU(theta=0.5)(x)
#   ^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to layers.ReLU(threshold=0.5)"

# %% Keras 2 has # keras: 2
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.ThresholdedReLU(theta=0.5)(x)  #: (None, 128, 9)

# %% tf.keras has it still
x = tf.keras.Input((128, 9))            #: (None, 128, 9)
y = tf.keras.layers.ThresholdedReLU(theta=0.5)(x)  #: (None, 128, 9)
