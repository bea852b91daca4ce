import numpy as np
import tensorflow as tf

import constants as c


def one_hot(x, y):
    return x, tf.one_hot(y, len(c.CLASSES))


def dataset(count, batch, training):
    x = np.random.randint(0, c.MAX_WORDS, (count, c.MAX_LENGTH))
    y = np.random.randint(0, len(c.CLASSES), (count,))
    data = tf.data.Dataset.from_tensor_slices((x, y))
    if training:
        data = data.shuffle(count)
    return data.map(one_hot).batch(batch, drop_remainder=training)
