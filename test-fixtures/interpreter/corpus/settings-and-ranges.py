# %% tf.range by keywords counts from start to limit
positions = tf.range(start=0, limit=16, delta=1)  #: (16,)
y = layers.Embedding(16, 8)(positions)  #: (16, 8) · 128

# %% A data format that the program sets is the default of what follows
keras.config.set_image_data_format("channels_first")
x = keras.Input((3, 32, 32))  #: (None, 3, 32, 32)
y = layers.MaxPooling2D(2)(x)  #: (None, 3, 16, 16)
keras.config.set_image_data_format("channels_last")
