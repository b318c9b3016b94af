import "./screens/shell/styles.ts";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { config } from "zod";
import { initialColorScheme, initialLanguage } from "./client/settings.ts";
import { router } from "./screens/shell/router.tsx";
import { theme } from "./screens/shell/theme.ts";
import { showLanguage, startText } from "./text/index.ts";

// The server forbids code made from text; without this the schemas would try it first.
config({ jitless: true });

const place = document.getElementById("root");
if (place === null) {
  throw new Error('main.tsx found no element "root"; expected the one of index.html. Was the page changed?');
}
const text = startText();
await showLanguage(initialLanguage());
const queries = new QueryClient({ defaultOptions: { queries: { networkMode: "always", retry: 1 } } });

createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={text}>
      <QueryClientProvider client={queries}>
        <MantineProvider theme={theme} defaultColorScheme={initialColorScheme()}>
          <RouterProvider router={router} />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
