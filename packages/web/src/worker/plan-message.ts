import type {
  ChanceOverWeathers,
  Frontier,
  FrontierOrder,
  PlanTask,
  PlanWishes,
  PointFound,
  RacePlan,
} from "@crampcast/model/plan";
import type { RaceRequest } from "@crampcast/model/scenario";

/** What another day makes of a race. */
export interface PlannedDay {
  /** Null: no time that was tried has a plan that keeps every limit. */
  readonly plan: RacePlan | null;
  /** At the start. */
  readonly airTemperatureC: number;
}

/** What the page asks of a worker of the plans: first the tasks, then each task, then what the found points make. */
export type PlanQuestion =
  | { readonly id: number; readonly kind: "order"; readonly request: RaceRequest; readonly wishes: PlanWishes }
  | { readonly id: number; readonly kind: "point"; readonly task: PlanTask }
  | {
      readonly id: number;
      readonly kind: "frontier";
      readonly order: FrontierOrder;
      readonly points: readonly PointFound[];
      /** Slower times were searched already. */
      readonly isLast: boolean;
    }
  /** The race on another day: the fastest plan not faster than this that keeps every limit. */
  | {
      readonly id: number;
      readonly kind: "day";
      readonly request: RaceRequest;
      readonly wishes: PlanWishes;
      readonly finishTimeS: number;
    }
  /** The chance of one plan over the weathers that may come so many days ahead. */
  | {
      readonly id: number;
      readonly kind: "weathers";
      readonly request: RaceRequest;
      /** @unit days */
      readonly daysAhead: number;
    };

/** What a worker of the plans answers, any number of `progress` before one of the others. */
export type PlanAnswer =
  | { readonly id: number; readonly kind: "progress"; readonly fraction: number }
  | { readonly id: number; readonly kind: "order"; readonly order: FrontierOrder }
  | { readonly id: number; readonly kind: "point"; readonly point: PointFound }
  /** No plan was found for any of the times: these slower ones are to be searched first. */
  | { readonly id: number; readonly kind: "slower"; readonly tasks: readonly PlanTask[] }
  | { readonly id: number; readonly kind: "frontier"; readonly frontier: Frontier }
  | { readonly id: number; readonly kind: "day"; readonly day: PlannedDay }
  | { readonly id: number; readonly kind: "weathers"; readonly chance: ChanceOverWeathers }
  | { readonly id: number; readonly kind: "failed"; readonly reason: string };
