import type { SaveAthlete } from "@crampcast/contract";
import { defaultProfile } from "@crampcast/model/athlete";
import { profileFromScreening, type ScreeningAnswers, trainingFromScreening } from "@crampcast/model/screening";
import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KnownAthlete } from "../../client/athlete-state.ts";
import { CardSection } from "../../components/card-section.tsx";

/** The profile with what the intake gives; training numbers only where no file and no typed number has one. */
export function savedWith(
  answers: ScreeningAnswers,
  athlete: Pick<KnownAthlete, "answers" | "overrides" | "derived">,
): SaveAthlete {
  const { background, ...screened } = profileFromScreening(answers);
  const { training: _, ...assumed } = defaultProfile(screened.sex ?? "male");
  const before = athlete.answers ?? assumed;
  const overrides: { -readonly [Key in keyof SaveAthlete["overrides"]]: SaveAthlete["overrides"][Key] } = {
    ...athlete.overrides,
  };
  const training = trainingFromScreening(answers);
  for (const key of ["longestSessionS", "strengthWorkFraction", "heatAcclimationFraction"] as const) {
    const value = training[key];
    if (value !== null && athlete.derived[key] === null && overrides[key] === undefined) overrides[key] = value;
  }
  const known = background === undefined ? {} : { background: { ...before.background, ...background } };
  // The contract takes the model's own lists of words for illnesses and medicines.
  return { answers: { ...before, ...screened, ...known } as SaveAthlete["answers"], overrides };
}

/** Puts the answers into the profile when the person wants it. */
export function UseForForecast(props: {
  readonly answers: ScreeningAnswers;
  readonly athlete: KnownAthlete;
}): ReactNode {
  const { t } = useTranslation("screening");
  const [message, setMessage] = useState("");
  async function put(): Promise<void> {
    const failure = await props.athlete.save(savedWith(props.answers, props.athlete));
    setMessage(
      failure === null ? t("result.use.done") : failure.kind === "refused" ? failure.detail : t("result.use.device"),
    );
  }
  return (
    <CardSection title={t("result.use.title")} lead={t("result.use.text")}>
      <Group>
        <Button variant="default" onClick={() => void put()}>
          {t("result.use.button")}
        </Button>
        <Text role="status">{message}</Text>
      </Group>
    </CardSection>
  );
}
