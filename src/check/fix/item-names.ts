import { itemOfFile } from '../../content/item-file.ts';
import type { Workspace } from './workspace.ts';

/** Gives the file of an item the one name that is read without a word: `O12.mdx`, `o๑๒.mdx`, `o12.md` → `o12.mdx`. */
export function mendItemNames(workspace: Workspace): void {
  for (const year of workspace.names('oit', 'folder').filter((name) => /^\d{4}$/.test(name))) {
    const folder = `oit/${year}`;
    const files = Map.groupBy(workspace.names(folder), itemOfFile);
    for (const [item, names] of files) {
      const wanted = `${item}.mdx`;
      const [name] = names;
      // Of two files for an item, which one is meant only the editor knows: the check asks.
      if (item === undefined || names.length > 1 || name === undefined || name === wanted) continue;
      if (!workspace.names(folder, 'folder').includes(name)) {
        const why = `ไฟล์ของข้อ ${item} ต้องชื่อ ${wanted}`;
        workspace.add({ moves: [{ from: `${folder}/${name}`, to: `${folder}/${wanted}`, why }], rewrites: [] });
      }
    }
  }
}
