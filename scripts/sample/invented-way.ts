/** A place in the open Atlantic, some 1,000 km from any land: nobody lives or trains there. */
const centre = { latitudeDeg: 38.5, longitudeDeg: -43 } as const;

const metresPerDegree = 111_195;

/** Where the invented loop of 5 km is after some metres; a wavy circle. */
export function positionOnLoop(distanceM: number): { latitudeDeg: number; longitudeDeg: number } {
  return positionAround({ distanceM, loopM: 5000, centreNorthM: 0 });
}

/** A wavy circle of about this circumference around a point north of the centre. */
export function positionAround({
  distanceM,
  loopM,
  centreNorthM,
}: {
  readonly distanceM: number;
  readonly loopM: number;
  readonly centreNorthM: number;
}): { latitudeDeg: number; longitudeDeg: number } {
  const angle = (2 * Math.PI * distanceM) / loopM;
  const radiusM = (loopM / (2 * Math.PI)) * (0.985 + 0.04 * Math.sin(3 * angle));
  const northM = centreNorthM + radiusM * Math.cos(angle);
  const eastM = radiusM * Math.sin(angle);
  return {
    latitudeDeg: centre.latitudeDeg + northM / metresPerDegree,
    longitudeDeg: centre.longitudeDeg + eastM / (metresPerDegree * Math.cos((centre.latitudeDeg * Math.PI) / 180)),
  };
}

/** Altitude along the training loop: two hills of 14 and 9 m. @unit m */
export function altitudeOnLoopM(distanceM: number): number {
  const angle = (2 * Math.PI * distanceM) / 5000;
  return 32 + 14 * Math.sin(angle) + 9 * Math.sin(2 * angle + 1);
}

/** Slope along the training loop, rise over run. @unit ratio */
export function gradeOnLoopRatio(distanceM: number): number {
  return (altitudeOnLoopM(distanceM + 5) - altitudeOnLoopM(distanceM - 5)) / 10;
}
