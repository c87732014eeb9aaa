import { swapAlphabets } from '../thai/alphabets.ts';

/** A plugin of Vite that sends the dictionary to the browser in the alphabet that takes the fewest bytes; its source stays Thai. */
export function compactWords() {
  return {
    name: 'oit-compact-words',
    apply: 'build' as const,
    transform(code: string, id: string) {
      if (!id.endsWith('/src/thai/words.ts')) return undefined;
      const swapped = code.replace(
        /(WORDS = )`([^`]*)`/,
        (_, name: string, words: string) => `${name}swapAlphabets(${JSON.stringify(swapAlphabets(words))})`,
      );
      return { code: `import { swapAlphabets } from './alphabets.ts';\n${swapped}`, map: null };
    },
  };
}
