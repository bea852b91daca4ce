from tensorflow.keras.layers import Input, Conv1D
n_timesteps, n_features = 128, 9
x = Input((n_timesteps, n_features))  #: (None, 128, 9)
cnn1_1 = Conv1D(filters=100, kernel_size=10, activation='relu')(x)  #: (None, 119, 100) · 9,100
#        ^^^^^^ hover: time: 119 = ⌊(128 − 10) / 1⌋ + 1, padding is 'valid'
#        ^^^^^^ hover: each filter's kernel is 10 × 9, so the 9 input features are summed over, not kept
#        ^^^^^^ hover: y[t, f] = relu(b[f] + Σ i=0..9 Σ c=0..8 x[t + i, c] · W[i, c, f])
#        ^^^^^^ hover: parameters: (10 · 9 + 1) · 100 = 9,100
#        ^^^^^^ hover: depth_multiplier=100) → (None, 119, 900) · 9,900 parameters
#        ^^^^^^ hover: x[0, :10, :].sum())
#                                        ^^ hover: 119 = ⌊(128 − 10) / 1⌋ + 1
#              ^^^^^^^^^^^ hover: 100 = filters
#        ^^^^^^ other fix "Add padding='same' → (None, 128, 100)"
#        ^^^^^^ other fix "Add padding='causal' → (None, 128, 100)"
#        ^^^^^^ other fix "Keep features apart: DepthwiseConv1D → (None, 119, 900)"
#                            ^^^^^^^^^^^ other fix "Add padding='same' → (None, 128, 100)"
