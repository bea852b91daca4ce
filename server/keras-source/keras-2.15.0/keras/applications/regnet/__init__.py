# From Keras 2.15.0 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
from keras.src.applications.regnet import RegNetX002
from keras.src.applications.regnet import RegNetX004
from keras.src.applications.regnet import RegNetX006
from keras.src.applications.regnet import RegNetX008
from keras.src.applications.regnet import RegNetX016
from keras.src.applications.regnet import RegNetX032
from keras.src.applications.regnet import RegNetX040
from keras.src.applications.regnet import RegNetX064
from keras.src.applications.regnet import RegNetX080
from keras.src.applications.regnet import RegNetX120
from keras.src.applications.regnet import RegNetX160
from keras.src.applications.regnet import RegNetX320
from keras.src.applications.regnet import RegNetY002
from keras.src.applications.regnet import RegNetY004
from keras.src.applications.regnet import RegNetY006
from keras.src.applications.regnet import RegNetY008
from keras.src.applications.regnet import RegNetY016
from keras.src.applications.regnet import RegNetY032
from keras.src.applications.regnet import RegNetY040
from keras.src.applications.regnet import RegNetY064
from keras.src.applications.regnet import RegNetY080
from keras.src.applications.regnet import RegNetY120
from keras.src.applications.regnet import RegNetY160
from keras.src.applications.regnet import RegNetY320
from keras.src.applications.regnet import decode_predictions
from keras.src.applications.regnet import preprocess_input
