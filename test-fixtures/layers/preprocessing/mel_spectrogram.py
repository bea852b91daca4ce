# MelSpectrogram turns sound into pitches over time.

# %% A second of sound
x = keras.Input((16000,))               #: (None, 16000)
y = layers.MelSpectrogram(num_mel_bins=64)(x)  #: (None, 64, 32)

# %% A transform shorter than its frames
y = layers.MelSpectrogram(fft_length=256, sequence_length=512)
#                                    ^^^ error[fft-shorter-than-frame]
