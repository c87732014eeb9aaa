/** Does something with each of a list, only so many at once, since each holds a file's bytes; results in the list's order. */
export async function fewAtOnce<T, R>(all: readonly T[], most: number, act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = all.entries();
  const worker = async () => {
    for (const [i, one] of rest) results[i] = await act(one);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}
