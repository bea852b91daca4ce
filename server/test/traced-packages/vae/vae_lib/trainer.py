class Trainer:
    def __init__(self, model, options):
        self.model = model
        self.options = options
        self.model.compile("adam", "mse")

    def fit(self, x):
        return self.model.fit(x, x, batch_size=self.options["batch"], epochs=1, verbose=0)

    def encode(self, x):
        mean, _, _ = self.model.encoder.predict(x, verbose=0)
        return mean

    def decode(self, codes):
        size = self.options["size"]
        flat = self.model.decoder.predict(codes, verbose=0)
        return flat.reshape(-1, size, size)
