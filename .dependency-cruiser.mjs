import { mayImport, rows } from "./layers.mjs";

const inside = (root, folders) => `^${root}/(${folders.join("|")})/`;
const forbid = (name, from, to) => ({ name, severity: "error", from, to });

const folderRules = Object.entries(rows).flatMap(([root, levels]) =>
  levels.flatMap((row, index) =>
    row.map((folder) => {
      const forbidden = [...row.filter((neighbour) => neighbour !== folder), ...levels.slice(index + 1).flat()];
      return forbid(
        `${root.split("/")[1]}-${folder}-imports-only-upward`,
        { path: inside(root, [folder]) },
        { path: forbidden.length > 0 ? inside(root, forbidden) : "^$" },
      );
    }),
  ),
);

const workspaceRules = Object.entries(mayImport).map(([name, allowed]) =>
  forbid(
    `${name}-imports-only-its-own-kind`,
    { path: `^packages/${name}/` },
    { path: "^packages/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
  ),
);

export default {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid(
      "model-has-no-dependencies",
      { path: "^packages/model/src", pathNot: "[.]test[.]ts$" },
      { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "core", "unknown"] },
    ),
    ...folderRules,
    ...workspaceRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
