import { join } from "node:path";
import ts from "typescript";

/** Suffixes that end the name of a number, from the table of GLOSSARY.md. */
export function suffixesOf(glossary: string): string[] {
  const table = glossary.split("## Unit suffixes")[1] ?? "";
  return [...table.matchAll(/^\| `([A-Za-z0-9]+)` \|/gm)].map((match) => match[1] ?? "");
}

/** Whether a name tells its unit: it ends in a suffix, or is one of the words that are dimensionless by nature. */
export function tellsItsUnit(name: string, suffixes: readonly string[]): boolean {
  if (
    suffixes.some(
      (suffix) =>
        name.endsWith(suffix) && (name.length === suffix.length || /[a-z0-9)]$/.test(name.slice(0, -suffix.length))),
    )
  )
    return true;
  if (suffixes.some((suffix) => name.toLowerCase() === suffix.toLowerCase())) return true;
  return /^(log|cumulativeHazard)/.test(name) || /(Probability|Share|Score)(Low|High|Here|Mean)?$/.test(name);
}

/** A number or an array of numbers. */
function isNumeric(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.flags & ts.TypeFlags.NumberLike) return !(type.flags & ts.TypeFlags.EnumLike);
  const text = checker.typeToString(type);
  return /^(readonly )?number\[\]$|^Float(32|64)Array(<.*>)?$|^(number|Float64Array(<.*>)?) \| null$/.test(text);
}

/** Exported interfaces' members and functions' parameter objects of the model whose numbers do not tell their unit. */
export function unitComplaints(root: string, glossary: string): string[] {
  const suffixes = suffixesOf(glossary);
  const config = ts.readConfigFile(join(root, "packages/model/tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, "packages/model"));
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const checker = program.getTypeChecker();
  const complaints: string[] = [];
  const judge = (
    node: ts.PropertySignature | ts.ParameterDeclaration | ts.VariableDeclaration,
    name: string,
    file: ts.SourceFile,
  ) => {
    const comment = ts.getJSDocTags(node).some((tag) => tag.tagName.text === "unit");
    if (comment || tellsItsUnit(name, suffixes) || !isNumeric(checker.getTypeAtLocation(node), checker)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    complaints.push(
      `${file.fileName.slice(root.length + 1)}:${line + 1} ${name} is a number; end its name in a unit or say @unit.`,
    );
  };
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(join(root, "packages/model/src"))) continue;
    for (const statement of file.statements) {
      const isExported =
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
      if (!isExported) continue;
      if (ts.isInterfaceDeclaration(statement)) {
        for (const member of statement.members) {
          if (ts.isPropertySignature(member) && ts.isIdentifier(member.name)) judge(member, member.name.text, file);
        }
      }
      if (ts.isVariableStatement(statement)) {
        for (const one of statement.declarationList.declarations)
          if (ts.isIdentifier(one.name)) judgeConstant(one, one.name.text, file, statement);
      }
    }
  }
  function judgeConstant(
    node: ts.VariableDeclaration,
    name: string,
    file: ts.SourceFile,
    statement: ts.VariableStatement,
  ) {
    const comment = ts.getJSDocTags(statement).some((tag) => tag.tagName.text === "unit");
    if (!comment && !/^[A-Z_]+$/.test(name)) judge(node, name, file);
  }
  return complaints;
}
