import { RaceRequestSchema } from "@crampcast/contract";
import type { RaceRequest } from "@crampcast/model/scenario";
import marathon from "../../../../examples/marathon.json";

/** The made-up runner and marathon of the examples, so that the first page has something to show. */
export const sampleRequest: RaceRequest = RaceRequestSchema.parse(marathon);
