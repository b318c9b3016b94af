import { muscleGroups } from "@crampcast/model";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BodyMap } from "./body-map.tsx";
import { absoluteOutlines, backRegions, frontRegions } from "./muscle-regions.ts";

const regions = [...frontRegions, ...backRegions];

test.each(muscleGroups)("%s is drawn on the left and on the right", (muscle) => {
  const own = regions.filter((region) => region.part === muscle);
  expect(own.some((region) => region.id.includes("left"))).toBe(true);
  expect(own.some((region) => region.id.includes("right"))).toBe(true);
});

test("the outlines of one path stand where the path drew them", () => {
  expect(absoluteOutlines("m 10,20 1,0 0,1 z m 5,-2 3,3 z")).toEqual([
    "M10.0000,20.0000l 1,0 0,1z",
    "M15.0000,18.0000l 3,3z",
  ]);
});

test("the front thigh lies between the outer outlines of its leg", () => {
  const left = (region: { id: string; path: string }) => Number(/^M(-?[\d.]+)/.exec(region.path)?.[1]);
  const front = frontRegions.find((region) => region.id === "quads-left-2");
  const outer = frontRegions.find((region) => region.id === "quads-left-0");
  if (!front || !outer) throw new Error("no quadriceps found; has body-muscles changed its names?");
  expect(front.part).toBe("rectus-femoris");
  expect(outer.part).toBe("vasti");
  expect(left(front)).toBeLessThan(left(outer));
});

test("every muscle group is a button with its name and carries its number as text", () => {
  const parts = muscleGroups.map((id, index) => ({
    id,
    level: index % 6,
    label: `${index}%`,
    name: `${id}: ${index}%`,
  }));
  const svg = renderToStaticMarkup(
    <BodyMap parts={parts} selected="soleus" onSelect={() => {}} name="Body" frontLabel="Front" backLabel="Back" />,
  );
  expect(svg.match(/role="button"/g)).toHaveLength(8);
  for (const part of parts) {
    expect(svg).toContain(`aria-label="${part.name}"`);
    expect(svg).toContain(`>${part.label}</text>`);
  }
  expect(svg.match(/aria-pressed="true"/g)).toHaveLength(1);
});
