interface Item {
  readonly id: string;
}

/** Some of a frame's items in few words: `o3–o11, o13`. */
export function itemRanges(all: readonly Item[], some: readonly Item[]): string {
  const runs: Item[][] = [];
  for (const item of all.filter((one) => some.includes(one))) {
    const run = runs.at(-1);
    if (run && all.indexOf(item) === all.indexOf(run.at(-1) as Item) + 1) run.push(item);
    else runs.push([item]);
  }
  return runs.map((run) => (run.length === 1 ? run[0]?.id : `${run[0]?.id}–${run.at(-1)?.id}`)).join(', ');
}
