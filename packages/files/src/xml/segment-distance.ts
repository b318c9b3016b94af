import { distanceBetweenM } from "@crampcast/model/activity";
import type { TrackPoint } from "./point-rows.ts";

/** Metres along the positions inside each segment, not across the breaks between segments. */
export function distanceInsideSegmentsM(segments: readonly (readonly TrackPoint[])[]): number {
  let totalM = 0;
  for (const segment of segments) {
    let last: TrackPoint | null = null;
    for (const point of segment) {
      if (Number.isNaN(point.latitudeDeg) || Number.isNaN(point.longitudeDeg)) continue;
      if (last !== null) totalM += distanceBetweenM(last, point);
      last = point;
    }
  }
  return totalM;
}

/**
 * Writes into each point the distance along the segments before it, when a track has several and states no distance:
 * afterwards, in columns, the breaks could no longer be seen. Returns whether it did so.
 */
export function measureInsideSegments(segments: readonly (readonly TrackPoint[])[]): boolean {
  const filled = segments.filter((segment) => segment.length > 0);
  const isStated = filled.some((segment) => segment.some((point) => !Number.isNaN(point.distanceM)));
  if (filled.length < 2 || isStated) return false;
  let totalM = 0;
  for (const segment of filled) {
    let last: TrackPoint | null = null;
    for (const point of segment) {
      if (Number.isNaN(point.latitudeDeg) || Number.isNaN(point.longitudeDeg)) continue;
      if (last !== null) totalM += distanceBetweenM(last, point);
      point.distanceM = totalM;
      last = point;
    }
  }
  return true;
}
