import type { FileReason } from "@crampcast/model/activity";
import { emptyTrackPoint, epochMsOf, numberOf, type TrackPoint } from "./point-rows.ts";
import { readXml } from "./read-xml.ts";

/** One `trk` or `rte`. */
export interface GpxPath {
  name: string | null;
  type: string | null;
  readonly segments: TrackPoint[][];
}

/** The parts of a GPX document that Crampcast uses. */
export interface GpxDocument {
  readonly version: string | null;
  readonly creator: string | null;
  readonly metadataName: string | null;
  readonly tracks: readonly GpxPath[];
  readonly routes: readonly GpxPath[];
  readonly waypoints: readonly {
    readonly latitudeDeg: number;
    readonly longitudeDeg: number;
    readonly name: string | null;
  }[];
  /** Where the XML breaks off, or null. */
  readonly problem: FileReason | null;
}

/**
 * Reads a GPX 1.0 or 1.1 text. Heart rate, cadence, temperature and power are taken from whatever extension writes
 * them (Garmin TrackPointExtension 1 and 2, Cluetrust gpxdata, plain elements).
 */
export function readGpx(text: string): GpxDocument {
  const tracks: GpxPath[] = [];
  const routes: GpxPath[] = [];
  const waypoints: { latitudeDeg: number; longitudeDeg: number; name: string | null }[] = [];
  const path: string[] = [];
  let version: string | null = null;
  let creator: string | null = null;
  let metadataName: string | null = null;
  let point: TrackPoint | null = null;
  let waypointName: string | null = null;
  let current: GpxPath | null = null;

  const problem = readXml(text, {
    open(name, attribute) {
      path.push(name);
      if (name === "gpx") {
        version = attribute("version");
        creator = attribute("creator");
      } else if (name === "trk" || name === "rte") {
        current = { name: null, type: null, segments: name === "rte" ? [[]] : [] };
        (name === "trk" ? tracks : routes).push(current);
      } else if (name === "trkseg") {
        current?.segments.push([]);
      } else if (name === "trkpt" || name === "rtept" || name === "wpt") {
        point = emptyTrackPoint();
        point.latitudeDeg = numberOf(attribute("lat") ?? "");
        point.longitudeDeg = numberOf(attribute("lon") ?? "");
        waypointName = null;
      }
    },
    close(name, content) {
      path.pop();
      const parent = path.at(-1);
      if (point !== null) {
        if (name === "trkpt" || name === "rtept") {
          if (current !== null) {
            if (current.segments.length === 0) current.segments.push([]);
            current.segments.at(-1)?.push(point);
          }
          point = null;
        } else if (name === "wpt") {
          waypoints.push({ latitudeDeg: point.latitudeDeg, longitudeDeg: point.longitudeDeg, name: waypointName });
          point = null;
        } else if (name === "name" && parent === "wpt") {
          waypointName = content;
        } else {
          takePointField(point, name, content);
        }
      } else if (name === "name" && parent === "metadata") {
        metadataName = content;
      } else if (current !== null && (parent === "trk" || parent === "rte")) {
        if (name === "name") current.name = content === "" ? null : content;
        if (name === "type") current.type = content === "" ? null : content;
      } else if (name === "trk" || name === "rte") {
        current = null;
      }
    },
  });
  return { version, creator, metadataName, tracks, routes, waypoints, problem };
}

function takePointField(point: TrackPoint, name: string, content: string): void {
  switch (name.toLowerCase()) {
    case "ele":
      point.altitudeM = numberOf(content);
      return;
    case "time":
      point.epochMs = epochMsOf(content);
      return;
    case "hr":
    case "heartrate":
      point.heartRateBpm = numberOf(content);
      return;
    case "cad":
    case "cadence":
      point.cadencePerMin = numberOf(content);
      return;
    case "atemp":
    case "temp":
      point.deviceTemperatureC = numberOf(content);
      return;
    case "power":
    case "powerinwatts":
      point.powerW = numberOf(content);
      return;
    case "speed":
      point.speedMps = numberOf(content);
      return;
    case "distance":
      point.distanceM = numberOf(content);
      return;
    default:
      return;
  }
}
