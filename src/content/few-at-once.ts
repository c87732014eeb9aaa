/**
 * Does something with each of a list, only so many at once; results in the list's order. Takes no new ones after the
 * first failure, which comes through.
 */
export async function fewAtOnce<T, R>(all: readonly T[], most: number, act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = all.entries();
  let hasFailed = false;
  const worker = async () => {
    for (const [i, one] of rest) {
      if (hasFailed) return;
      try {
        results[i] = await act(one);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}
