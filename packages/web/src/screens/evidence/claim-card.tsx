import { type Certainty, type ClaimKey, claimOf, type Effect, effectWords } from "@crampcast/model/evidence";
import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PublicationList } from "../../components/source-note/publication-list.tsx";
import { tiedUnits } from "../../text/tied-units.ts";
import { IntervalPlot } from "./interval-plot.tsx";

const certaintyCount: { readonly [K in Certainty]: number } = { high: 4, moderate: 3, low: 2, "very low": 1 };

/** One claim: the sentence, its size drawn and told, how sure, who found otherwise, and the publications. */
export function ClaimCard({ id }: { readonly id: ClaimKey }) {
  const { t } = useTranslation("evidence");
  const claim = claimOf(id);
  const { effect, against, note } = claim;
  return (
    <article className="ev-card" id={id} tabIndex={-1}>
      <Title order={3} lang="en">
        {tiedUnits(claim.statement)}
      </Title>
      {typeof effect === "string" ? (
        <p className="ev-effect-none">{t(`effect.${effect}`)}</p>
      ) : (
        <EffectView effect={effect} />
      )}
      <p className="ev-facts">
        <CertaintyMark certainty={claim.certainty} />
        <span>{t(`read.${claim.read}`)}</span>
        <a href={`#${id}`} className="ev-anchor">
          {t("link")}
          <span className="cc-visually-hidden" lang="en">
            : {claim.statement}
          </span>
        </a>
      </p>
      {note !== undefined && (
        <p className="ev-note">
          <b>{t("note")}:</b> <span lang="en">{tiedUnits(note)}</span>
        </p>
      )}
      <dl className="ev-sources">
        <div>
          <dt>{t("forIt")}</dt>
          <dd>
            <PublicationList keys={claim.sources} />
          </dd>
        </div>
        {against.length > 0 && (
          <div>
            <dt className="ev-against">{t("against")}</dt>
            <dd>
              <PublicationList keys={against} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function EffectView({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation("evidence");
  const words = tiedUnits(effectWords(effect));
  return (
    <div className="ev-effect">
      <div>
        <p className="ev-effect-words" lang="en">
          {words}
        </p>
        <p className="ev-effect-who">
          <span lang="en">
            {tiedUnits(effect.population)}; {effect.design}
          </span>
          {effect.interval === null ? `; ${t("plotNoInterval")}` : ""}
        </p>
      </div>
      <IntervalPlot effect={effect} name={t("plotName", { effect: words })} />
    </div>
  );
}

/** Four dots, as many filled as the certainty has steps, with its words beside them. */
function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation("evidence");
  return (
    <span className="ev-certainty">
      <svg aria-hidden="true" width="52" height="12" viewBox="0 0 52 12">
        {[1, 2, 3, 4].map((step) => (
          <circle
            key={step}
            className={step <= certaintyCount[certainty] ? "ev-dot ev-dot-full" : "ev-dot"}
            cx={13 * step - 7}
            cy="6"
            r="4.5"
          />
        ))}
      </svg>
      {t(`certainty.${certainty}`)}
    </span>
  );
}
