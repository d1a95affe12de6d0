import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../shared/format/format';
import { da } from './da';
import { en, type Key } from './en';

export type Translate = (key: Key, values?: Record<string, string | number>) => string;

const TEXTS: Record<Language, Record<Key, string>> = { en, da };
const STORED = 'quarterdeck.language';

/** A text; "one thing | {n} things" goes by the value n. */
export function translate(language: Language, key: Key, values: Record<string, string | number> = {}): string {
  const forms = TEXTS[language][key].split(' | ');
  const one = new Intl.PluralRules(language).select(Number(values['n'] ?? 1)) === 'one';
  const text = (one ? forms[0] : forms[forms.length - 1]) ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

interface Chosen {
  language: Language;
  choose(language: Language): void;
  t: Translate;
}

const LanguageContext = createContext<Chosen>({
  language: 'en',
  choose: () => {},
  t: (key, values) => translate('en', key, values),
});

function first(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'en' || stored === 'da') return stored;
  return navigator.language.startsWith('da') ? 'da' : 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const chosen = useMemo<Chosen>(
    () => ({ language, choose: setLanguage, t: (key, values) => translate(language, key, values) }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
}

export const useLanguage = (): Chosen => useContext(LanguageContext);
export const useT = (): Translate => useContext(LanguageContext).t;
