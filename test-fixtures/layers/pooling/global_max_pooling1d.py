# GlobalMaxPooling1D keeps one number per feature.

# %% For any length
x = keras.Input((None, 64))             #: (None, None, 64)
y = layers.GlobalMaxPooling1D()(x)      #: (None, 64)
z = layers.GlobalMaxPool1D(keepdims=True)(x)  #: (None, 1, 64)

# %% After a recurrent layer that returned its last step only
x = keras.Input((64,))                  #: (None, 64)
y = layers.GlobalMaxPooling1D()(x)
#                               ^ error[wrong-rank]
