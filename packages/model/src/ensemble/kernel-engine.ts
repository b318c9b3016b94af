import { kernelBase64 } from "./kernel.gen.ts";

/**
 * The kernel's functions and its private memory. The model knows neither browser nor Node, so it has no types of
 * WebAssembly; both runtimes offer it as a global, and this is the part of it that is used.
 */
export interface KernelEngine {
  /** One function for each variant: byte addresses of member values, states, first row, and end of the rows. */
  readonly functions: ReadonlyMap<string, KernelFunction>;
  /** All numbers of the memory, at least so many bytes of it. The view is void after the next call with more. */
  readonly floats: (byteCount: number) => Float32Array;
}

type KernelFunction = (membersAt: number, statesAt: number, rowAt: number, rowEnd: number) => void;

/** Why members are run one by one instead of by the kernel. */
export interface NoKernel {
  readonly ok: false;
  readonly reason: string;
}

const PAGE_BYTES = 65_536;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes behind a base64 text; `atob` belongs to browsers and `Buffer` to Node. */
export const bytesOfBase64 = (text: string): Uint8Array => {
  const length = text.endsWith("==") ? text.length - 2 : text.endsWith("=") ? text.length - 1 : text.length;
  const bytes = new Uint8Array((length * 6) >> 3);
  const codes = new Uint8Array(128);
  for (let code = 0; code < 64; code++) codes[LETTERS.charCodeAt(code)] = code;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < length; index++) {
    bits = (bits << 6) | (codes[text.charCodeAt(index)] ?? 0);
    if (index % 4 === 0) continue;
    // Four letters are three bytes: after the second, third and fourth letter one more byte is complete.
    bytes[at++] = (bits >> (6 - 2 * (index % 4))) & 255;
  }
  return bytes;
};

const isConstructor = (value: unknown): value is new (...given: unknown[]) => object => typeof value === "function";
const isKernelFunction = (value: unknown): value is KernelFunction => typeof value === "function";
const isCallable = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === "function";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Starts a kernel with a memory of its own. Compiling takes milliseconds: keep the engine. */
export const startKernel = (): { readonly ok: true; readonly engine: KernelEngine } | NoKernel => {
  const wasm: unknown = Reflect.get(globalThis, "WebAssembly");
  if (!isObject(wasm)) return { ok: false, reason: "this runtime has no WebAssembly" };
  const makeModule: unknown = Reflect.get(wasm, "Module");
  const makeInstance: unknown = Reflect.get(wasm, "Instance");
  if (!isConstructor(makeModule) || !isConstructor(makeInstance))
    return { ok: false, reason: "WebAssembly is cut down" };
  let exported: unknown;
  try {
    exported = Reflect.get(new makeInstance(new makeModule(bytesOfBase64(kernelBase64))), "exports");
  } catch (error) {
    // No 128-bit SIMD, or a Content-Security-Policy without 'wasm-unsafe-eval'.
    return {
      ok: false,
      reason: `WebAssembly refused the kernel: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  if (!isObject(exported)) return { ok: false, reason: "the kernel exports nothing" };
  const memory: unknown = Reflect.get(exported, "memory");
  if (!isObject(memory)) return { ok: false, reason: "the kernel exports no memory" };
  const functions = new Map<string, KernelFunction>();
  for (const [name, value] of Object.entries(exported)) if (isKernelFunction(value)) functions.set(name, value);
  return { ok: true, engine: { functions, floats: (byteCount) => floatsOf(memory, byteCount) } };
};

const floatsOf = (memory: object, byteCount: number): Float32Array => {
  const bufferOf = (): ArrayBuffer => {
    const buffer: unknown = Reflect.get(memory, "buffer");
    if (buffer instanceof ArrayBuffer) return buffer;
    throw new TypeError("the kernel's memory has no buffer; likely an engine without WebAssembly memories");
  };
  const missing = byteCount - bufferOf().byteLength;
  const grow: unknown = Reflect.get(memory, "grow");
  if (missing > 0 && isCallable(grow)) grow.call(memory, Math.ceil(missing / PAGE_BYTES));
  return new Float32Array(bufferOf());
};
