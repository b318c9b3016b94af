import { type Recording, sayFileReason } from "@crampcast/model/activity";
import { type DecodedFile, type DecodedSession, refuse } from "../decoded-file.ts";
import { columnsOfPoints, sportOfWord } from "./point-rows.ts";
import { readTcx, type TcxActivity } from "./tcx-document.ts";

/** Decodes a Training Center file: one recording per activity. Courses and workouts are not activities. */
export function decodeTcx(text: string): DecodedFile {
  const document = readTcx(text);
  const withContent = document.activities.filter((activity) => activity.laps.length > 0);
  if (withContent.length === 0) {
    if (document.problem !== null) return refuse("unreadable", document.problem);
    if (document.courses.length > 0) return refuse("not-an-activity", { key: "planned-course" });
    if (document.hasWorkouts) return refuse("not-an-activity", { key: "planned-workout" });
    return refuse("not-an-activity", { key: "tcx-no-activity" });
  }
  const notes: string[] = [];
  if (document.problem !== null) notes.push(`${sayFileReason(document.problem)}; what came before was read`);
  const sessions = withContent.map((activity) => decodeActivity(activity, notes));
  return {
    ok: true,
    recordings: sessions.map((session) => session.recording),
    sessions,
    recordCount: withContent.flatMap((activity) => activity.laps).reduce((sum, lap) => sum + lap.points.length, 0),
    lapCount: withContent.reduce((sum, activity) => sum + activity.laps.length, 0),
    notes,
  };
}

function decodeActivity(activity: TcxActivity, fileNotes: readonly string[]): DecodedSession {
  const sport = sportOfWord(activity.sport);
  const points = activity.laps.flatMap((lap) => lap.points).filter((point) => !Number.isNaN(point.epochMs));
  const all = activity.laps.reduce((sum, lap) => sum + lap.points.length, 0);
  const notes = [...fileNotes];
  if (points.length < all) notes.push(`${all - points.length} of ${all} points carry no time and were left out`);
  const lapStart = activity.laps[0]?.startEpochMs ?? Number.NaN;
  const firstPoint = points[0]?.epochMs ?? Number.NaN;
  const startEpochMs = Number.isNaN(firstPoint) ? (Number.isNaN(lapStart) ? 0 : lapStart) : firstPoint;
  const recording: Recording = {
    sport,
    subSport: null,
    origin: { format: "tcx", manufacturer: null, product: activity.creator },
    title: activity.notes === "" ? null : activity.notes,
    startEpochMs,
    statedElapsedS: null,
    statedTimerS: sumOrNull(activity.laps.map((lap) => lap.timerS)),
    statedDistanceM: sumOrNull(activity.laps.map((lap) => lap.distanceM)),
    statedAscentM: null,
    columns: columnsOfPoints({ points, startEpochMs, sport }),
    laps: activity.laps.map((lap) => ({
      startS: Number.isNaN(lap.startEpochMs) ? 0 : (lap.startEpochMs - startEpochMs) / 1000,
      elapsedS: Number.isNaN(lap.timerS) ? 0 : lap.timerS,
      distanceM: Number.isNaN(lap.distanceM) ? null : lap.distanceM,
    })),
    poolLengthM: null,
    heartbeatIntervalsS: null,
    deviceFields: [],
    decodingNotes: notes,
  };
  return {
    recording,
    stated: {
      sportWord: sport,
      averageHeartRateBpm: null,
      averageTemperatureC: null,
      averagePowerW: null,
      positionsDistanceM: null,
    },
  };
}

function sumOrNull(values: readonly number[]): number | null {
  const stated = values.filter((value) => !Number.isNaN(value));
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
