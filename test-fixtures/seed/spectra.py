# Spectra of 72 × 40 through four parallel convolutions.

# %% Windows of four widths see the same spectrum
inputs = keras.Input((72, 40))          #: (None, 72, 40)
branches = []
for width in [3, 5, 7, 9]:
    branch = layers.Conv1D(32, width, padding="same", activation="relu")(inputs)  #: (None, 72, 32) · 3,872…11,552
    branches.append(layers.GlobalMaxPooling1D()(branch))  #: (None, 32)
x = layers.Concatenate()(branches)      #: (None, 128)
x = layers.Dropout(0.5)(x)              #: (None, 128)
outputs = layers.Dense(8, activation="softmax")(x)  #: (None, 8) · 1,032
model = keras.Model(inputs, outputs)    #: (None, 8) · Σ 31,880

# %% As images of one channel, side by side
inputs = keras.Input((72, 40, 1))       #: (None, 72, 40, 1)
a = layers.Conv2D(8, (3, 40))(inputs)   #: (None, 70, 1, 8) · 968
b = layers.Conv2D(8, (5, 40))(inputs)   #: (None, 68, 1, 8) · 1,608
a = layers.GlobalAveragePooling2D()(a)  #: (None, 8)
b = layers.GlobalAveragePooling2D()(b)  #: (None, 8)
x = layers.Add()([a, b])                #: (None, 8)

# %% Windows of other widths leave other lengths, which do not join
inputs = keras.Input((72, 40))          #: (None, 72, 40)
a = layers.Conv1D(32, 3)(inputs)        #: (None, 70, 32) · 3,872
b = layers.Conv1D(32, 5)(inputs)        #: (None, 68, 32) · 6,432
x = layers.Concatenate()([a, b])
#                        ^^^^^^ error[concatenate-mismatch]
