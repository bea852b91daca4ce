# ConvLSTM3D steps along time over volumes.

# %% Volumes
x = keras.Input((4, 8, 8, 8, 2))        #: (None, 4, 8, 8, 8, 2)
y = layers.ConvLSTM3D(4, 3, padding="same")(x)  #: (None, 8, 8, 8, 4) · 2,608

# %% Padding that only Conv1D has
y = layers.ConvLSTM3D(4, 3, padding="causal")
#                                   ^^^^^^^^ error[unknown-choice]
