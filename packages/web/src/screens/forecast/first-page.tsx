import { Button, Text, Title } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { HeroWave } from "../../charts/hero-wave.tsx";
import { useForecastText } from "../../text/use-forecast-text.ts";

/** What a person sees before there is a race: what this does, and one click to see it done. */
export function FirstPage({ openSample }: { readonly openSample: () => void }) {
  const say = useForecastText();
  const router = useRouter();
  const points = [
    { title: say("heroPointWhen"), text: say("heroPointWhenText") },
    { title: say("heroPointWhere"), text: say("heroPointWhereText") },
    { title: say("heroPointWhy"), text: say("heroPointWhyText") },
  ];
  return (
    <div className="cc-screen fc-first">
      <div className="fc-first-words">
        <Title order={1} className="fc-first-title">
          {say("heroTitle")}
        </Title>
        <Text size="lg" c="dimmed" maw="34rem">
          {say("heroLead")}
        </Text>
        <div className="fc-first-buttons">
          <Button size="lg" onClick={openSample}>
            {say("heroSampleButton")}
          </Button>
          <Button
            size="lg"
            variant="default"
            component="a"
            href="/import"
            onClick={(event) => {
              event.preventDefault();
              void router.navigate({ to: "/import" });
            }}
          >
            {say("heroImportButton")}
          </Button>
        </div>
        <Text size="sm" c="dimmed">
          {say("heroSampleNote")} {say("heroPrivacy")}
        </Text>
      </div>
      <HeroWave />
      <ul className="fc-first-points">
        {points.map((point) => (
          <li key={point.title}>
            <Title order={2} size="h3">
              {point.title}
            </Title>
            <Text c="dimmed">{point.text}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
