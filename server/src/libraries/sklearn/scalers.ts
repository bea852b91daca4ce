/** Scalers that learn one number for each column, and multiply rows by it to undo what they did. */
export const SCALERS = /\.(StandardScaler|MinMaxScaler|RobustScaler|MaxAbsScaler)$/;
