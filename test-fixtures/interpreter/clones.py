# Models whose inputs are tensors inside another model: Keras puts an Input of its own in the place of each.

# %% Two of them have names of their own
x = keras.Input((8, 8, 3))  #: (None, 8, 8, 3)
first = layers.Conv2D(4, 3)(x)  #: (None, 6, 6, 4) · 112
second = layers.Conv2D(4, 3, padding="same")(first)  #: (None, 6, 6, 4) · 148
both = layers.Add()([first, second])  #: (None, 6, 6, 4)
tail = keras.Model([first, second], both)  #: (None, 6, 6, 4)

# %% In Keras 2 as well  # keras: 2
x = keras.Input((8, 8, 3))  #: (None, 8, 8, 3)
first = layers.Conv2D(4, 3)(x)  #: (None, 6, 6, 4) · 112
second = layers.Conv2D(4, 3, padding="same")(first)  #: (None, 6, 6, 4) · 148
both = layers.Add()([first, second])  #: (None, 6, 6, 4)
tail = keras.Model([first, second], both)  #: (None, 6, 6, 4)
