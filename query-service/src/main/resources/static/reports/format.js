/**
 * Money, percentages and dates: exact in calculation, in the reader's own notation on the page. Amounts are whole cents in a BigInt, and
 * the decimal strings of the API never pass through a binary fraction.
 */

const LOCALES = navigator.languages;
const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const AMOUNT = new Intl.NumberFormat(LOCALES, CENTS);
const DIFFERENCE = new Intl.NumberFormat(LOCALES, { ...CENTS, signDisplay: 'exceptZero' });
const SHORT = new Intl.NumberFormat(LOCALES, { notation: 'compact', maximumFractionDigits: 1 });
const RATIO = new Intl.NumberFormat(LOCALES, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 4 });
const COUNT = new Intl.NumberFormat(LOCALES);
const DAY = new Intl.DateTimeFormat(LOCALES, { dateStyle: 'medium', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALES, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH_ONLY = new Intl.DateTimeFormat(LOCALES, { month: 'short', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat(LOCALES, { timeStyle: 'medium' });

/** The cents of a decimal string with two places, such as "-127125.00". */
export function cents(text) {
  return BigInt(text.replace('.', ''));
}

function decimal(amount) {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sum(amounts) {
  return amounts.reduce((one, other) => one + other, 0n);
}

export const money = amount => AMOUNT.format(decimal(amount));

/** With its sign, unless it is nothing. */
export const difference = amount => DIFFERENCE.format(decimal(amount));

/** Rounded, for axes. */
export const roughly = units => SHORT.format(units);

/** Of a decimal string that is a percentage already. */
export const percent = text => RATIO.format(`${text}e-2`);

/** Of a decimal string that is a part of a day. */
export const share = text => RATIO.format(`${text}e-2`);

export const count = number => COUNT.format(number);

/** One of the two words, with the number before it. */
export const counted = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

export const day = date => DAY.format(new Date(date));

export const days = (from, to) => DAY.formatRange(new Date(from), new Date(to));

export const month = date => MONTH.format(new Date(date));

export const monthOnly = date => MONTH_ONLY.format(new Date(date));

/** Of an instant, by the reader's clock. */
export const time = instant => TIME.format(instant);
