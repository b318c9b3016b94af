/** Rows of folders. A folder imports from itself and from rows above it; never sideways, never below. */
export const rows = {
  "packages/model/src": [
    ["units"],
    ["evidence"],
    ["athlete", "course", "weather", "activity", "physiology"],
    ["scenario"],
    ["ensemble"],
    ["forecast"],
    ["guide", "screening"],
    ["plan"],
  ],
  "packages/server/src": [["store", "providers", "report"], ["jobs"], ["http"]],
  "packages/web/src": [["text"], ["components", "charts", "client", "worker"], ["screens"]],
};

/** Workspaces that a workspace may import. Apps never import each other. */
export const mayImport = {
  compiler: [],
  model: [],
  files: ["model"],
  contract: ["model"],
  server: ["model", "files", "contract"],
  cli: ["model", "files", "contract"],
  web: ["model", "files", "contract"],
};
