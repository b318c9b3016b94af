import type { ConstraintCheck, ConstraintKey } from "@crampcast/model/plan";
import { expect, test } from "vitest";
import { adviceReason } from "./advice-reason.ts";

const broken = (key: ConstraintKey): ConstraintCheck => ({ key, value: 0.3, limit: 0.01, isKept: false });
const kept = (key: ConstraintKey): ConstraintCheck => ({ key, value: 0, limit: 0.01, isKept: true });

test("drinking less is for blood sodium exactly where the own plan thins the blood", () => {
  for (const key of ["sodium-in-range", "no-mass-gain"] as const) {
    expect(adviceReason("drink-less", [broken("stomach-holds"), broken(key)])).toBe("drink-less");
    expect(adviceReason("drink-less", [broken("stomach-holds"), kept(key)])).toBe("drink-less-dry");
  }
  expect(adviceReason("drink-less", [broken("drinks-at-most-sweat")])).toBe("drink-less-dry");
});

test("every other change keeps its own reason", () => {
  expect(adviceReason("drink-more", [])).toBe("drink-more");
  expect(adviceReason("slow-down", [broken("sodium-in-range")])).toBe("slow-down");
});
