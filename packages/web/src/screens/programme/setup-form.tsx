import {
  type CalendarDay,
  inputProblem,
  type ProgrammeInput,
  type ProgrammeRace,
  stoppingRules,
} from "@crampcast/model/plan/programme";
import { Alert, Anchor, Button, Checkbox, Group, SimpleGrid, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { screeningDraft } from "../../client/screening-draft.ts";
import { useSettings } from "../../client/settings.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ChoiceField } from "../../components/choice-field.tsx";
import { QuantityField } from "../../components/quantity-field.tsx";
import { quantities } from "../../text/quantities.ts";
import { deviceTimeZone } from "../race/time-zone.ts";
import { screeningWordsOf } from "../screening/words-in-use.ts";
import { InjuryFields } from "./injury-fields.tsx";
import {
  blankRace,
  clockSeconds,
  clockText,
  type KnownTraining,
  knownTraining,
  type RaceChoice,
} from "./setup-draft.ts";
import { useProgrammeWords } from "./words-in-use.ts";

const metres = { min: 100, max: 1_000_000 };

/** Race, training, days and injury; rules that stop a programme stand at its end with a box to tick. */
export function SetupForm(props: {
  readonly initial: ProgrammeInput;
  readonly isChange: boolean;
  readonly planRace: ProgrammeRace | null;
  readonly today: CalendarDay;
  readonly onMake: (input: ProgrammeInput) => void;
  readonly onCancel: (() => void) | null;
}): ReactNode {
  const { t, i18n } = useTranslation("programme");
  const { words } = useProgrammeWords();
  const { units } = useSettings();
  const screening = screeningDraft.useValue();
  const [input, setInput] = useState(props.initial);
  const [choice, setChoice] = useState<RaceChoice>(
    props.initial.race === null
      ? "none"
      : props.planRace !== null && props.initial.race.date === props.planRace.date
        ? "plan"
        : "other",
  );
  const [fromFiles, setFromFiles] = useState<KnownTraining | null>(null);
  const [isTried, setIsTried] = useState(false);
  const kinds = quantities(units);
  const { race, history } = input;

  useEffect(() => {
    let isHere = true;
    void knownTraining(Date.now()).then((known) => {
      if (!isHere || known.weeklyDistanceM === null) return;
      setFromFiles(known);
      if (!props.isChange) setInput((before) => ({ ...before, history: { ...before.history, ...known } }));
    });
    return () => {
      isHere = false;
    };
  }, [props.isChange]);

  const change = (part: Partial<ProgrammeInput>) => setInput((before) => ({ ...before, ...part }));
  const changeRace = (part: Partial<ProgrammeRace>) =>
    change({ race: { ...(race ?? blankRace(props.today)), ...part } });
  const changeHistory = (part: Partial<ProgrammeInput["history"]>) => change({ history: { ...history, ...part } });
  const choose = (next: RaceChoice) => {
    setChoice(next);
    change({ race: next === "none" ? null : next === "plan" ? props.planRace : (race ?? blankRace(props.today)) });
  };
  const rules = stoppingRules(input.answers, []);
  const problem = inputProblem({ ...input, startDate: props.isChange ? input.startDate : props.today });
  const isDateWrong = race !== null && (problem?.field === "race.date" || race.date < props.today);
  const weekday = (index: number) =>
    new Intl.DateTimeFormat(i18n.language, { weekday: "short", timeZone: "UTC" }).format(
      Date.UTC(2026, 10, 23 + index),
    );
  const ruleWords = screeningWordsOf(i18n.language).rules;

  return (
    <form
      className="cc-blocks"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (problem === null && !isDateWrong) props.onMake(input);
      }}
    >
      <CardSection title={t("setup.title")} lead={t("setup.lead")}>
        {screening === null ? (
          <Alert variant="light">
            <Text mb="xs">{t("setup.screeningNone")}</Text>
            <Anchor c="inherit" renderRoot={(props) => <Link to="/screening" {...props} />}>
              {t("setup.screeningOpen")}
            </Anchor>
          </Alert>
        ) : (
          <Text c="dimmed" size="sm">
            {t("setup.screeningUsed", {
              date: new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(screening.answeredEpochMs),
            })}
          </Text>
        )}
        <ChoiceField<RaceChoice>
          label={t("setup.raceWhich")}
          value={choice}
          onChange={choose}
          choices={[
            ...(props.planRace === null ? [] : [{ value: "plan" as const, label: t("setup.racePlan") }]),
            { value: "other", label: t("setup.raceOther") },
            { value: "none", label: t("setup.raceNone") },
          ]}
        />
        {race !== null && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t("setup.name")}
              value={race.name}
              maxLength={200}
              onChange={(event) => changeRace({ name: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t("setup.date")}
              value={race.date}
              min={props.today}
              error={isTried && isDateWrong ? t("setup.badDate") : null}
              onChange={(event) => changeRace({ date: event.currentTarget.value })}
            />
            <QuantityField
              label={t("setup.distance")}
              quantity={kinds.distance}
              bounds={metres}
              value={race.distanceM}
              isRequired
              onChange={(value) => value !== null && changeRace({ distanceM: value })}
            />
            <QuantityField
              label={t("setup.descent")}
              quantity={kinds.climb}
              bounds={{ min: 0, max: 30_000 }}
              value={race.descentM}
              onChange={(descentM) => changeRace({ descentM })}
            />
            <QuantityField
              label={t("setup.warmest")}
              quantity={kinds.temperature}
              bounds={{ min: -40, max: 60 }}
              value={race.airTemperatureC}
              onChange={(airTemperatureC) => changeRace({ airTemperatureC })}
            />
          </SimpleGrid>
        )}
      </CardSection>
      <CardSection title={t("setup.historyTitle")} lead={fromFiles === null ? undefined : t("setup.fromFiles")}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} key={fromFiles === null ? "typed" : "files"}>
          <QuantityField
            label={t("setup.weekly")}
            description={t("setup.weeklyHint")}
            quantity={kinds.distance}
            bounds={{ min: 0, max: 400_000 }}
            value={history.weeklyDistanceM}
            onChange={(weeklyDistanceM) => changeHistory({ weeklyDistanceM })}
          />
          <QuantityField
            label={t("setup.longest")}
            quantity={kinds.distance}
            bounds={{ min: 0, max: 300_000 }}
            value={history.longestRunM}
            onChange={(longestRunM) => changeHistory({ longestRunM })}
          />
          <QuantityField
            label={t("setup.runs")}
            quantity={kinds.count}
            bounds={{ min: 0, max: 14 }}
            isWhole
            value={history.runsPerWeek}
            onChange={(runsPerWeek) => changeHistory({ runsPerWeek })}
          />
          <QuantityField
            label={t("setup.usedTo")}
            quantity={kinds.temperature}
            bounds={{ min: -40, max: 60 }}
            value={history.accustomedAirTemperatureC}
            onChange={(accustomedAirTemperatureC) => changeHistory({ accustomedAirTemperatureC })}
          />
        </SimpleGrid>
        <TextInput
          type="time"
          maw="16rem"
          label={t("setup.timeOfDay")}
          description={t("setup.timeOfDayHint")}
          value={clockText(input.usualStartS ?? null)}
          onChange={(event) => {
            const usualStartS = clockSeconds(event.currentTarget.value);
            change({ usualStartS, timeZone: usualStartS === null ? null : deviceTimeZone() });
          }}
        />
        <fieldset className="pg-fieldset">
          <legend>{t("setup.daysTitle")}</legend>
          <Group gap="md">
            {[0, 1, 2, 3, 4, 5, 6].map((index) => (
              <Checkbox
                key={index}
                label={weekday(index)}
                checked={input.unavailableWeekdays.includes(index)}
                onChange={(event) =>
                  change({
                    unavailableWeekdays: event.currentTarget.checked
                      ? [...input.unavailableWeekdays, index].sort()
                      : input.unavailableWeekdays.filter((one) => one !== index),
                  })
                }
              />
            ))}
          </Group>
        </fieldset>
      </CardSection>
      <CardSection title={t("setup.injuryTitle")}>
        <InjuryFields injury={input.injury} onChange={(injury) => change({ injury })} />
      </CardSection>
      {rules.length > 0 && (
        <CardSection title={t("setup.stopped")} lead={words.noProgramme["ask-a-clinician"]}>
          <ul className="pg-rules">
            {rules.map((key) => (
              <li key={key}>
                <Text>
                  {ruleWords[key].reason} <strong>{ruleWords[key].action}</strong>
                </Text>
                <Checkbox
                  label={t("setup.cleared")}
                  aria-label={`${t("setup.cleared")}: ${ruleWords[key].reason}`}
                  checked={input.clearedRules.includes(key)}
                  onChange={(event) =>
                    change({
                      clearedRules: event.currentTarget.checked
                        ? [...input.clearedRules, key]
                        : input.clearedRules.filter((one) => one !== key),
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </CardSection>
      )}
      {isTried && problem !== null && problem.field !== "race.date" && (
        <Alert color="red" role="alert">
          {t("setup.badDistance")}
        </Alert>
      )}
      <Group>
        <Button type="submit" size="md">
          {t(props.isChange ? "setup.again" : "setup.build")}
        </Button>
        {props.onCancel !== null && (
          <Button variant="default" size="md" onClick={props.onCancel}>
            {t("setup.cancel")}
          </Button>
        )}
      </Group>
    </form>
  );
}
