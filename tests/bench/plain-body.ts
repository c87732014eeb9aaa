/** The body of an item without its frontmatter and without the components that only our program has. */
export function plainBody(mdx: string): string {
  return mdx
    .replace(/^---\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m, '')
    .replace(/<(?:Contact|Channel)\b[^>]*\/>/g, 'ยังไม่มีข้อมูล')
    .replace(/<\/?Note>/g, '');
}
