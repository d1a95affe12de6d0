import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

const STORED = 'quarterdeck.theme';
const TURNED = 'quarterdeck-theme';

function current(): Theme {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows the theme that was chosen, or else the system's. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = current();
}

function turn(): void {
  localStorage.setItem(STORED, current() === 'dark' ? 'light' : 'dark');
  applyTheme();
  window.dispatchEvent(new Event(TURNED));
}

function listen(changed: () => void): () => void {
  window.addEventListener(TURNED, changed);
  return () => window.removeEventListener(TURNED, changed);
}

/** The theme, the same wherever it is asked for, and what turns it to the other one. */
export function useTheme(): [Theme, () => void] {
  return [useSyncExternalStore(listen, current), turn];
}
