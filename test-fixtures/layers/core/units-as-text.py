# Keras 2 reads the units of Dense by `int(…)`, so that a text of digits will do; Keras 3 asks for an integer.

# %% A text of digits  # keras: 2
x = keras.Input((9,))                   #: (None, 9)
y = layers.Dense(units="4")(x)          #: (None, 4) · 40
z = layers.Dense(" 1_2 ")(y)            #: (None, 12) · 60

# %% No digits  # keras: 2
y = layers.Dense("four")
#                ^^^^^^ error[wrong-argument-type]

# %% No other number of a layer is read so  # keras: 2
y = layers.LSTM("4")
#               ^^^ error[wrong-argument-type]

# %% Nor does Keras 3 take it
y = layers.Dense(units="4")
#                      ^^^ error[wrong-argument-type]
