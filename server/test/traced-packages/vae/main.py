from vae_lib import VAE, Trainer, settings
from vae_lib.datasets import load

SETTINGS = settings(latent=6)
(x_train, x_test) = load(SETTINGS)
model = VAE(SETTINGS)
trainer = Trainer(model, SETTINGS)
trainer.fit(x_train)
codes = trainer.encode(x_test)
pictures = trainer.decode(codes)
