# From Keras 3.15.1 (https://github.com/keras-team/keras), Apache License 2.0; see LICENSE.
# Changed by scripts/keras-source/strip.py: comments and documentation were taken out, nothing else.
import numpy as np
from keras.src import backend
from keras.src import initializers
from keras.src import layers
from keras.src import ops
from keras.src import random
from keras.src.api_export import keras_export
from keras.src.applications import imagenet_utils
from keras.src.layers.layer import Layer
from keras.src.models import Functional
from keras.src.models import Sequential
from keras.src.ops import operation_utils
from keras.src.utils import file_utils
BASE_WEIGHTS_PATH = 'https://storage.googleapis.com/tensorflow/keras-applications/convnext/'
WEIGHTS_HASHES = {'convnext_tiny': ('8ae6e78ce2933352b1ef4008e6dd2f17bc40771563877d156bc6426c7cf503ff', 'd547c096cabd03329d7be5562c5e14798aa39ed24b474157cef5e85ab9e49ef1'), 'convnext_small': ('ce1277d8f1ee5a0ef0e171469089c18f5233860ceaf9b168049cb9263fd7483c', '6fc8009faa2f00c1c1dfce59feea9b0745eb260a7dd11bee65c8e20843da6eab'), 'convnext_base': ('52cbb006d3dadd03f6e095a8ca1aca47aecdd75acb4bc74bce1f5c695d0086e6', '40a20c5548a5e9202f69735ecc06c990e6b7c9d2de39f0361e27baeb24cb7c45'), 'convnext_large': ('070c5ed9ed289581e477741d3b34beffa920db8cf590899d6d2c67fba2a198a6', '96f02b6f0753d4f543261bc9d09bed650f24dd6bc02ddde3066135b63d23a1cd'), 'convnext_xlarge': ('c1f5ccab661354fc3a79a10fa99af82f0fbf10ec65cb894a3ae0815f17a889ee', 'de3f8a54174130e0cecdc71583354753d557fcf1f4487331558e2a16ba0cfe05')}
MODEL_CONFIGS = {'tiny': {'depths': [3, 3, 9, 3], 'projection_dims': [96, 192, 384, 768], 'default_size': 224}, 'small': {'depths': [3, 3, 27, 3], 'projection_dims': [96, 192, 384, 768], 'default_size': 224}, 'base': {'depths': [3, 3, 27, 3], 'projection_dims': [128, 256, 512, 1024], 'default_size': 224}, 'large': {'depths': [3, 3, 27, 3], 'projection_dims': [192, 384, 768, 1536], 'default_size': 224}, 'xlarge': {'depths': [3, 3, 27, 3], 'projection_dims': [256, 512, 1024, 2048], 'default_size': 224}}

class StochasticDepth(Layer):

    def __init__(self, drop_path_rate, **kwargs):
        super().__init__(**kwargs)
        self.drop_path_rate = drop_path_rate

    def call(self, x, training=None):
        if training:
            keep_prob = 1 - self.drop_path_rate
            shape = (ops.shape(x)[0],) + (1,) * (len(ops.shape(x)) - 1)
            random_tensor = keep_prob + random.uniform(shape, 0, 1)
            random_tensor = ops.floor(random_tensor)
            return x / keep_prob * random_tensor
        return x

    def get_config(self):
        config = super().get_config()
        config.update({'drop_path_rate': self.drop_path_rate})
        return config

class LayerScale(Layer):

    def __init__(self, init_values, projection_dim, **kwargs):
        super().__init__(**kwargs)
        self.init_values = init_values
        self.projection_dim = projection_dim

    def build(self, _):
        self.gamma = self.add_weight(shape=(self.projection_dim,), initializer=initializers.Constant(self.init_values), trainable=True)

    def call(self, x):
        return x * self.gamma

    def get_config(self):
        config = super().get_config()
        config.update({'init_values': self.init_values, 'projection_dim': self.projection_dim})
        return config

def ConvNeXtBlock(projection_dim, drop_path_rate=0.0, layer_scale_init_value=1e-06, name=None):
    if name is None:
        name = f"prestem{str(backend.get_uid('prestem'))}"

    def apply(inputs):
        x = inputs
        x = layers.Conv2D(filters=projection_dim, kernel_size=7, padding='same', groups=projection_dim, name=f'{name}_depthwise_conv')(x)
        x = layers.LayerNormalization(epsilon=1e-06, name=f'{name}_layernorm')(x)
        x = layers.Dense(4 * projection_dim, name=f'{name}_pointwise_conv_1')(x)
        x = layers.Activation('gelu', name=f'{name}_gelu')(x)
        x = layers.Dense(projection_dim, name=f'{name}_pointwise_conv_2')(x)
        if layer_scale_init_value is not None:
            x = LayerScale(layer_scale_init_value, projection_dim, name=f'{name}_layer_scale')(x)
        if drop_path_rate:
            layer = StochasticDepth(drop_path_rate, name=f'{name}_stochastic_depth')
        else:
            layer = layers.Activation('linear', name=f'{name}_identity')
        return inputs + layer(x)
    return apply

