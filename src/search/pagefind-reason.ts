/**
 * Does something with Pagefind. Where its program could not be started or has ended early, Pagefind prints the reason
 * to the screen and tells us only that it stopped: here the reason is what is thrown, and nothing is printed.
 */
export async function withItsReason<T>(work: () => Promise<T>): Promise<T> {
  const print = console.error;
  let reason: unknown;
  console.error = (...said: unknown[]) => {
    if (said[0] === 'Service stopped') reason ??= said[1];
    else print(...said);
  };
  try {
    return await work();
  } catch (error) {
    throw reason ?? error;
  } finally {
    console.error = print;
  }
}
