# STFTSpectrogram turns signals into frequencies over time.

# %% A second of sound
x = keras.Input((16000, 1))             #: (None, 16000, 1)
y = layers.STFTSpectrogram(frame_length=256, frame_step=128)(x)  #: (None, 124, 129) · 66,048
z = layers.STFTSpectrogram(mode="stft", frame_length=200, expand_dims=True)(x)  #: (None, 159, 258, 1) · 51,600

# %% A frame longer than the sound
x = keras.Input((100, 1))               #: (None, 100, 1)
y = layers.STFTSpectrogram(frame_length=256)(x)
#                                       ^^^ error[window-exceeds-input]

# %% A step that skips samples
y = layers.STFTSpectrogram(frame_length=64, frame_step=65)
#                                                      ^^ error[frame-step]

# %% Sound without a channel axis
x = keras.Input((16000,))               #: (None, 16000)
y = layers.STFTSpectrogram()(x)
#                            ^ error[wrong-rank]
