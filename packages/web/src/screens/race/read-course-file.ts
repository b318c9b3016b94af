import { type Course, courseFromPoints, haversineM } from "@crampcast/model/course";

/** The course in a file, or one plain reason why there is none. */
export type CourseFile =
  | { readonly ok: true; readonly course: Course }
  | { readonly ok: false; readonly reason: string };

/** A named place further than this from the way is no aid station of it. */
const NEAR_M = 150;
const AID_NAME = /aid|water|drink|refresh|station|verpfleg|ravito|\bfeed/i;

/** Reads a GPX, TCX or FIT file as a course. The decoders are fetched only when a file is chosen. */
export async function readCourseFile(file: File): Promise<CourseFile> {
  const { decodeCourse } = await import("@crampcast/files");
  const decoded = decodeCourse({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!decoded.ok) return decoded;
  const built = courseFromPoints({ name: decoded.name, points: decoded.points });
  if (!built.ok) return { ok: false, reason: built.reason };
  const aidStations = decoded.waypoints
    .filter((place) => AID_NAME.test(place.name ?? ""))
    .flatMap((place) => {
      const distanceM = distanceAlong(built.course, place);
      return distanceM === null ? [] : [{ distanceM, name: place.name }];
    })
    .sort((a, b) => a.distanceM - b.distanceM);
  return { ok: true, course: { ...built.course, name: built.course.name.slice(0, 300), aidStations } };
}

function distanceAlong(
  course: Course,
  place: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): number | null {
  let nearestM = NEAR_M;
  let distanceM: number | null = null;
  for (const { latitudeDeg, longitudeDeg, distanceM: at } of course.points) {
    if (latitudeDeg === null || longitudeDeg === null) continue;
    const awayM = haversineM({ latitudeDeg, longitudeDeg }, place);
    if (awayM >= nearestM) continue;
    nearestM = awayM;
    distanceM = at;
  }
  return distanceM;
}
