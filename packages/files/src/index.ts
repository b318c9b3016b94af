export { defaultUnpackLimits, type UnpackedFile, type UnpackLimits, unpackUpload } from "./archive/unpack-upload.ts";
export { decodeFile, decodeUpload, type UploadedFile } from "./decode.ts";
export type {
  DecodedActivityFile,
  DecodedFile,
  DecodedSession,
  NamedBytes,
  RefusedFile,
  StatedSummary,
} from "./decoded-file.ts";
