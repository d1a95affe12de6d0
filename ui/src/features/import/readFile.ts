import type { TableText } from '../../api/types';

const WORKBOOK = /\.xlsx$/i;

/** A chosen file as the server takes it: a workbook or a text in any encoding, byte for byte. */
export async function readFile(file: File): Promise<TableText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf8 = WORKBOOK.test(file.name) ? null : textOf(bytes);
  return utf8 === null
    ? { name: file.name, content: base64(bytes), encoding: 'base64' }
    : { name: file.name, content: utf8, encoding: 'text' };
}

/** The text, if it is UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(letters);
}
