"""A variational autoencoder in parts."""
from .model import VAE
from .options import settings
from .trainer import Trainer
