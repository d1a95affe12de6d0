// Weighs what a browser loads before it shows the Decide page; fails above the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 350;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const files = new Set(['index.html']);

function add(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) add(next);
}

add('index.html');
add('src/features/decide/DecidePage.tsx');
for (const { file } of Object.values(manifest)) {
  if (/inter-latin-wght-normal.*\.woff2$/.test(file)) files.add(file);
}
let total = 0;
for (const file of files) {
  const bytes = readFileSync(new URL(file, dist));
  const kilobytes = (file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length) / 1000;
  total += kilobytes;
  console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${total.toFixed(1).padStart(7)} kB  first load of Decide, gzip; at most ${LIMIT_KB} kB`);
if (total > LIMIT_KB) process.exit(1);
