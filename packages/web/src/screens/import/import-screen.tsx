import "./import.css";
import type { Import } from "@crampcast/contract";
import { Badge, Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { callServer } from "../../client/api.ts";
import { usePlanQuestion } from "../../client/plan-question.ts";
import { useServerIsUp } from "../../client/server-status.ts";
import { useShownAthlete } from "../../client/training-as-of.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { formatNumber } from "../../text/format.ts";
import { languageInUse } from "../../text/language.ts";
import { ActivityTable, localDate } from "./activity-table.tsx";
import { listHere } from "./device-files.ts";
import { DropZone } from "./drop-zone.tsx";
import { countsOf, FateList } from "./fate-list.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { LearntSection } from "./learnt-section.tsx";
import { PastWeatherSection } from "./past-weather-section.tsx";
import { UndoButton } from "./undo-button.tsx";
import { activitiesQueryKey, type ImportPlace, importsQueryKey, shelfQueryKey, useImport } from "./use-import.ts";

/** The screen Import: files in, the fate of each, what they taught, and the list of activities. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation("import");
  const question = usePlanQuestion();
  const athlete = useShownAthlete();
  const isUp = useServerIsUp();
  const { running, notice, isBusy, start, undo, handOver } = useImport();
  const activities = useQuery({
    queryKey: activitiesQueryKey,
    queryFn: async () => valueOr(await callServer("listActivities", {}), []),
    networkMode: "always",
  });
  const imports = useQuery({
    queryKey: importsQueryKey,
    queryFn: async () => valueOr(await callServer("listImports", {}), []),
    networkMode: "always",
  });
  const shelf = useQuery({
    queryKey: [...shelfQueryKey, question],
    queryFn: () => listHere(question),
    networkMode: "always",
    retry: false,
  });
  const here = shelf.data ?? null;
  const all = [...(activities.data ?? []), ...(here?.activities ?? [])].sort((a, b) => b.startEpochMs - a.startEpochMs);
  const current = running.phase === "done" ? running.state : null;
  const earlier = [
    ...(imports.data ?? []).map((one) => ({ one, place: "server" as const })),
    ...(here?.imports ?? []).map((one) => ({ one, place: "device" as const })),
  ].filter(({ one }) => one.id !== running.state?.id && one.files.length > 0);

  return (
    <div className="cc-screen">
      <ScreenHeading title={t("title")} lead={t("lead")} />
      <div className="cc-blocks">
        <div>
          <DropZone
            isBusy={isBusy}
            hint={isUp === false ? t("drop.privacyDevice") : t("drop.privacyServer")}
            onFiles={(files) => void start(files)}
          />
          <ImportProgress running={running} />
        </div>
        <div role="status" className="cc-visually-hidden">
          {isBusy ? t("drop.busy") : notice || (current === null ? "" : t("result.announced", announced(current)))}
        </div>
        {notice !== "" && <Text fw={600}>{notice}</Text>}
        {running.state !== null && (
          <Result
            state={running.state}
            place={running.place}
            isOver={running.phase === "done"}
            onUndo={(id) => void undo(id, running.place)}
          />
        )}
        {all.length > 0 && <LearntSection derived={athlete.derived} asOf={athlete.asOf} />}
        {isUp !== false && (activities.data ?? []).length > 0 && <PastWeatherSection />}
        {here !== null && here.activities.length > 0 && (
          <CardSection title={t("device.title")}>
            <Text>{t("device.text", { count: here.activities.length })}</Text>
            {isUp === true && (
              <div>
                <Button disabled={isBusy} onClick={() => void handOver(here.uploads)}>
                  {t("device.send")}
                </Button>
              </div>
            )}
          </CardSection>
        )}
        <ActivityTable activities={all} />
        {earlier.length > 0 && (
          <CardSection title={t("earlier.title")}>
            <ul className="cc-fates">
              {earlier.map(({ one, place }) => (
                <li key={one.id}>
                  <span className="cc-file-name">{t("earlier.line", { when: whenOf(one), parts: partsOf(one) })}</span>
                  <UndoButton when={whenOf(one)} onUndo={() => void undo(one.id, place)} />
                </li>
              ))}
            </ul>
          </CardSection>
        )}
      </div>
    </div>
  );

  function partsOf(state: Import): string {
    return countsOf(state.files)
      .map(({ outcome, count }) => `${formatNumber(count)} ${t(`result.outcomes.${outcome}`)}`)
      .join(", ");
  }
  function announced(state: Import) {
    return { count: state.files.length, parts: partsOf(state) };
  }
}

function whenOf(state: Import): string {
  const time = new Intl.DateTimeFormat(languageInUse(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${localDate(state.createdEpochMs)}, ${time.format(state.createdEpochMs)}`;
}

function Result(props: {
  readonly state: Import;
  readonly place: ImportPlace;
  readonly isOver: boolean;
  readonly onUndo: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation("import");
  const { state, place } = props;
  return (
    <CardSection
      title={t("result.title")}
      action={props.isOver && <UndoButton when={whenOf(state)} onUndo={() => props.onUndo(state.id)} />}
    >
      {place === "device" && (
        <div>
          <Badge variant="light">{t("result.onDevice")}</Badge>
        </div>
      )}
      {state.files.length === 0 ? (
        <Text>{props.isOver ? t("result.none") : ""}</Text>
      ) : (
        <FateList files={state.files} />
      )}
    </CardSection>
  );
}

/** The answer, or what stands in for it while the server is away. */
function valueOr<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }, other: T): T {
  return result.ok ? result.value : other;
}
