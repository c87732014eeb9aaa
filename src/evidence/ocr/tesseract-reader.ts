import { Engine } from './engine.ts';
import { readPage } from './read-page.ts';
import type { PageReader } from './run.ts';

/**
 * A reader of pages in a thread of its own.
 *
 * @param data folder of `languageData`
 */
export async function openTesseract(data: string): Promise<PageReader> {
  const engine = await Engine.open(data);
  return { read: (picture) => readPage(engine, picture), close: () => engine.close() };
}
