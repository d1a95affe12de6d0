import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/Language';
import { formatFor, type Format } from './format';

const FormatContext = createContext<Format>(formatFor('en', 'EUR'));

/** Below it, amounts are in this currency. */
export function CurrencyProvider({ currency, children }: { currency: string; children: ReactNode }) {
  const { language } = useLanguage();
  const format = useMemo(() => formatFor(language, currency), [language, currency]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

export const useFormat = (): Format => useContext(FormatContext);
