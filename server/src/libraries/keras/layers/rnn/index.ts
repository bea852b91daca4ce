/** The recurrent layers, their cells and wrappers, one line each. */
import { bidirectional } from "./bidirectional";
import { convLstm1d } from "./conv-lstm1d";
import { convLstm2d } from "./conv-lstm2d";
import { convLstm3d } from "./conv-lstm3d";
import { cudnnGru } from "./cudnn-gru";
import { cudnnLstm } from "./cudnn-lstm";
import { gru } from "./gru";
import { gruCell } from "./gru-cell";
import { lstm } from "./lstm";
import { lstmCell } from "./lstm-cell";
import { rnn } from "./rnn";
import { simpleRnn } from "./simple-rnn";
import { simpleRnnCell } from "./simple-rnn-cell";
import { stackedRnnCells } from "./stacked-rnn-cells";
import { timeDistributed } from "./time-distributed";

export const recurrentLayers = [
  bidirectional,
  convLstm1d,
  convLstm2d,
  convLstm3d,
  cudnnGru,
  cudnnLstm,
  gru,
  gruCell,
  lstm,
  lstmCell,
  rnn,
  simpleRnn,
  simpleRnnCell,
  stackedRnnCells,
  timeDistributed,
];
