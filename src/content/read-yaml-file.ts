import type { z } from 'astro/zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Folder } from './folder.ts';
import { placeAt } from './place.ts';
import { type Report, reportTo } from './report.ts';
import { readStructured, type Structured } from './structured.ts';
import type { YamlSource } from './types.ts';

/** A YAML file with its fields, and the way to speak of its places. */
export interface YamlFile<T> extends Structured<T>, YamlSource {
  readonly report: Report;
}

/** Reads a YAML file of the folder against a schema; `undefined` where its fields could not be told apart. */
export async function readYamlFile<S extends z.ZodType>(
  folder: Folder,
  diagnostics: Diagnostic[],
  path: string,
  schema: S,
): Promise<YamlFile<z.output<S>> | undefined> {
  const source = await folder.read(path);
  if (!source) return undefined;
  const report = reportTo(diagnostics, source.file, source.text);
  if (source.text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) {
    report({
      code: 'content/empty',
      offset: 0,
      message: 'ไฟล์นี้ว่าง ไม่มีข้อมูลเลย',
      hint: 'เขียนเป็น ชื่อช่อง: ค่า ช่องละบรรทัด หรือนำไฟล์จากรุ่นก่อนหน้ากลับมา',
    });
    return undefined;
  }
  const read = readStructured(schema, source.text, 0, report);
  if (!read) return undefined;
  const { file, text } = source;
  return { ...read, file, text, report, placeOf: (path) => placeAt(text, read.offsetOf(path)) };
}
