import type { Attributes } from './xml.ts';

/** Fields of Word that fetch or run something (ECMA-376, part 1, 17.16.5). */
const CALLING = /^\s*(DDEAUTO|DDE|LINK|IMPORT|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|MACROBUTTON|DATABASE|RD)\b/i;

/** Follows the fields of a Word part; each call of `open`, `close` and `text` is what an XML reader meets. */
export class FieldCodes {
  /** Codes of the fields that fetch or run something. */
  readonly calling: string[] = [];
  /** Which of the `instrText` elements, counted from 0, belong to such a field. */
  readonly callingTexts = new Set<number>();
  readonly #fields: { code: string; texts: number[]; isCode: boolean }[] = [];
  #texts = -1;
  #isText = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'fldChar') this.#turn(attributes['fldCharType'] ?? '');
    if (name === 'fldSimple' && isCalling(attributes['instr'] ?? '')) this.calling.push(attributes['instr'] ?? '');
    this.#isText = name === 'instrText';
    if (!this.#isText) return;
    this.#texts++;
    this.#fields.at(-1)?.texts.push(this.#texts);
  }

  text(text: string): void {
    const field = this.#fields.at(-1);
    if (this.#isText && field?.isCode) field.code += text;
  }

  close(): void {
    this.#isText = false;
  }

  #turn(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', texts: [], isCode: true });
    else if (type === 'separate' && field) field.isCode = false;
    else if (type === 'end' && field) {
      this.#fields.pop();
      if (!isCalling(field.code)) return;
      this.calling.push(field.code);
      for (const text of field.texts) this.callingTexts.add(text);
    }
  }
}

export function isCalling(code: string): boolean {
  return CALLING.test(code);
}
