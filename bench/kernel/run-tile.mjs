// Runs one kernel function over and over, for counting instructions: file, function, row bytes, rows, repeats.
import { readFileSync } from "node:fs";

const [file, name, ...numbers] = process.argv.slice(2);
const [rowBytes, rowCount, repeats] = numbers.map(Number);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
const { memory } = exports;
const statesAt = 32_768;
const membersAt = 65_536;
const rowAt = 131_072;
memory.grow(Math.ceil((rowAt + rowBytes * rowCount) / 65_536));
new Float32Array(memory.buffer).fill(0.5, statesAt / 4);
for (let n = 0; n < repeats; n++) exports[name](membersAt, statesAt, rowAt, rowAt + rowBytes * rowCount);
