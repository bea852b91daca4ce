/** ConvLSTM2D: an LSTM over images. After `keras/src/layers/rnn/conv_lstm2d.py`. */
import { convLstm } from "./conv-lstm";

export const convLstm2d = convLstm(
  2,
  ["keras.layers.ConvLSTM2D"],
  "Steps along time over images; each gate is a convolution of the frame and of the state before it.",
);
