# Spectra have half as many frequencies as the transform has points, and one more; of each signal by itself.
# %%
import numpy as np
from scipy.signal import periodogram

signal = np.random.default_rng(0).normal(size=4000)  #: (4000,)
frequencies, power = periodogram(signal, 100.0)  #: 2 × (2001,)
rows = np.zeros((len(power), 2))  #: (2001, 2)

# %% As many points as are asked for, more or fewer than there are.
import numpy as np
from scipy.signal import periodogram

signal = np.random.default_rng(0).normal(size=(3, 4000))  #: (3, 4000)
_, shorter = periodogram(signal, nfft=512)  #: (257,), (3, 257)
_, longer = periodogram(signal, 100.0, "hann", 8000)  #: (4001,), (3, 4001)
_, both = periodogram(signal, nfft=512, return_onesided=False)  #: (512,), (3, 512)
_, none = periodogram(signal, 100.0, "hann", -8000)

# %% Negative frequencies are as many again.
import numpy as np
from scipy.signal import spectrogram, welch

signal = np.random.default_rng(0).normal(size=4000)  #: (4000,)
_, power = welch(signal, 100.0, nperseg=128, return_onesided=False)  #: 2 × (128,)
_, padded = welch(signal, 100.0, "hann", 128, 64, 512)  #: 2 × (257,)
_, times, picture = spectrogram(signal, 100.0, nperseg=200, noverlap=100, return_onesided=False)  #: (200,), (39,), (200, 39)

# %% How the ends of the signal are filled decides how many windows there are.
import numpy as np
from scipy.signal import stft

signal = np.random.default_rng(0).normal(size=4001)  #: (4001,)
_, _, filled = stft(signal, nperseg=256)  #: (129,), (33,), (129, 33)
_, _, unfilled = stft(signal, nperseg=256, boundary=None)  #: (129,), (31,), (129, 31)
_, _, dropped = stft(signal, nperseg=256, padded=False)  #: (129,), (32,), (129, 32)
_, _, neither = stft(signal, nperseg=256, boundary=None, padded=False)  #: (129,), (30,), (129, 30)

# %% Weights that are given, by place or by name, are as many as a window is long.
import numpy as np
from scipy.signal import get_window, welch

signal = np.random.default_rng(0).normal(size=4000)  #: (4000,)
weights = get_window("hann", 100)
_, power = welch(signal, 100.0, weights)

# %% The last axis is the one that is meant where nothing is said, however it is written
import numpy as np
from scipy.signal import welch

waves = np.random.rand(30, 8, 250)  #: (30, 8, 250)
f, power = welch(waves, fs=128, nperseg=64, axis=-1)  #: (33,), (30, 8, 33)
f, power = welch(waves, fs=128, nperseg=64, axis=2)  #: (33,), (30, 8, 33)

# %% Another axis than the last gives its place to the frequencies; two signals have a spectrum together.
import numpy as np
from scipy.signal import coherence, csd, find_peaks, periodogram, welch

signal = np.random.default_rng(0).normal(size=(4, 200, 3))  #: (4, 200, 3)
_, power = welch(signal, fs=50, nperseg=32, axis=1)  #: (17,), (4, 17, 3)
_, whole = periodogram(signal, axis=-2)  #: (101,), (4, 101, 3)
_, shared = csd(signal[..., 0], signal[..., 1], nperseg=64)  #: (33,), (4, 33)
_, alike = coherence(signal[..., 0], signal[..., 1], nperseg=64)  #: (33,), (4, 33)
places, _ = find_peaks(signal[0, :, 0])
pairs = np.stack([places, places], axis=1)  #: (places.shape[0], 2)
