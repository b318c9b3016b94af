import { becauseWords, type Programme } from "@crampcast/model/plan/programme";
import { Badge, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { SourceDetails } from "../screening/source-details.tsx";
import { screeningWordsOf } from "../screening/words-in-use.ts";
import { useProgrammeWords } from "./words-in-use.ts";

/** Every part with its reason, its evidence and what was not shown; and what was left out. */
export function ReasonsSection({ programme }: { readonly programme: Programme }): ReactNode {
  const { t, i18n } = useTranslation("programme");
  const sourceWords = screeningWordsOf(i18n.language);
  const { words } = useProgrammeWords();
  return (
    <>
      <CardSection title={t("reasons.title")} lead={words.disclaimer}>
        <ul className="cc-findings">
          {programme.reasons.map((reason) => {
            const part = words.parts[reason.part];
            return (
              <li key={reason.part}>
                <Group gap="xs">
                  <strong>{part.title}</strong>
                  <Badge variant="default" tt="none">
                    {words.certainty[reason.certainty ?? "practice"]}
                  </Badge>
                </Group>
                <Text>
                  {part.aim} ({becauseWords(reason, words)})
                </Text>
                <Text>
                  <strong>{words.crampEvidence[reason.crampEvidence]}</strong> {part.notShown}
                </Text>
                <SourceDetails label={t("detail.evidence")} of={part.title} keys={reason.claims} words={sourceWords} />
                <SourceDetails label={t("detail.against")} of={part.title} keys={reason.against} words={sourceWords} />
              </li>
            );
          })}
        </ul>
        <Text size="sm" c="dimmed">
          {words.painRuleSource}
        </Text>
      </CardSection>
      {programme.leftOut.length > 0 && (
        <CardSection title={t("reasons.leftOut")}>
          <ul className="cc-findings">
            {programme.leftOut.map(({ part, reason }) => (
              <li key={`${part}${reason}`}>
                <strong>{words.parts[part].title}.</strong> {words.leftOut[reason]}
              </li>
            ))}
          </ul>
        </CardSection>
      )}
    </>
  );
}
