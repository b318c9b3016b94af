import { injuryRegions, type ProgrammeInjury } from "@crampcast/model/plan/programme";
import { Checkbox, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/choice-field.tsx";
import { useProgrammeWords } from "./words-in-use.ts";

const tens = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const blank: ProgrammeInjury = {
  region: null,
  stage: "in-treatment",
  sinceDate: null,
  painAtRestOfTen: null,
  painWalkingOfTen: null,
  canWalkHalfHour: null,
};

/** Whether something is injured, where, and what it allows. */
export function InjuryFields(props: {
  readonly injury: ProgrammeInjury | null;
  readonly onChange: (injury: ProgrammeInjury | null) => void;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words } = useProgrammeWords();
  const { injury, onChange } = props;
  const change = (part: Partial<ProgrammeInjury>) => onChange({ ...(injury ?? blank), ...part });
  const pain = (label: string, value: number | null, set: (value: number | null) => void) => (
    <NativeSelect
      label={label}
      value={value === null ? "" : String(value)}
      data={[{ value: "", label: t("notKnown") }, ...tens.map((ten) => ({ value: String(ten), label: String(ten) }))]}
      onChange={(event) => set(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
    />
  );
  return (
    <>
      <ChoiceField<"none" | "in-treatment" | "returning">
        label={t("setup.injuryWhich")}
        value={injury?.stage ?? "none"}
        onChange={(stage) => (stage === "none" ? onChange(null) : change({ stage }))}
        choices={[
          { value: "none", label: t("setup.injuryNone") },
          { value: "in-treatment", label: t("setup.injuryTreated") },
          { value: "returning", label: t("setup.injuryReturning") },
        ]}
      />
      {injury !== null && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t("setup.region")}
            value={injury.region ?? ""}
            data={[
              { value: "", label: t("setup.regionUnknown") },
              ...injuryRegions.map((region) => ({ value: region, label: words.regions[region] })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ region: injuryRegions.find((region) => region === value) ?? null });
            }}
          />
          <TextInput
            type="date"
            label={t("setup.since")}
            value={injury.sinceDate ?? ""}
            onChange={(event) =>
              change({ sinceDate: event.currentTarget.value === "" ? null : event.currentTarget.value })
            }
          />
          {pain(t("setup.painRest"), injury.painAtRestOfTen, (painAtRestOfTen) => change({ painAtRestOfTen }))}
          {pain(t("setup.painWalk"), injury.painWalkingOfTen, (painWalkingOfTen) => change({ painWalkingOfTen }))}
          <Checkbox
            label={t("setup.walksHalfHour")}
            checked={injury.canWalkHalfHour === true}
            onChange={(event) => change({ canWalkHalfHour: event.currentTarget.checked })}
          />
        </SimpleGrid>
      )}
    </>
  );
}
