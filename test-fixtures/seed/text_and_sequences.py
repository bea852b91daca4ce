# What else the pages show: embeddings, recurrent layers, pooling along time.

# %% Words to one probability
model = keras.Sequential([
    keras.Input((50,)),                 #: (None, 50)
    layers.Embedding(10000, 64),        #: (None, 50, 64) · 640,000
    layers.SeparableConv1D(32, 5),      #: (None, 46, 32) · 2,400
    layers.AveragePooling1D(2),         #: (None, 23, 32)
    layers.LSTM(16),                    #: (None, 16) · 3,136
    layers.Dense(1, activation="sigmoid"),  #: (None, 1) · 17
])                                      #: (None, 1) · Σ 645,553

# %% A transposed convolution brings the length back
x = keras.Input((64, 8))                #: (None, 64, 8)
y = layers.Conv1D(16, 4, strides=2, padding="same")(x)  #: (None, 32, 16) · 528
z = layers.Conv1DTranspose(8, 4, strides=2, padding="same")(y)  #: (None, 64, 8) · 520

# %% A second LSTM wants the whole sequence
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.LSTM(32)(x)                  #: (None, 32) · 5,376
z = layers.LSTM(16)(y)
#                   ^ error[wrong-rank]
#                   ^ fix "return_sequences=True"
