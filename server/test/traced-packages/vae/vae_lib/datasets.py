import numpy as np


def load(options, count=32):
    size = options["size"]
    pictures = np.random.rand(count, size, size).astype("float32")
    flat = pictures.reshape(count, -1)
    cut = count * 3 // 4
    return flat[:cut], flat[cut:]
