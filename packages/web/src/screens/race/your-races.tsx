import type { RacePlan, RaceRow } from "@crampcast/contract";
import { Badge, Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { callServer } from "../../client/api.ts";
import { linkPlan, useCurrentPlan } from "../../client/plan-state.ts";
import { racesQueryKey, storeRace, useStoredRaces } from "../../client/stored-races.ts";
import { AskFirst } from "../../components/ask-first.tsx";
import { CardSection } from "../../components/card-section.tsx";
import { formatChance, formatDate, formatDistance } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";

const SHOWN_AT_FIRST = 4;

/** Length of all legs. @unit m */
const distanceOf = (plan: RacePlan): number =>
  plan.legs.reduce((sum, leg) => sum + (leg.course.points.at(-1)?.distanceM ?? 0), 0);

/** The stored races with their last chance; each can be opened, copied and removed. Nothing while there are none. */
export function YourRaces(props: { readonly units: UnitSystem; readonly onOpen: (race: RaceRow) => void }): ReactNode {
  const { t } = useTranslation("race");
  const { races, isFromServer } = useStoredRaces();
  const { raceId } = useCurrentPlan();
  const queries = useQueryClient();
  const [notice, setNotice] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: racesQueryKey });

  async function duplicate({ plan }: RaceRow): Promise<void> {
    const name = t("mine.copyName", { name: plan.name }).slice(0, 300);
    const made = await storeRace({ ...plan, name }, null);
    setNotice(made.ok ? t("mine.copied", { name }) : t("mine.failed", { reason: made.detail }));
    await refresh();
  }
  async function remove(race: RaceRow): Promise<void> {
    const removed = await callServer("removeRace", { params: { id: race.id } });
    const isGone = removed.ok || removed.status === 404;
    // The plan stays on screen and is stored again only when it is changed.
    if (isGone && race.id === raceId) linkPlan({ raceId: null });
    setNotice(isGone ? t("mine.removed", { name: race.plan.name }) : t("mine.failed", { reason: removed.detail }));
    await refresh();
  }
  if (races.length === 0) return notice === "" ? null : <Text role="status">{notice}</Text>;
  const shown = showsAll ? races : races.slice(0, SHOWN_AT_FIRST);
  return (
    <CardSection title={t("mine.title")} lead={isFromServer ? t("mine.lead") : t("mine.offline")}>
      <ul className="cc-races">
        {shown.map((race) => (
          <RaceLine
            key={race.id}
            race={race}
            units={props.units}
            isOpen={race.id === raceId}
            isFixed={!isFromServer}
            onOpen={() => props.onOpen(race)}
            onDuplicate={() => void duplicate(race)}
            onRemove={() => void remove(race)}
          />
        ))}
      </ul>
      {races.length > shown.length && (
        <div>
          <Button variant="default" size="sm" onClick={() => setShowsAll(true)}>
            {t("mine.more", { count: races.length - shown.length })}
          </Button>
        </div>
      )}
      <Text role="status" size="sm" fw={600} className={notice === "" ? "cc-visually-hidden" : ""}>
        {notice}
      </Text>
    </CardSection>
  );
}

function RaceLine(props: {
  readonly race: RaceRow;
  readonly units: UnitSystem;
  readonly isOpen: boolean;
  readonly isFixed: boolean;
  readonly onOpen: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation("race");
  const { race, units } = props;
  const { plan, lastForecast } = race;
  const { name } = plan;
  const openButton = (
    <Button size="compact-md" aria-label={t("mine.openSpoken", { name })} onClick={props.onOpen}>
      {t("mine.open")}
    </Button>
  );
  return (
    <li>
      <div>
        <Text fw={700} component="span" className="cc-race-name">
          {name}
        </Text>{" "}
        {props.isOpen && <Badge variant="light">{t("mine.isOpen")}</Badge>}
        <Text size="sm" c="dimmed">
          {formatDate(plan.startEpochMs, plan.weather.utcOffsetS)} · {formatDistance(distanceOf(plan), units)}
        </Text>
      </div>
      <Text className="cc-race-chance">
        {lastForecast === null ? (
          <span className="cc-sub">{t("mine.noChance")}</span>
        ) : (
          <>
            {lastForecast.isOutsideEvidence !== true && (
              <span className="cc-figure">{formatChance(lastForecast.crampProbability)}</span>
            )}
            <span className="cc-sub">
              {t(lastForecast.isOutsideEvidence === true ? "mine.noNumber" : "mine.range", {
                low: formatChance(lastForecast.crampProbabilityLow),
                high: formatChance(lastForecast.crampProbabilityHigh),
              })}
            </span>
          </>
        )}
      </Text>
      {props.isFixed ? (
        <div>{openButton}</div>
      ) : (
        <AskFirst
          before={
            <>
              {openButton}
              <Button
                size="compact-md"
                variant="default"
                aria-label={t("mine.duplicateSpoken", { name })}
                onClick={props.onDuplicate}
              >
                {t("mine.duplicate")}
              </Button>
            </>
          }
          label={t("mine.remove")}
          spokenLabel={t("mine.removeSpoken", { name })}
          question={t("mine.question", { name })}
          yes={t("mine.yes")}
          no={t("mine.no")}
          onYes={props.onRemove}
        />
      )}
    </li>
  );
}
