import { type FileReason, type Recording, sayFileReason } from "@crampcast/model/activity";
import { type DecodedFile, type DecodedSession, refuse } from "../decoded-file.ts";
import { type GpxPath, readGpx } from "./gpx-document.ts";
import { columnsOfPoints, sportOfWord, type TrackPoint } from "./point-rows.ts";
import { distanceInsideSegmentsM, measureInsideSegments } from "./segment-distance.ts";

const dayMs = 86_400_000;

/**
 * Decodes a GPX file. Tracks that follow each other within a day are one recording (a device starts a new track when
 * its memory fills or after a pause); routes, waypoints and tracks without times are not activities.
 */
export function decodeGpx(text: string): DecodedFile {
  const document = readGpx(text);
  const points = document.tracks.flatMap((track) => track.segments.flat());
  const timed = points.filter((point) => !Number.isNaN(point.epochMs));
  if (timed.length < 2) {
    if (document.problem !== null) return refuse("unreadable", document.problem);
    return refuse(
      "not-an-activity",
      whyNoActivity({
        pointCount: points.length,
        timedCount: timed.length,
        routeCount: document.routes.length,
        waypointCount: document.waypoints.length,
      }),
    );
  }
  const notes: string[] = [];
  if (document.problem !== null) notes.push(`${sayFileReason(document.problem)}; what came before was read`);
  if (timed.length < points.length)
    notes.push(`${points.length - timed.length} of ${points.length} points carry no time and were left out`);
  const groups = groupByDay(document.tracks);
  if (groups.length > 1)
    notes.push(`the file holds tracks of ${groups.length} different days: each became an activity`);
  const sessions = groups.map((tracks): DecodedSession => {
    const own = tracks.flatMap((track) => track.segments.flat()).filter((point) => !Number.isNaN(point.epochMs));
    const type = tracks.find((track) => track.type !== null)?.type ?? null;
    const sport = sportOfWord(type);
    const startEpochMs = own[0]?.epochMs ?? 0;
    const segments = tracks.flatMap((track) => track.segments);
    if (measureInsideSegments(segments)) {
      notes.push("distance is measured along the positions inside each segment, not across the breaks between them");
    }
    const ownNotes = type === null ? [...notes, "the file does not say which sport this is"] : notes;
    const recording: Recording = {
      sport,
      subSport: sport === "other" ? type : null,
      origin: { format: "gpx", manufacturer: null, product: document.creator },
      title: tracks.find((track) => track.name !== null)?.name ?? document.metadataName,
      startEpochMs,
      statedElapsedS: null,
      statedTimerS: null,
      statedDistanceM: null,
      statedAscentM: null,
      columns: columnsOfPoints({ points: own, startEpochMs, sport }),
      laps: [],
      poolLengthM: null,
      heartbeatIntervalsS: null,
      deviceFields: [],
      decodingNotes: ownNotes,
    };
    return {
      recording,
      stated: {
        sportWord: sport,
        averageHeartRateBpm: null,
        averageTemperatureC: null,
        averagePowerW: null,
        positionsDistanceM: distanceInsideSegmentsM(
          groups.length === 1 ? document.tracks.flatMap((track) => track.segments) : segments,
        ),
      },
    };
  });
  return {
    ok: true,
    recordings: sessions.map((session) => session.recording),
    sessions,
    recordCount: points.length,
    lapCount: 0,
    notes,
  };
}

function groupByDay(tracks: readonly GpxPath[]): GpxPath[][] {
  const groups: GpxPath[][] = [];
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const track of tracks) {
    const own: TrackPoint[] = track.segments.flat().filter((point) => !Number.isNaN(point.epochMs));
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) continue;
    if (Math.abs(first.epochMs - lastMs) > dayMs) groups.push([]);
    groups.at(-1)?.push(track);
    lastMs = last.epochMs;
  }
  return groups;
}

function whyNoActivity(counts: {
  pointCount: number;
  timedCount: number;
  routeCount: number;
  waypointCount: number;
}): FileReason {
  if (counts.pointCount > 0 && counts.timedCount === 0) return { key: "points-without-times" };
  if (counts.pointCount > 0) return { key: "too-few-points" };
  if (counts.routeCount > 0) return { key: "planned-route" };
  if (counts.waypointCount > 0) return { key: "only-waypoints" };
  return { key: "gpx-no-track" };
}
