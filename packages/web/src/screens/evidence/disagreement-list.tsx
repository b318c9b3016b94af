import { contradictions, disagreements } from "@crampcast/model/evidence";
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { tiedUnits } from "../../text/tied-units.ts";

/** Where studies point in different directions, and where printed numbers do not add up. */
export function DisagreementList() {
  const { t } = useTranslation("evidence");
  return (
    <section className="cc-card" aria-labelledby="ev-disagree">
      <Title order={2} id="ev-disagree">
        {t("disagreeTitle")}
      </Title>
      <Text c="dimmed" size="sm">
        {t("disagreeLead")}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with very large text it scrolls, and must be reachable by keyboard */}
      <section className="cc-scroll" tabIndex={0} aria-label={t("disagreeLead")}>
        <table className="cc-table ev-disagree" aria-labelledby="ev-disagree">
          <thead>
            <tr>
              <th scope="col">{t("disagreeAbout")}</th>
              <th scope="col">{t("disagreeOne")}</th>
              <th scope="col">{t("disagreeOther")}</th>
            </tr>
          </thead>
          <tbody lang="en">
            {disagreements.map(({ about, oneSide, otherSide, claims }) => (
              <tr key={about}>
                <th scope="row">
                  <a href={`#${claims[0]}`}>{about}</a>
                </th>
                <td>{tiedUnits(oneSide)}</td>
                <td>{tiedUnits(otherSide)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Title order={3} mt="lg">
        {t("contradictTitle")}
      </Title>
      <ul className="ev-contradictions" lang="en">
        {contradictions.map(({ text, claims }) => (
          <li key={text}>
            <a href={`#${claims[0]}`}>{tiedUnits(text)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
