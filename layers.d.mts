/** Rows of folders per source root; see layers.mjs. */
export const rows: Readonly<Record<string, readonly (readonly string[])[]>>;
/** Workspaces that a workspace may import. */
export const mayImport: Readonly<Record<string, readonly string[]>>;
