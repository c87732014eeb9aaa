/**
 * Whether an address means a place on somebody's computer or network, and so tells of it. One that climbs out of the
 * folder of its document is such a place too: where it is published, it leads nowhere.
 */
export function isLocalPath(address: string): boolean {
  return /^(?:file:|\\\\|\/\/|[A-Za-z]:[\\/]|\.\.[\\/])/i.test(address.trim());
}

/** Whether an address runs something rather than leads somewhere. */
export function isScript(address: string): boolean {
  return /^\s*(?:javascript|vbscript|data|ms-[a-z-]+|search-ms|shell):/i.test(address);
}

/** Whether a path, not an address of the web, stands in a text. */
export function isPath(text: string): boolean {
  return isLocalPath(text) || /^(?:[^\s:]+\\)+[^\\]*$/.test(text) || text.startsWith('/');
}

/** The last step of a path: `C:\งาน\แผน.jpg` → `แผน.jpg`. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}

/** Who stands in the copy for whoever wrote a comment or a change. */
export const SOMEBODY = 'ผู้จัดทำ';
