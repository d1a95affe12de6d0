import { useState } from 'react';

export type Theme = 'light' | 'dark';

const STORED = 'quarterdeck.theme';

function current(): Theme {
  const stored = localStorage.getItem(STORED);
  if (stored === 'light' || stored === 'dark') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows the theme that was chosen, or else the system's. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = current();
}

/** The theme, and what turns it to the other one. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState(current);
  const turn = () => {
    const other = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(STORED, other);
    setTheme(other);
    applyTheme();
  };
  return [theme, turn];
}
