import type { Certainty, ClaimKey } from "@crampcast/model/evidence";
import type { Frontier, RacePlan, Recommendation } from "@crampcast/model/plan";
import { Text, Title } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import { formatNumber, formatShare } from "../../text/format.ts";
import { adviceReason } from "./advice-reason.ts";
import { signedPoints } from "./signed-points.ts";

const ClaimList = lazy(() => import("./claim-list.tsx").then((module) => ({ default: module.ClaimList })));

/** What the advised plan changes against the athlete's own, each with its grade, its sources and what speaks against it. */
export function AdviceSection({ frontier }: { readonly frontier: Frontier }): ReactNode {
  const { t } = useTranslation("plan");
  const { recommendations, assumedGainFraction } = frontier;
  return (
    <CardSection title={t("advice.title")} lead={t("advice.lead")}>
      {recommendations.length === 0 ? (
        <Text>{t("advice.keep")}</Text>
      ) : (
        <ul className="pl-advice">
          {recommendations.map((advice) => (
            <Advice key={advice.key} advice={advice} own={frontier.own} />
          ))}
        </ul>
      )}
      <Text fw={600}>
        {assumedGainFraction === null
          ? t("advice.noGain")
          : assumedGainFraction < 0.005
            ? t("advice.assumedNone")
            : t("advice.assumed", { share: formatShare(assumedGainFraction, 0) })}
      </Text>
    </CardSection>
  );
}

function Advice({ advice, own }: { readonly advice: Recommendation; readonly own: RacePlan }) {
  const { t } = useTranslation(["plan", "evidence"]);
  const { key, certainty, claims, against } = advice;
  const change = useChangeWords(advice);
  return (
    <li>
      <Title order={3} size="h4">
        {t(`plan:advice.key.${key}`)}
      </Title>
      <Text>{t(`plan:advice.why.${adviceReason(key, own.constraints)}`)}</Text>
      {change !== null && <Text size="sm">{change}</Text>}
      {claims.length > 0 && (
        <>
          <Text size="sm" component="p" className="pl-grade">
            <Dots certainty={certainty} /> {t("plan:advice.grade")}: {t(`evidence:certainty.${certainty}`)}
          </Text>
          <Sources what={t(`plan:advice.key.${key}`)} claims={claims} against={against} />
        </>
      )}
    </li>
  );
}

function useChangeWords({ key, crampProbabilityDifference: change, isDistinguishable }: Recommendation): string | null {
  const { t } = useTranslation("plan");
  if (key === "keep-plan") return null;
  if (change === null) return t("advice.notRun");
  if (!isDistinguishable) return t("advice.notTold");
  const words = t(change.central <= 0 ? "advice.change" : "advice.changeWorse", {
    points: formatNumber(Math.abs(change.central) * 100, 1),
  });
  return `${words} (${t("advice.changeRange", { low: signedPoints(change.low), high: signedPoints(change.high) })}).`;
}

const dotCount: Readonly<Record<Certainty, number>> = { high: 4, moderate: 3, low: 2, "very low": 1 };

/** Four dots, as many filled as the certainty has steps; the words stand beside them. */
function Dots({ certainty }: { readonly certainty: Certainty }) {
  return (
    <svg aria-hidden="true" width="52" height="12" viewBox="0 0 52 12">
      {[1, 2, 3, 4].map((step) => (
        <circle
          key={step}
          className={step <= dotCount[certainty] ? "pl-dot pl-dot-full" : "pl-dot"}
          cx={13 * step - 7}
          cy="6"
          r="4.5"
        />
      ))}
    </svg>
  );
}

function Sources(props: {
  readonly what: string;
  readonly claims: readonly ClaimKey[];
  readonly against: readonly ClaimKey[];
}) {
  const { t } = useTranslation("plan");
  const { what, claims, against } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="cc-sub" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {t("advice.sources")}
        <span className="cc-visually-hidden"> {what}</span>
      </summary>
      {isOpen && (
        <Suspense fallback={null}>
          <p className="pl-claims-title">{t("advice.claims")}</p>
          <ClaimList keys={claims} />
          <p className="pl-claims-title">{t("advice.against")}</p>
          {against.length === 0 ? <p>{t("advice.noAgainst")}</p> : <ClaimList keys={against} />}
        </Suspense>
      )}
    </details>
  );
}
