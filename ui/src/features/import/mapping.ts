/** The fields of an initiative that a column can fill, as a TableMapping names them. */
export const FIELDS = ['name', 'title', 'cost', 'benefit', 'start', 'end', 'category', 'owner', 'description'] as const;
export type Field = (typeof FIELDS)[number];
/** Without any of these an initiative arrives, but not valued. */
export const NEEDED: readonly Field[] = ['cost', 'benefit', 'start', 'end'];

/** The lines of a block "  key:" of the spec: from the line behind its head to the first that is not indented more. */
function blockOf(lines: string[], block: string): { from: number; to: number } | null {
  const head = lines.findIndex((line) => new RegExp(`^  ${block}:\\s*$`).test(line));
  if (head < 0) return null;
  const end = lines.findIndex((line, at) => at > head && /^ {0,2}\S/.test(line));
  return { from: head + 1, to: end < 0 ? lines.length : end };
}

function lineOf(lines: string[], block: string, key: string): number {
  const range = blockOf(lines, block);
  if (!range) return -1;
  return lines.findIndex((line, at) => at >= range.from && at < range.to && line.startsWith(`    ${key}:`));
}

function scalar(written: string): string {
  if (written.startsWith('"')) {
    try {
      return String(JSON.parse(written));
    } catch {
      return written;
    }
  }
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written.replace(/\s+#.*$/, '');
}

/** What a mapping's text says under spec, such as ('columns', 'cost'); empty when it says nothing. */
export function valueIn(text: string, block: string, key: string): string {
  const lines = text.split('\n');
  const at = lineOf(lines, block, key);
  return at < 0 ? '' : scalar(lines[at]!.slice(key.length + 5).trim());
}

/** The text with another value under spec; without the line when the value is empty. All else stays as written. */
export function withValue(text: string, block: string, key: string, value: string): string {
  const lines = text.split('\n');
  const at = lineOf(lines, block, key);
  const line = `    ${key}: ${JSON.stringify(value)}`;
  if (at >= 0) lines.splice(at, 1, ...(value ? [line] : []));
  else if (value) insert(lines, block, line);
  return lines.join('\n');
}

function insert(lines: string[], block: string, line: string): void {
  const range = blockOf(lines, block);
  if (range) {
    lines.splice(range.from, 0, line);
    return;
  }
  const empty = lines.findIndex((one) => one.trim() === `${block}: {}`);
  const spec = lines.findIndex((one) => /^spec:/.test(one));
  if (empty >= 0) lines.splice(empty, 1, `  ${block}:`, line);
  else lines.splice(spec + 1, 0, `  ${block}:`, line);
}

/** What its proposer leaves open: the comments at the top, but for the first, which says what to do with the text. */
export const doubtsIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .slice(1)
    .map((line) => line.slice(2));
