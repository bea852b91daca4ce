"""Settings of one run."""
from dataclasses import dataclass, field


@dataclass
class Config:
    image_size: int = 64
    channels: int = 3
    classes: int = 5
    filters: list = field(default_factory=lambda: [8, 16, 32])
    model: str = "unet"
    batch_size: int = 4

    @property
    def input_shape(self):
        return (self.image_size, self.image_size, self.channels)
