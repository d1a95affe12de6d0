import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|css)$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SOURCE, file), 'utf8') }));

it('no file is longer than 400 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 400).map(({ file }) => file)).toEqual([]);
});

/** The rooms of src: each feature is one, and so is each other folder. */
const roomOf = (path: string) => /^(features\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? '';

const imports = files.flatMap(({ file, text }) =>
  [...text.matchAll(/from '(\.[^']*)'/g)].map((match) => ({ from: file, to: posix.join(posix.dirname(file), match[1]!) })),
);

it('features are imported by the router alone, and never by each other', () => {
  expect(imports.length).toBeGreaterThan(100);
  const strayed = imports.filter(({ from, to }) => to.startsWith('features/') && roomOf(to) !== roomOf(from));
  expect(strayed).toEqual([]);
});
