/** The digits of a commit that name it wherever it is told of. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 12);
}

/** What something was built from, for the end of a sentence, in Thai: `จาก commit 1d89aab1c2d3`. */
export function fromCommit(commit: string | undefined): string {
  return commit ? `จาก commit ${shortCommit(commit)}` : 'จากเนื้อหาที่ยังไม่ commit';
}
