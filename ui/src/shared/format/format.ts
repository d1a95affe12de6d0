export type Language = 'en' | 'da';

const LOCALES: Record<Language, string> = { en: 'en-GB', da: 'da-DK' };
/** A minus sign that no line break parts from its figure. */
const MINUS = '\u2212\u2060';

/** Danish writes "t." as it writes "mio."; the locale leaves the stop out. */
const FULL: Record<string, string> = { t: 't.' };

const MILLION = 1e6;

/** Amounts of one table or chart in one unit, so that they compare at a glance. */
export interface Scaled {
  /** The unit, for a heading: "€ m". */
  unit: string;
  text(amount: number): string;
}

export interface Format {
  money(amount: number): string;
  /** In whole units, so that what is added up can be followed. */
  exact(amount: number): string;
  /** With a sign, also above 0. */
  moneyChange(amount: number): string;
  /** In the unit of the largest; every text has as many digits, or else only those it needs. */
  scaled(amounts: number[], even?: boolean): Scaled;
  /** With at most so many digits behind the comma. */
  number(value: number, digits?: number): string;
  /** "a, b and c". */
  list(names: string[]): string;
  /** A ratio, always with two digits. */
  ratio(value: number): string;
  /** A quantity of any size in four digits: 0.5964, 17.02, 60.97m. Thousands stay whole, as Danish would shorten them to a t. */
  figure(value: number): string;
  /** A goal's figure in its unit, the unit's words apart: 0.46 "share of contacts" is 46% "of contacts". */
  inUnit(value: number, unit: string): { text: string; unit: string };
  /** With at most so many digits behind the comma. */
  percent(share: number, digits?: number): string;
  /** As percent, but never 0 or 100: what did not happen in any sample may still happen. */
  chance(share: number): string;
  /** Seconds as "42 sec", "3 min 5 sec". */
  duration(seconds: number): string;
  date(iso: string): string;
  time(iso: string): string;
}

function render(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? MINUS : part.type === 'compact' ? (FULL[part.value] ?? part.value) : part.value))
    .join('');
}

/** The same amounts as the locale's compact form says them: thousand, million, milliard. */
const UNITS: Record<Language, [number, (symbol: string) => string][]> = {
  en: [
    [1e9, (symbol) => `${symbol}\u00a0bn`],
    [1e6, (symbol) => `${symbol}\u00a0m`],
    [1e3, (symbol) => `${symbol}\u00a0k`],
    [1, (symbol) => symbol],
  ],
  da: [
    [1e9, (symbol) => `mia.\u00a0${symbol}`],
    [1e6, (symbol) => `mio.\u00a0${symbol}`],
    [1e3, (symbol) => `t.\u00a0${symbol}`],
    [1, (symbol) => symbol],
  ],
};

function symbolOf(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** A hundredth of a unit is the least that its texts show. */
const LEAST = 0.01;

/** All but the smallest tenth of the amounts must show in it. */
function scaled(language: Language, currency: string, amounts: number[], even: boolean): Scaled {
  const sizes = amounts.map(Math.abs).filter((amount) => amount > 0).sort((a, b) => a - b);
  const largest = sizes[sizes.length - 1] ?? 0;
  const small = sizes[Math.floor(sizes.length / 10)] ?? 0;
  const units = UNITS[language];
  const [size, name] = units.find(([unit]) => largest >= unit && small >= unit * LEAST) ?? units[units.length - 1]!;
  const digits = largest / size >= 100 ? 0 : largest / size >= 10 || size === 1 ? 1 : 2;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: even ? digits : 0,
    maximumFractionDigits: digits,
  });
  return {
    unit: name(symbolOf(LOCALES[language], currency)),
    text: (amount) => render(format, amount / size),
  };
}

function chanceIn(percent: Intl.NumberFormat, share: number): string {
  if (share < 0.01) return `<\u00a0${render(percent, 0.01)}`;
  if (share > 0.99) return `>\u00a0${render(percent, 0.99)}`;
  return render(percent, share);
}

/** How numbers and dates are written in a language; amounts in a currency (ISO code). */
export function formatFor(language: Language, currency: string): Format {
  const locale = LOCALES[language];
  const compact: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  };
  const money = new Intl.NumberFormat(locale, compact);
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  const change = new Intl.NumberFormat(locale, { ...compact, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const ratio = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const figure = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const large = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const unit = (name: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    money: (amount) => render(money, amount),
    exact: (amount) => render(exact, amount),
    moneyChange: (amount) => render(change, amount),
    scaled: (amounts, even = true) => scaled(language, currency, amounts, even),
    number: (value, digits = 0) =>
      render(new Intl.NumberFormat(locale, { maximumFractionDigits: digits }), value),
    list: (names) => list.format(names),
    ratio: (value) => render(ratio, value),
    figure: (value) => render(Math.abs(value) < MILLION ? figure : large, value),
    inUnit: (value, unit) =>
      /^share\b/.test(unit)
        ? { text: render(tenths, value), unit: unit.replace(/^share\s*/, '') }
        : { text: render(Math.abs(value) < MILLION ? figure : large, value), unit },
    percent: (share, digits = 0) => render(digits === 0 ? percent : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }), share),
    chance: (share) => chanceIn(percent, share),
    duration: (seconds) =>
      [seconds >= 60 && unit('minute').format(Math.floor(seconds / 60)), unit('second').format(seconds % 60)].filter(Boolean).join(' '),
    date: (iso) => date.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
  };
}
