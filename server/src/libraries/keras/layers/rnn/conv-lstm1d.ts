/** ConvLSTM1D: an LSTM over rows of one axis. After `keras/src/layers/rnn/conv_lstm1d.py`. */
import { convLstm } from "./conv-lstm";

export const convLstm1d = convLstm(
  1,
  ["keras.layers.ConvLSTM1D"],
  "Steps along time over rows of one axis; each gate is a convolution of the frame and of the state before it.",
);
