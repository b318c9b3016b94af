export type { Plan } from "./binding-times.ts";
export { type Compiled, type CompileRequest, compile } from "./compile.ts";
export { CompileError } from "./compile-error.ts";
export { emitC } from "./emit-c.ts";
export { emitTypeScript, type StatementStyle } from "./emit-typescript.ts";
export { emitWasm, type KernelModule, TILE } from "./emit-wasm.ts";
export { isTruthValued } from "./operations.ts";
export type { Shape } from "./values.ts";
