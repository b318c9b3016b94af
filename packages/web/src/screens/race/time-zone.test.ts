import { expect, test } from "vitest";
import { instantInZone, utcOffsetAtS, zoneName, zoneWithOffset } from "./time-zone.ts";

test("a nine o'clock start in Boston in April is 13:00 UTC, in January 14:00", () => {
  expect(instantInZone("2026-04-20", "09:00", "America/New_York")).toEqual({
    epochMs: Date.UTC(2026, 3, 20, 13),
    utcOffsetS: -4 * 3600,
  });
  expect(instantInZone("2026-01-20", "09:00", "America/New_York")?.epochMs).toBe(Date.UTC(2026, 0, 20, 14));
});

test("zones with a quarter hour are met to the minute", () => {
  expect(utcOffsetAtS("Asia/Kathmandu", Date.UTC(2026, 5, 1))).toBe(5 * 3600 + 45 * 60);
  expect(instantInZone("2026-06-01", "06:00", "Asia/Kathmandu")?.epochMs).toBe(Date.UTC(2026, 5, 1, 0, 15));
});

test("on the morning the clocks change, times before and after have their own offset", () => {
  expect(instantInZone("2026-03-29", "01:30", "Europe/Berlin")?.utcOffsetS).toBe(3600);
  expect(instantInZone("2026-03-29", "07:00", "Europe/Berlin")?.utcOffsetS).toBe(7200);
});

test("the hour that the clocks skip is taken after the change, the hour they repeat the first time", () => {
  expect(instantInZone("2026-03-29", "02:30", "Europe/Berlin")?.epochMs).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(instantInZone("2026-10-25", "02:30", "Europe/Berlin")?.utcOffsetS).toBe(7200);
});

test("what is no date or no time gives nothing", () => {
  expect(instantInZone("2026-02-30", "09:00", "UTC")).toBeNull();
  expect(instantInZone("2026-02-03", "25:00", "UTC")).toBeNull();
  expect(instantInZone("", "", "UTC")).toBeNull();
});

test("an offset without a place stays an offset and keeps the clock time", () => {
  const zone = zoneWithOffset(-(3 * 3600 + 30 * 60), Date.UTC(2026, 8, 20));
  expect(zoneName(zone)).toBe("UTC-03:30");
  expect(instantInZone("2026-09-20", "09:00", zone)).toEqual({
    epochMs: Date.UTC(2026, 8, 20, 12, 30),
    utcOffsetS: -12_600,
  });
});
