import "./race.css";
import type { RaceRow } from "@crampcast/contract";
import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type KnownAthlete, useAthlete } from "../../client/athlete-state.ts";
import { questionOf } from "../../client/plan-question.ts";
import { linkPlan, useCurrentPlan } from "../../client/plan-state.ts";
import { useSettings } from "../../client/settings.ts";
import { planHash } from "../../client/stored-races.ts";
import { type TrainingQuestion, usualRace } from "../../client/training-question.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ProblemForm } from "../../components/form-problems.tsx";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { formatHeight, formatMass } from "../../text/format.ts";
import { quantities } from "../../text/quantities.ts";
import { BasicsSection } from "./basics-section.tsx";
import { draftOfRequest } from "./draft-of-request.ts";
import { LegSection } from "./leg-section.tsx";
import { changedLeg, emptyDraft, emptyLeg, type LegDraft, type RaceDraft, storedDraft } from "./race-draft.ts";
import { type DraftProblem, raceRequestOf, requestOfPlan } from "./race-request-of.ts";
import { instantInZone } from "./time-zone.ts";
import { WeatherSection } from "./weather-section.tsx";
import { YourRaces } from "./your-races.tsx";

/** The screen Race: the whole plan on one page; saving it leads to its forecast. */
export function RaceScreen(): ReactNode {
  const { t } = useTranslation("race");
  const { units } = useSettings();
  const plan = useCurrentPlan();
  const navigate = useNavigate();
  const kinds = quantities(units);
  const stored = storedDraft.useValue();
  const [first] = useState(() =>
    plan.request === null ? emptyDraft(Date.now()) : { ...draftOfRequest(plan.request), raceId: plan.raceId },
  );
  const draft = stored ?? first;
  const athlete = useAthlete(useDraftQuestion(draft));
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const [round, setRound] = useState(0);

  function change(part: Partial<RaceDraft>): void {
    setProblem(null);
    storedDraft.write({ ...(storedDraft.read() ?? draft), ...part });
  }
  function changeLeg(id: string, part: Partial<LegDraft>): void {
    const { legs } = storedDraft.read() ?? draft;
    change({ legs: legs.map((leg) => (leg.id === id ? changedLeg(leg, part) : leg)) });
  }
  function addLeg(): void {
    const id = String(Math.max(...draft.legs.map((leg) => Number(leg.id))) + 1);
    change({ legs: [...draft.legs, { ...emptyLeg(id, "running"), distanceM: null }] });
  }
  function submit(): void {
    const built = raceRequestOf(draft, athlete.profile, t("defaultName"));
    if (!built.ok) {
      setProblem(built);
      return;
    }
    plan.setRequest(built.request, draft.raceId);
    void navigate({ to: "/" });
  }
  function open({ id, plan: race }: RaceRow): void {
    const request = requestOfPlan(race, athlete.profile);
    plan.setRequest(request, id);
    linkPlan({ savedHash: planHash(request) });
    storedDraft.write({ ...draftOfRequest(request), raceId: id });
    void navigate({ to: "/" });
  }
  const said = problem && t("problem", { reason: `${problem.field} ${problem.reason}`, allowed: problem.allowed });
  return (
    <div className="cc-screen" key={round}>
      <ScreenHeading title={t("title")} lead={t("lead")} />
      <YourRaces units={units} onOpen={open} />
      <ProblemForm
        label={t("form")}
        onSubmit={submit}
        extraProblems={said ? [{ fieldId: "content", label: t("plan"), message: said }] : []}
      >
        <div className="cc-blocks">
          <BasicsSection draft={draft} kinds={kinds} change={change} />
          {draft.legs.map((leg, index) => (
            <LegSection
              key={leg.id}
              leg={leg}
              units={units}
              kinds={kinds}
              number={index + 1}
              isOnly={draft.legs.length === 1}
              change={(part) => changeLeg(leg.id, part)}
              onRemove={() => change({ legs: draft.legs.filter((other) => other.id !== leg.id) })}
            />
          ))}
          {draft.legs.length < 12 && (
            <Group gap="sm">
              <Button variant="default" size="sm" onClick={addLeg}>
                {t("leg.add")}
              </Button>
              <Text size="sm" c="dimmed">
                {t("leg.addLead")}
              </Text>
            </Group>
          )}
          <WeatherSection draft={draft} units={units} kinds={kinds} change={change} />
          <AthleteSection athlete={athlete} />
          <div>
            <Button
              variant="subtle"
              size="sm"
              onClick={() => {
                storedDraft.write(emptyDraft(Date.now()));
                setRound(round + 1);
              }}
            >
              {t("another")}
            </Button>
          </div>
          <Group className="cc-actions">
            <Button type="submit">{t("submit")}</Button>
          </Group>
        </div>
      </ProblemForm>
    </div>
  );
}

/** What the training numbers are asked for: the race as it stands in the form. */
function useDraftQuestion(draft: RaceDraft): TrainingQuestion {
  const legs = draft.legs.map(({ sport, goalTimeS }) => ({ sport, goalTimeS: goalTimeS ?? usualRace.raceDurationS }));
  const start = instantInZone(draft.date, draft.time, draft.zone);
  const nowEpochMs = Date.now();
  return questionOf(legs, { startEpochMs: start?.epochMs ?? nowEpochMs, nowEpochMs });
}

function AthleteSection({ athlete }: { readonly athlete: KnownAthlete }): ReactNode {
  const { t } = useTranslation("race");
  const { units } = useSettings();
  const { ageYears, massKg, heightM, crampedRacesOfLastTenCount: count } = athlete.profile;
  const person = { age: ageYears, mass: formatMass(massKg, units), height: formatHeight(heightM, units) };
  return (
    <CardSection title={t("athlete.title")}>
      {athlete.isAssumed ? (
        <Alert color="yellow" variant="light">
          {t("athlete.assumed", person)}
        </Alert>
      ) : (
        <Text>
          {t("athlete.known", person)}
          {count !== null && `, ${t("athlete.cramps", { count })}`}
        </Text>
      )}
      <Anchor renderRoot={(root) => <Link to="/you" {...root} />}>{t("athlete.change")}</Anchor>
    </CardSection>
  );
}