def PreStem(name=None):
    if name is None:
        name = 'prestem{0}'.format(str(backend.get_uid('prestem')))

    def apply(x):
        x = layers.Normalization(mean=[0.485 * 255, 0.456 * 255, 0.406 * 255], variance=[(0.229 * 255) ** 2, (0.224 * 255) ** 2, (0.225 * 255) ** 2], name=f'{name}_prestem_normalization')(x)
        return x
    return apply

def Head(num_classes=1000, classifier_activation=None, name=None):
    if name is None:
        name = str(backend.get_uid('head'))

    def apply(x):
        x = layers.GlobalAveragePooling2D(name=f'{name}_head_gap')(x)
        x = layers.LayerNormalization(epsilon=1e-06, name=f'{name}_head_layernorm')(x)
        x = layers.Dense(num_classes, activation=classifier_activation, name=f'{name}_head_dense')(x)
        return x
    return apply

def ConvNeXt(depths, projection_dims, drop_path_rate=0.0, layer_scale_init_value=1e-06, default_size=224, name='convnext', include_preprocessing=True, include_top=True, weights=None, input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', weights_name=None):
    if backend.image_data_format() == 'channels_first':
        raise ValueError('ConvNeXt does not support the `channels_first` image data format. Switch to `channels_last` by editing your local config file at ~/.keras/keras.json')
    if not (weights in {'imagenet', None} or file_utils.exists(weights)):
        raise ValueError('The `weights` argument should be either `None` (random initialization), `imagenet` (pre-training on ImageNet), or the path to the weights file to be loaded.')
    if weights == 'imagenet' and include_top and (classes != 1000):
        raise ValueError(f'If using `weights="imagenet"` with `include_top=True`, `classes` should be 1000. Received classes={classes}')
    input_shape = imagenet_utils.obtain_input_shape(input_shape, default_size=default_size, min_size=32, data_format=backend.image_data_format(), require_flatten=include_top, weights=weights)
    if input_tensor is None:
        img_input = layers.Input(shape=input_shape)
    elif not backend.is_keras_tensor(input_tensor):
        img_input = layers.Input(tensor=input_tensor, shape=input_shape)
    else:
        img_input = input_tensor
    if input_tensor is not None:
        inputs = operation_utils.get_source_inputs(input_tensor)[0]
        x = input_tensor
    else:
        inputs = img_input
        x = inputs
    if include_preprocessing:
        channel_axis = 3 if backend.image_data_format() == 'channels_last' else 1
        num_channels = input_shape[channel_axis - 1]
        if num_channels == 3:
            x = PreStem(name=name)(x)
    stem = Sequential([layers.Conv2D(projection_dims[0], kernel_size=4, strides=4, name=f'{name}_stem_conv'), layers.LayerNormalization(epsilon=1e-06, name=f'{name}_stem_layernorm')], name=f'{name}_stem')
    downsample_layers = []
    downsample_layers.append(stem)
    num_downsample_layers = 3
    for i in range(num_downsample_layers):
        downsample_layer = Sequential([layers.LayerNormalization(epsilon=1e-06, name=f'{name}_downsampling_layernorm_{i}'), layers.Conv2D(projection_dims[i + 1], kernel_size=2, strides=2, name=f'{name}_downsampling_conv_{i}')], name=f'{name}_downsampling_block_{i}')
        downsample_layers.append(downsample_layer)
    depth_drop_rates = [float(x) for x in np.linspace(0.0, drop_path_rate, sum(depths))]
    cur = 0
    num_convnext_blocks = 4
    for i in range(num_convnext_blocks):
        x = downsample_layers[i](x)
        for j in range(depths[i]):
            x = ConvNeXtBlock(projection_dim=projection_dims[i], drop_path_rate=depth_drop_rates[cur + j], layer_scale_init_value=layer_scale_init_value, name=name + f'_stage_{i}_block_{j}')(x)
        cur += depths[i]
    if include_top:
        imagenet_utils.validate_activation(classifier_activation, weights)
        x = Head(num_classes=classes, classifier_activation=classifier_activation, name=name)(x)
    else:
        if pooling == 'avg':
            x = layers.GlobalAveragePooling2D()(x)
        elif pooling == 'max':
            x = layers.GlobalMaxPooling2D()(x)
        x = layers.LayerNormalization(epsilon=1e-06)(x)
    model = Functional(inputs=inputs, outputs=x, name=name)
    if weights == 'imagenet':
        expected_config = MODEL_CONFIGS[weights_name.split('convnext_')[-1]]
        if depths != expected_config['depths'] or projection_dims != expected_config['projection_dims']:
            raise ValueError(f"Architecture configuration does not match {weights_name} variant. When using pre-trained weights, the model architecture must match the pre-trained configuration exactly. Expected depths: {expected_config['depths']}, got: {depths}. Expected projection_dims: {expected_config['projection_dims']}, got: {projection_dims}.")
        if weights_name not in name:
            raise ValueError(f'''Model name "{name}" does not match weights variant "{weights_name}". When using imagenet weights, model name must contain the weights variant (e.g., "convnext_{weights_name.split('convnext_')[-1]}").''')
    if weights == 'imagenet':
        if include_top:
            file_suffix = '.h5'
            file_hash = WEIGHTS_HASHES[weights_name][0]
        else:
            file_suffix = '_notop.h5'
            file_hash = WEIGHTS_HASHES[weights_name][1]
        file_name = name + file_suffix
        weights_path = file_utils.get_file(file_name, BASE_WEIGHTS_PATH + file_name, cache_subdir='models', file_hash=file_hash)
        model.load_weights(weights_path)
    elif weights is not None:
        model.load_weights(weights)
    return model

@keras_export(['keras.applications.convnext.ConvNeXtTiny', 'keras.applications.ConvNeXtTiny'])
def ConvNeXtTiny(include_top=True, include_preprocessing=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='convnext_tiny'):
    return ConvNeXt(weights_name='convnext_tiny', depths=MODEL_CONFIGS['tiny']['depths'], projection_dims=MODEL_CONFIGS['tiny']['projection_dims'], drop_path_rate=0.0, layer_scale_init_value=1e-06, default_size=MODEL_CONFIGS['tiny']['default_size'], name=name, include_top=include_top, include_preprocessing=include_preprocessing, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.convnext.ConvNeXtSmall', 'keras.applications.ConvNeXtSmall'])
def ConvNeXtSmall(include_top=True, include_preprocessing=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='convnext_small'):
    return ConvNeXt(weights_name='convnext_small', depths=MODEL_CONFIGS['small']['depths'], projection_dims=MODEL_CONFIGS['small']['projection_dims'], drop_path_rate=0.0, layer_scale_init_value=1e-06, default_size=MODEL_CONFIGS['small']['default_size'], name=name, include_top=include_top, include_preprocessing=include_preprocessing, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.convnext.ConvNeXtBase', 'keras.applications.ConvNeXtBase'])
def ConvNeXtBase(include_top=True, include_preprocessing=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='convnext_base'):
    return ConvNeXt(weights_name='convnext_base', depths=MODEL_CONFIGS['base']['depths'], projection_dims=MODEL_CONFIGS['base']['projection_dims'], drop_path_rate=0.0, layer_scale_init_value=1e-06, default_size=MODEL_CONFIGS['base']['default_size'], name=name, include_top=include_top, include_preprocessing=include_preprocessing, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.convnext.ConvNeXtLarge', 'keras.applications.ConvNeXtLarge'])
def ConvNeXtLarge(include_top=True, include_preprocessing=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='convnext_large'):
    return ConvNeXt(weights_name='convnext_large', depths=MODEL_CONFIGS['large']['depths'], projection_dims=MODEL_CONFIGS['large']['projection_dims'], drop_path_rate=0.0, layer_scale_init_value=1e-06, default_size=MODEL_CONFIGS['large']['default_size'], name=name, include_top=include_top, include_preprocessing=include_preprocessing, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export(['keras.applications.convnext.ConvNeXtXLarge', 'keras.applications.ConvNeXtXLarge'])
def ConvNeXtXLarge(include_top=True, include_preprocessing=True, weights='imagenet', input_tensor=None, input_shape=None, pooling=None, classes=1000, classifier_activation='softmax', name='convnext_xlarge'):
    return ConvNeXt(weights_name='convnext_xlarge', depths=MODEL_CONFIGS['xlarge']['depths'], projection_dims=MODEL_CONFIGS['xlarge']['projection_dims'], drop_path_rate=0.0, layer_scale_init_value=1e-06, default_size=MODEL_CONFIGS['xlarge']['default_size'], name=name, include_top=include_top, include_preprocessing=include_preprocessing, weights=weights, input_tensor=input_tensor, input_shape=input_shape, pooling=pooling, classes=classes, classifier_activation=classifier_activation)

@keras_export('keras.applications.convnext.preprocess_input')
def preprocess_input(x, data_format=None):
    return x

@keras_export('keras.applications.convnext.decode_predictions')
def decode_predictions(preds, top=5):
    return imagenet_utils.decode_predictions(preds, top=top)
