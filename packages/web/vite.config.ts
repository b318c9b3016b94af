import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const api = process.env.CRAMPCAST_API ?? "http://127.0.0.1:4873";

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      includeAssets: ["icon.svg", "icon-192.png"],
      manifest: {
        id: "/",
        name: "Crampcast",
        short_name: "Crampcast",
        description: "When, where and why a muscle cramp is likely in your race, and what to change.",
        lang: "en",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#10141a",
        theme_color: "#10141a",
        categories: ["sports", "fitness"],
        shortcuts: [
          { name: "Cramping now", url: "/now", icons: [{ src: "icon-192.png", sizes: "192x192", type: "image/png" }] },
          { name: "Cramp log", url: "/log-cramp" },
        ],
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,png,wasm,json}"],
        navigateFallback: "/index.html",
        navigateFallbackDenylist: [/^\/api\//, /^\/openapi/, /^\/docs/],
        maximumFileSizeToCacheInBytes: 6_000_000,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: "es" },
  build: { outDir: "dist", target: "es2022", sourcemap: false },
  server: { host: "127.0.0.1", proxy: { "/api": api } },
  preview: { host: "127.0.0.1", proxy: { "/api": api } },
});
