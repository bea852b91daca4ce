# A test of how long an array is says so on the way that it takes.

# %% Parts that are whole
import numpy as np
signal = np.random.rand(1000)[np.random.rand(1000) < 0.5]
frames = []
for start in range(0, len(signal), 64):
    frame = signal[start:start + 128]
    if len(frame) == 128:
        louder = frame * 2  #: (128,)
        frames.append(louder)
    quiet = frame / 2
x = np.array(frames)  #: (x.shape[0], 128)

# %% Parts that are passed over
import numpy as np
signal = np.random.rand(1000, 3)[np.random.rand(1000) < 0.5]  #: (signal.shape[0], 3)
size = 100
frames = []
for start in range(0, len(signal), size):
    part = signal[start:start + size]  #: (part.shape[0], 3)
    if part.shape[0] != size:
        continue
    turned = part.T  #: (3, 100)
    frames.append(turned)
x = np.stack(frames)  #: (x.shape[0], 3, 100)

# %% The last ends the loop
import numpy as np
signal = np.random.rand(1000, 3)[np.random.rand(1000) < 0.5]  #: (signal.shape[0], 3)
for i in range(0, len(signal), 100):
    part = signal[i:i + 100]  #: (part.shape[0], 3)
    if not 100 == part.shape[0]:
        break
    twice = part * 2  #: (100, 3)

# %% The last is filled up
import numpy as np
signal = np.random.rand(1000, 3)[np.random.rand(1000) < 0.5]  #: (signal.shape[0], 3)
frames = []
for start in range(0, len(signal), 100):
    part = signal[start:start + 100]  #: (part.shape[0], 3)
    if part.shape[0] < 100:
        part = np.pad(part, ((0, 100 - part.shape[0]), (0, 0)))  #: (100, 3)
    frames.append(part)
x = np.stack(frames)  #: (ceil(signal.shape[0] / 100), 100, 3)

# %% Behind a guard
import numpy as np
def halves(x):
    if len(x) != 40 or x.shape[-1] != 3:
        raise ValueError("not forty")
    return x[:20], x[20:]  #: 2 × (20, 3)
rows = np.random.rand(1000, 3)[np.random.rand(1000) < 0.5]  #: (rows.shape[0], 3)
try:
    first, second = halves(rows)  #: 2 × (20, 3)
except ValueError:
    first = second = None

# %% Only on the way where it holds
import numpy as np
rows = np.random.rand(1000, 3)[np.random.rand(1000) < 0.5]  #: (rows.shape[0], 3)
if len(rows) == 40:
    forty = rows + 1  #: (40, 3)
more = rows + 1  #: (rows.shape[0], 3)
if rows.shape[0] > 40 and rows.shape[1] == 3:
    some = rows + 2  #: (rows.shape[0], 3)

# %% What is written to it is written to both
import numpy as np
rows = np.zeros((1000, 3))[np.random.rand(1000) < 0.5]  #: (rows.shape[0], 3)
same = rows  #: (rows.shape[0], 3)
if len(rows) == 40:
    rows[0] = 1
labels = same[0]  #: (3,)
