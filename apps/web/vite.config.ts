import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./content-security-policy.ts";

export default defineConfig({
  // The files work under any path of any server.
  base: "./",
  plugins: [react(), contentSecurityPolicy()],
  // A dependency that finds its files beside itself (the database's WebAssembly) must not be bundled in development.
  optimizeDeps: { exclude: ["@sqlite.org/sqlite-wasm"] },
  worker: { format: "es" },
  // The page is one program; kilobytes, before compression.
  build: { target: "es2022", chunkSizeWarningLimit: 1000 },
});
