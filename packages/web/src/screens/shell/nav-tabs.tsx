import type { ReactNode } from "react";
import { MoreScreens } from "./more-screens.tsx";
import { ScreenLink, screens } from "./nav-links.tsx";

/** Tabs of a phone besides "More". @unit count */
const TAB_COUNT = 4;

/** The tab bar: four screens and "More" on a phone, all of them where there is room. */
export function NavTabs(): ReactNode {
  return (
    <ul className="cc-nav">
      {screens.map((screen, index) => (
        <li key={screen.to} className={index < TAB_COUNT ? undefined : "cc-rest"}>
          <ScreenLink screen={screen} hasIcon={true} />
        </li>
      ))}
      <li className="cc-more">
        <MoreScreens screens={screens.slice(TAB_COUNT)} />
      </li>
    </ul>
  );
}
