export { defaultUnpackLimits, type UnpackedFile, type UnpackLimits, unpackUpload } from "./archive/unpack-upload.ts";
export { decodeFile, decodeUpload, type UploadedFile } from "./decode.ts";
export { type CourseWaypoint, type DecodedCourse, type DecodedCoursePoint, decodeCourse } from "./decode-course.ts";
export type {
  DecodedActivityFile,
  DecodedFile,
  DecodedSession,
  NamedBytes,
  RefusedFile,
  StatedSummary,
} from "./decoded-file.ts";
export { refuse } from "./decoded-file.ts";
export { type InspectedActivity, type InspectedFile, inspectFile } from "./inspect.ts";
