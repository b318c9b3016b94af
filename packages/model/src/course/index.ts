export type { AidStation, Course, CoursePoint } from "./course.ts";
export { courseFromDistance, evenAidStations, type TypedCourse } from "./course-from-distance.ts";
export { courseFromPoints, type DecodedCourse, type DecodedPoint, haversineM } from "./course-from-points.ts";
export { type AltitudeProfile, climbOf, interpolateAlong, smoothedProfile } from "./elevation.ts";
export { courseDistanceM, courseProblem, headingDeg, type Segment, segmentsOf } from "./segments.ts";
