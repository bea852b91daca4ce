import numpy as np


def make_data(config, count):
    rng = np.random.default_rng(0)
    images = rng.random((count, *config.input_shape), dtype="float32")
    masks = rng.integers(0, config.classes, (count, config.image_size, config.image_size, 1))
    return images, masks


def split(images, masks, share=0.25):
    cut = int(len(images) * (1 - share))
    return (images[:cut], masks[:cut]), (images[cut:], masks[cut:])
