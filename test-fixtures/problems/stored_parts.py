# Parts of files asked for by names that they do not have, and pictures given sizes that are none.
import numpy as np
from PIL import Image, ImageOps

# %% An archive that the program wrote
np.savez("parts.npz", np.zeros(4), images=np.zeros((4, 8)), labels=np.zeros(4))
with np.load("parts.npz") as parts:
    x, first, again = parts["images"], parts["arr_0"], parts["images.npy"]  #: (4, 8), (4,), (4, 8)
    y = parts["label"]
#             ^^^^^^^ error[missing-key]
#             ^^^^^^^ fix "Change to "labels""

# %% Its names are asked first
np.savez_compressed("some.npz", images=np.zeros((4, 8)))
some = np.load("some.npz")
y = some["labels"] if "labels" in some else np.zeros(4)                #: (4,)
z = some.get("labels")
try:
    w = some["weights"]
except KeyError:
    w = np.ones(4)                                                     #: (4,)

# %% A size that has channels
picture = Image.new("RGB", (50, 60))
small = picture.resize((32, 32, 3))
#                      ^^^^^^^^^^^ error[refused-value]
#                      ^^^^^^^^^^^ fix "Change to ((32, 32, 3))[:2]"

# %% A size of one number
picture = Image.new("RGB", (50, 60))
small = ImageOps.fit(picture, 32)
#                             ^^ error[refused-value]

# %% Sizes as they are taken
picture, shape = Image.new("RGB", (50, 60)), (32, 24, 3)
x = np.asarray(picture.resize(shape[:2]))                              #: (24, 32, 3)
x = np.asarray(ImageOps.pad(picture, [20, 10]))                        #: (10, 20, 3)
x = np.asarray(picture.resize(tuple(side // 2 for side in picture.size)))  #: (30, 25, 3)
