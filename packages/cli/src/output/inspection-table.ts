import { paletteFor } from "./colour.ts";
import { tableLines } from "./table.ts";
import { clock, counted } from "./words.ts";

/** One activity of a file, as far as the table shows it. */
export interface ShownActivity {
  readonly sport: string;
  readonly startTime: string;
  readonly elapsedS: number | null;
  readonly distanceM: number | null;
  readonly averageHeartRateBpm: number | null;
  readonly repairs: readonly { readonly message: string }[];
}

/** One file and what it is. */
export type ShownFile =
  | { readonly file: string; readonly outcome: "activity"; readonly activities: readonly ShownActivity[] }
  | { readonly file: string; readonly outcome: "not-an-activity" | "unreadable"; readonly reason: string };

/** The last 48 characters of a long name: the end tells files apart. */
function shortName(name: string): string {
  return name.length <= 48 ? name : `…${name.slice(-47)}`;
}

function activityRow(file: string, activity: ShownActivity): string[] {
  return [
    shortName(file),
    activity.sport,
    activity.startTime.replace("T", " ").slice(0, 16),
    activity.elapsedS === null ? "" : clock(activity.elapsedS),
    activity.distanceM === null ? "" : (activity.distanceM / 1000).toFixed(2),
    activity.averageHeartRateBpm === null ? "" : activity.averageHeartRateBpm.toFixed(0),
    activity.repairs.length === 0 ? "" : counted(activity.repairs.length, "repair"),
  ];
}

/** A table of the activities, the reasons of the other files below it, and a sum. */
export function inspectionLines(files: readonly ShownFile[], hasColour: boolean): string[] {
  const palette = paletteFor(hasColour);
  const rows = files.flatMap((one) =>
    one.outcome === "activity" ? one.activities.map((activity) => activityRow(one.file, activity)) : [],
  );
  const refused = files.flatMap((one) => (one.outcome === "activity" ? [] : [one]));
  const table =
    rows.length === 0
      ? []
      : tableLines(
          [
            { title: "file", align: "left" },
            { title: "sport", align: "left" },
            { title: "start (UTC)", align: "left" },
            { title: "time", align: "right" },
            { title: "km", align: "right" },
            { title: "heart", align: "right" },
            { title: "", align: "left" },
          ],
          rows,
        );
  const refusals = refused.map(
    ({ file, outcome, reason }) =>
      `${shortName(file)}: ${outcome === "unreadable" ? palette.bad("unreadable") : palette.warn("not an activity")}, ${reason}`,
  );
  const activities = rows.length === 1 ? "1 activity" : `${rows.length} activities`;
  const sum = `${counted(files.length, "file")}, ${activities}, ${refused.length} without one.`;
  return [...table, ...(table.length > 0 && refusals.length > 0 ? [""] : []), ...refusals, "", palette.strong(sum)];
}
