import { distanceBetweenM } from "@crampcast/model/activity";
import { positionAround } from "./invented-way.ts";

const marathonM = 42_195;
const pointCount = 422;

/** Altitude along the invented marathon: a long climb to km 18, a dip, a late hill at km 33, down to the finish. @unit m */
export function marathonAltitudeM(distanceM: number): number {
  const km = distanceM / 1000;
  const bump = (centreKm: number, widthKm: number, heightM: number) =>
    heightM * Math.exp(-(((km - centreKm) / widthKm) ** 2));
  return 12 + bump(18, 6, 62) + bump(33, 2.2, 38) + bump(7, 1.5, 16) + 3 * Math.sin(km * 1.9);
}

/** The invented marathon as GPX 1.1: 42.195 km along the points, with elevations and a drinks station every 5 km. */
export function marathonGpx(): string {
  const points = marathonPoints();
  const stations = [5, 10, 15, 20, 25, 30, 35, 40].map((km) => {
    const point = points[Math.round((km * 1000 * pointCount) / marathonM)] ?? {
      latitudeDeg: 0,
      longitudeDeg: 0,
      altitudeM: 0,
    };
    return `  <wpt lat="${point.latitudeDeg.toFixed(7)}" lon="${point.longitudeDeg.toFixed(7)}"><name>Drinks ${km} km</name></wpt>`;
  });
  const track = points.map(
    (point) =>
      `      <trkpt lat="${point.latitudeDeg.toFixed(7)}" lon="${point.longitudeDeg.toFixed(7)}"><ele>${point.altitudeM.toFixed(1)}</ele></trkpt>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Crampcast sample (made up)" xmlns="http://www.topografix.com/GPX/1/1">
  <metadata><name>Open Sea Marathon (made up)</name></metadata>
${stations.join("\n")}
  <trk>
    <name>Open Sea Marathon (made up)</name>
    <type>running</type>
    <trkseg>
${track.join("\n")}
    </trkseg>
  </trk>
</gpx>
`;
}

/** A big wavy circle, scaled until its length along the points is the marathon's. */
function marathonPoints(): { latitudeDeg: number; longitudeDeg: number; altitudeM: number }[] {
  let loopM = marathonM;
  for (let attempt = 0; attempt < 40; attempt += 1) loopM *= marathonM / lengthM(pointsOn(loopM));
  return pointsOn(loopM).map((point, i) => ({ ...point, altitudeM: marathonAltitudeM((i * marathonM) / pointCount) }));
}

function pointsOn(loopM: number): { latitudeDeg: number; longitudeDeg: number }[] {
  // Not quite closed, so that start and finish are two places.
  return Array.from({ length: pointCount + 1 }, (_, i) =>
    positionAround({ distanceM: (0.97 * loopM * i) / pointCount, loopM, centreNorthM: 9000 }),
  );
}

function lengthM(points: readonly { latitudeDeg: number; longitudeDeg: number }[]): number {
  return points.reduce((sum, point, i) => {
    const before = points[i - 1];
    return before === undefined ? 0 : sum + distanceBetweenM(before, point);
  }, 0);
}
