/** How much one request may bring. */
export const uploadLimits = {
  /** One file; a decade of watch files zipped is a tenth of it. */
  fileByteCount: 256 * 1024 * 1024,
  /** Files of one upload. @unit count */
  fileCount: 20_000,
  /** A JSON body; a race with a 20,000-point course is a fifth of it. */
  jsonByteCount: 8 * 1024 * 1024,
} as const;
