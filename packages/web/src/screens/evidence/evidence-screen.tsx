import {
  claims,
  claimsOnTopic,
  type EvidenceHit,
  isClaimKey,
  isPopularClaimKey,
  popularClaimOf,
  popularClaims,
  popularThemes,
  sources,
  type Topic,
  topics,
} from "@crampcast/model/evidence";
import { Button, Text, TextInput, Title } from "@mantine/core";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { ClaimCard } from "./claim-card.tsx";
import "./evidence.css";
import { DisagreementList } from "./disagreement-list.tsx";
import { evidenceAddressOf } from "./evidence-address.ts";
import { findsFor, linkedHit, topicOf } from "./evidence-search.ts";
import { PopularCard } from "./popular-card.tsx";

/** Cards before “show all”. */
const SHOWN_COUNT = 30;
const topicKeys = Object.keys(topics).filter((key): key is Topic => Object.hasOwn(topics, key));
const standingCount = Object.values(claims).filter((claim) => !("supersededBy" in claim)).length;

/** The library: popular claims with their verdicts, a search over every claim, and topics to browse. */
export function EvidenceScreen(): ReactNode {
  const { t, i18n } = useTranslation(["evidence", "shell"]);
  const location = useLocation();
  const navigate = useNavigate();
  const search = evidenceAddressOf(location.search);
  const [typed, setTyped] = useState(search.q ?? "");
  const query = useDeferredValue(typed);
  const topic = topicOf(search.topic);
  const finds = useMemo(() => findsFor(query, topic), [query, topic]);
  const linked = linkedHit(location.hash);
  useScrollTo(linked);

  const address = (next: { readonly q: string; readonly topic: Topic | undefined }) =>
    navigate({
      to: "/evidence",
      search: { ...(next.q === "" ? {} : { q: next.q }), ...(next.topic === undefined ? {} : { topic: next.topic }) },
      replace: true,
      resetScroll: false,
    });
  const type = (text: string) => {
    setTyped(text);
    void address({ q: text, topic });
  };

  return (
    <div className="cc-screen ev-page">
      <ScreenHeading
        title={t("title")}
        lead={t("lead", { claims: standingCount, sources: Object.keys(sources).length })}
      />
      {i18n.language !== "en" && <Text mb="md">{t("shell:statementsInEnglish")}</Text>}
      <search>
        <TextInput
          type="search"
          label={t("searchLabel")}
          description={t("searchHint")}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          size="md"
          autoComplete="off"
        />
        <fieldset className="ev-topics">
          <legend>{t("topicsLabel")}</legend>
          {topicKeys.map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={topic === key}
              onClick={() => void address({ q: typed, topic: topic === key ? undefined : key })}
            >
              <span lang="en">{topics[key]}</span>
              <span className="ev-topic-count" aria-hidden="true">
                {claimsOnTopic(key).length}
              </span>
            </button>
          ))}
        </fieldset>
      </search>
      {linked !== null && (
        <section className="cc-card" aria-labelledby="ev-linked">
          <Title order={2} id="ev-linked">
            {t("linkedTitle")}
          </Title>
          <HitCard hit={linked} />
        </section>
      )}
      {finds === null ? (
        <>
          <PopularList skipped={linked} />
          <DisagreementList />
        </>
      ) : (
        <Finds finds={finds} query={query} skipped={linked} />
      )}
    </div>
  );
}

function HitCard({ hit }: { readonly hit: EvidenceHit }) {
  return hit.kind === "popular" ? <PopularCard id={hit.key} /> : <ClaimCard id={hit.key} />;
}

/** Results in their order; a claim that stands above already is not shown twice. */
function Finds(props: {
  readonly finds: readonly EvidenceHit[];
  readonly query: string;
  readonly skipped: EvidenceHit | null;
}) {
  const { t } = useTranslation("evidence");
  const [isAll, setIsAll] = useState(false);
  const finds = props.finds.filter((hit) => hit.key !== props.skipped?.key);
  const shown = isAll ? finds : finds.slice(0, SHOWN_COUNT);
  return (
    <section className="cc-card" aria-labelledby="ev-results">
      <Title order={2} id="ev-results">
        {t("resultsTitle")}
      </Title>
      <Text c="dimmed" size="sm" role="status">
        {props.finds.length === 0
          ? t("nothing", { query: props.query })
          : t("resultCount", { count: props.finds.length })}
      </Text>
      {shown.map((hit) => (
        <HitCard key={hit.key} hit={hit} />
      ))}
      {shown.length < finds.length && (
        <Button variant="default" mt="md" onClick={() => setIsAll(true)}>
          {t("showAll", { count: finds.length })}
        </Button>
      )}
    </section>
  );
}

/** The popular claims by theme. */
function PopularList({ skipped }: { readonly skipped: EvidenceHit | null }) {
  const { t } = useTranslation("evidence");
  const keys = Object.keys(popularClaims)
    .filter(isPopularClaimKey)
    .filter((key) => key !== skipped?.key);
  return (
    <section className="cc-card" aria-labelledby="ev-popular">
      <Title order={2} id="ev-popular">
        {t("popularTitle")}
      </Title>
      <Text c="dimmed" size="sm">
        {t("popularLead", { count: Object.keys(popularClaims).length })}
      </Text>
      {Object.entries(popularThemes).map(([theme, words]) => (
        <div key={theme} className="ev-theme">
          <p className="ev-theme-name" lang="en">
            {words}
          </p>
          <div className="ev-theme-cards">
            {keys
              .filter((key) => popularClaimOf(key).theme === theme)
              .map((key) => (
                <PopularCard key={key} id={key} />
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** Brings the claim of the address into sight and gives it the focus. */
function useScrollTo(linked: EvidenceHit | null): void {
  const key = linked?.key ?? null;
  useEffect(() => {
    if (key === null || !(isClaimKey(key) || isPopularClaimKey(key))) return;
    const card = document.getElementById(key);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "center" });
  }, [key]);
}
