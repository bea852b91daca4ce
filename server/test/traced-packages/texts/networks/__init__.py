from .recurrent import gru, lstm
from .convolutional import cnn
