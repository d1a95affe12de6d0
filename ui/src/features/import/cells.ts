const MARKS = ['\t', ';', ',', '|'];

/** The mark that parts the cells of a text: the one that its first line holds most often outside quotes. */
export function markOf(text: string): string {
  const head = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (mark: string) => head.split(mark).length - 1;
  return MARKS.reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/**
 * The first rows of a separated text, the header among them, to show what each column holds (RFC 4180: a cell in
 * quotes may hold marks, line breaks and doubled quotes). What is imported is read by the server.
 */
export function firstRows(text: string, most: number): string[][] {
  const mark = markOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length && rows.length < most; at++) {
    const letter = text[at]!;
    if (letter === '"' && quoted && text[at + 1] === '"') cell += text[at++];
    else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (letter === mark && !quoted) cell = (row.push(cell), '');
    else if (letter === '\n' && !quoted) endRow();
    else if (letter !== '\r' || quoted) cell += letter;
  }
  if (rows.length < most && (cell !== '' || row.length > 0)) endRow();
  return rows;
}
