from keras import layers


def double_conv(x, filters, name):
    for i in range(2):
        x = layers.Conv2D(filters, 3, padding="same", name=f"{name}_conv{i}")(x)
        x = layers.BatchNormalization(name=f"{name}_bn{i}")(x)
        x = layers.Activation("relu", name=f"{name}_relu{i}")(x)
    return x


class UpBlock(layers.Layer):
    def __init__(self, filters, **kwargs):
        super().__init__(**kwargs)
        self.up = layers.UpSampling2D(2)
        self.merge = layers.Concatenate()
        self.conv = layers.Conv2D(filters, 3, padding="same", activation="relu")

    def call(self, inputs):
        x, skip = inputs
        x = self.up(x)
        x = self.merge([x, skip])
        return self.conv(x)
