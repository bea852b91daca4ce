# Names that SciPy no longer has; which release there is nobody says.
import numpy as np

# %% Pictures
if True:
    from scipy.misc import imread, imresize
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]

# %% A function that has another name
if True:
    from scipy.integrate import simps
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from scipy.integrate import simpson"

area = simps(np.ones(5))

# %% One that stands in another module
if True:
    from scipy.signal import gaussian
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from scipy.signal.windows import gaussi…"

window = gaussian(5, 1)

# %% What is still there
from scipy.stats import norm, binomtest
from scipy.ndimage import zoom

# %% A program that waits for the failure
try:
    from scipy.misc import imread
except ImportError:
    imread = None
