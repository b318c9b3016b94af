import { useEffect } from "react";

/** On paper: dark on white whatever the screen shows, and every fold open. Puts both back afterwards. */
export function usePrintLook(): void {
  useEffect(() => {
    const root = document.documentElement;
    let scheme: string | null = null;
    let opened: HTMLDetailsElement[] = [];
    const before = () => {
      scheme = root.getAttribute("data-mantine-color-scheme");
      root.setAttribute("data-mantine-color-scheme", "light");
      opened = [...document.querySelectorAll("details")].filter((fold) => !fold.open);
      for (const fold of opened) fold.open = true;
    };
    const after = () => {
      if (scheme !== null) root.setAttribute("data-mantine-color-scheme", scheme);
      for (const fold of opened) fold.open = false;
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
}
