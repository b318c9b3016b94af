import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { evidenceAddressOf } from "../evidence/evidence-address.ts";
import { Shell } from "./app-shell.tsx";
import { NotFound, ScreenFailed, ScreenLoading } from "./fallbacks.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const at = { getParentRoute: () => root };

const forecast = createRoute({
  ...at,
  path: "/",
  component: lazyRouteComponent(() => import("../forecast/forecast-screen.tsx"), "ForecastScreen"),
});
const whatIf = createRoute({
  ...at,
  path: "/what-if",
  component: lazyRouteComponent(() => import("../what-if/what-if-screen.tsx"), "WhatIfScreen"),
});
const race = createRoute({
  ...at,
  path: "/race",
  component: lazyRouteComponent(() => import("../race/race-screen.tsx"), "RaceScreen"),
});
const plan = createRoute({
  ...at,
  path: "/plan",
  component: lazyRouteComponent(() => import("../plan/plan-screen.tsx"), "PlanScreen"),
});
const raceCard = createRoute({
  ...at,
  path: "/race-card",
  component: lazyRouteComponent(() => import("../plan/race-card-screen.tsx"), "RaceCardScreen"),
});
const programme = createRoute({
  ...at,
  path: "/programme",
  component: lazyRouteComponent(() => import("../programme/programme-screen.tsx"), "ProgrammeScreen"),
});
const you = createRoute({
  ...at,
  path: "/you",
  component: lazyRouteComponent(() => import("../you/you-screen.tsx"), "YouScreen"),
});
const screening = createRoute({
  ...at,
  path: "/screening",
  component: lazyRouteComponent(() => import("../screening/screening-screen.tsx"), "ScreeningScreen"),
});
const importFiles = createRoute({
  ...at,
  path: "/import",
  component: lazyRouteComponent(() => import("../import/import-screen.tsx"), "ImportScreen"),
});
const evidence = createRoute({
  ...at,
  path: "/evidence",
  validateSearch: evidenceAddressOf,
  component: lazyRouteComponent(() => import("../evidence/evidence-screen.tsx"), "EvidenceScreen"),
});

const now = createRoute({
  ...at,
  path: "/now",
  component: lazyRouteComponent(() => import("../guide/guide-screen.tsx"), "GuideScreen"),
});
const isItACramp = createRoute({
  ...at,
  path: "/is-it-a-cramp",
  component: lazyRouteComponent(() => import("../guide/differential-screen.tsx"), "DifferentialScreen"),
});
const logCramp = createRoute({
  ...at,
  path: "/log-cramp",
  component: lazyRouteComponent(() => import("../log-cramp/log-cramp-screen.tsx"), "LogCrampScreen"),
});

/** Address to screen; each screen's code is fetched when first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    forecast,
    whatIf,
    race,
    plan,
    raceCard,
    programme,
    you,
    screening,
    importFiles,
    evidence,
    now,
    isItACramp,
    logCramp,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingComponent: ScreenLoading,
  defaultErrorComponent: ScreenFailed,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
