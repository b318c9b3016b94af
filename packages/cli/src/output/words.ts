import type { MuscleGroup } from "@crampcast/model";

/** Everyday name of a muscle group with the anatomist's in brackets where they differ. */
export const muscleNames: Readonly<Record<MuscleGroup, string>> = {
  gastrocnemius: "calf (gastrocnemius)",
  soleus: "deep calf (soleus)",
  hamstrings: "hamstrings",
  "rectus-femoris": "front of the thigh (rectus femoris)",
  vasti: "quadriceps (vasti)",
  "gluteus-maximus": "buttock (gluteus maximus)",
  adductors: "inner thigh (adductors)",
  "foot-intrinsics": "sole of the foot",
};

/** Everyday name of a muscle group as it may come from a server of another version. */
export function muscleName(muscle: string): string {
  return Object.entries(muscleNames).find(([group]) => group === muscle)?.[1] ?? muscle;
}

/** A probability or fraction as per cent for people: one decimal under 10 %, never "0 %" for what can happen. */
export function percent(fraction: number): string {
  if (fraction <= 0) return "0 %";
  if (fraction < 0.001) return "under 0.1 %";
  return `${(fraction * 100).toFixed(fraction < 0.0995 ? 1 : 0)} %`;
}

/** A probability as a count of people: "1 in 5", "2 in 3", "9 in 10", "fewer than 1 in 100". */
export function peopleIn(probability: number): string {
  if (probability < 0.01) return "fewer than 1 in 100";
  // Beyond 20 the last digit would be a show of precision.
  if (probability < 0.05) return `1 in ${10 * Math.round(0.1 / probability)}`;
  if (probability < 0.37) return `1 in ${Math.round(1 / probability)}`;
  if (probability > 0.95) return "more than 19 in 20";
  const candidates: [number, number][] = [];
  for (const whole of [2, 3, 4, 5, 10]) for (let part = 1; part < whole; part++) candidates.push([part, whole]);
  const [part, whole] = candidates.reduce((best, one) =>
    Math.abs(one[0] / one[1] - probability) < Math.abs(best[0] / best[1] - probability) - 1e-9 ? one : best,
  );
  return `${part} in ${whole}`;
}

/** Seconds as `3:45:00`, or `45:00` under an hour. */
export function clock(durationS: number): string {
  const whole = Math.round(durationS);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** The count with its noun: `1 file`, `44 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
