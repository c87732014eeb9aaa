import { escapeXml } from '../../evidence/office/xml-edit.ts';

/** An element of a configuration as its lines, those of what is in it set in. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (readonly string[])[] = [],
): string[] {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  if (children.length === 0) return [`<${start} />`];
  return [`<${start}>`, ...children.flat().map((line) => `  ${line}`), `</${name}>`];
}

/** Takes an entry out of a collection before it is added: IIS refuses one that the site around has already. */
export function entry(
  name: string,
  key: Readonly<Record<string, string>>,
  rest: Readonly<Record<string, string>> = {},
) {
  return [...element('remove', key), ...element(name, { ...key, ...rest })];
}
