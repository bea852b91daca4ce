/** ConvLSTM3D: an LSTM over volumes. After `keras/src/layers/rnn/conv_lstm3d.py`. */
import { convLstm } from "./conv-lstm";

export const convLstm3d = convLstm(
  3,
  ["keras.layers.ConvLSTM3D"],
  "Steps along time over volumes; each gate is a convolution of the frame and of the state before it.",
);
