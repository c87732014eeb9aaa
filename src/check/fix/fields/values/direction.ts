import { parseYaml } from '../../../../content/yaml/syntax.ts';
import { withoutDirection } from '../../../../thai/direction.ts';
import type { ValueMend } from './types.ts';

/** Marks of direction that came along with what was copied from a telephone or a chat. What they hid stays to be read. */
export const mendDirection: ValueMend = ({ isKey, isQuoted, source, value }) => {
  const text = withoutDirection(source);
  if (isKey || text === source || text.trim() === '') return undefined;
  // Without quotes, a sign of YAML may come to stand where the mark kept it from being one: `- `, `# `, `"`.
  const isSame = isQuoted || (readAs(source) === value.trim() && readAs(text) === withoutDirection(value).trim());
  return isSame ? { text, why: 'ลบเครื่องหมายกำกับทิศทางที่มองไม่เห็น ซึ่งติดมากับการคัดลอกจากโทรศัพท์หรือแชต' } : undefined;
};

/** What YAML reads a source as that stands behind the name of a field. */
function readAs(source: string): string | undefined {
  const { doc, faults } = parseYaml(`x: ${source.replaceAll('\u00a0', ' ')}`);
  return faults.length === 0 ? String(doc?.get('x')).trim() : undefined;
}
