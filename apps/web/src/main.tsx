import "@mantine/core/styles.css";
import "./theme/theme.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./components/App.tsx";
import { laboratory } from "./laboratory.ts";
import { openSession } from "./model/session-opening.ts";
import { openArchive } from "./open-archive.ts";
import { theme } from "./theme/theme.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element #root");

const opening = openSession(laboratory, openArchive);

// Mantine writes no styles into the page: its variables are in styles.css and theme.css, as the content security policy demands.
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <App opening={opening} />
    </MantineProvider>
  </StrictMode>,
);
