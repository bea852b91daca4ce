from tensorflow.keras.layers import Input, Conv1D

n_timesteps, n_features = 128, 9
x = Input((n_timesteps, n_features))
cnn1_1 = Conv1D(filters=100, kernel_size=10, activation='relu')(x)
