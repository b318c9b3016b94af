/** Version of the model: raised whenever the same request would give other numbers. */
export const modelVersion = "0.1.0+5";
