import os

import numpy as np
from scipy import signal
from scipy.io import wavfile

# %% what the files of a folder agree on is known of each, whatever order they are listed in
waves = []
for name in os.listdir("calls"):
    rate, samples = wavfile.read(os.path.join("calls", name))
    samples = signal.resample(samples, 40)  #: (40,)
    if len(samples) == 40:
        waves.append(samples)
table = np.array(waves)  #: (3, 40)

# %% their lengths differ, and stay open
lengths = [wavfile.read("calls/" + name)[1] for name in os.listdir("calls")]
first = lengths[0][:, None]  #: (first.shape[0], 1)
