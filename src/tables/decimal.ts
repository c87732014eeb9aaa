/** An exact decimal: `units` / 10^`places`. Money is added without the noise of floating point. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export const ZERO: Decimal = { units: 0n, places: 0 };

/** Reads plain digits: `('1234', '50', true)` → −1234.50. */
export function decimal(whole: string, part = '', isNegative = false): Decimal {
  const units = BigInt(whole + part || '0');
  return { units: isNegative ? -units : units, places: part.length };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, places: b.places });
}

/** Negative where `a` is smaller, 0 where both are the same amount, positive where it is larger. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function absolute({ units, places }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, places };
}

/** With so many places; a half is rounded away from zero. */
export function round(value: Decimal, places: number): Decimal {
  if (value.places <= places) return { units: unitsAt(value, places), places };
  const divisor = 10n ** BigInt(value.places - places);
  const { units } = absolute(value);
  const rounded = (units + divisor / 2n) / divisor;
  return { units: value.units < 0n ? -rounded : rounded, places };
}

/** Divided by 10^`power`, exactly. */
export function shift(value: Decimal, power: number): Decimal {
  return { units: value.units, places: value.places + power };
}

/** For drawing only. */
export function toNumber(value: Decimal): number {
  return Number(format(value).replaceAll(',', '').replace('−', '-'));
}

/** `1,234.50`, the minus as `−`; with the places it has unless told. */
export function format(value: Decimal, places = value.places): string {
  const { units } = round(value, places);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${units < 0n ? '−' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

/** Without the zeros at its end: 1.50 → 1.5. */
export function trim(value: Decimal): Decimal {
  let { units, places } = value;
  while (places > 0 && units % 10n === 0n) {
    units /= 10n;
    places--;
  }
  return { units, places };
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}
