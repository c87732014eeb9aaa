/**
 * Whether an address means a place on somebody's computer or network, and so tells of it. One that climbs out of the
 * folder of its document is such a place too: where it is published, it leads nowhere.
 */
export function isLocalPath(address: string): boolean {
  return /^(?:file:|\\\\|\/\/|[A-Za-z]:[\\/]|\.\.[\\/])/i.test(address.trim());
}

/** Whether a value is a path, not an address of the web. */
export function isPath(text: string): boolean {
  return isLocalPath(text) || /^[^\s:]+\\[^\\]*$/.test(text) || text.startsWith('/');
}

/** Folders of Windows, of shared drives, of macOS and of Linux. */
const PATH =
  /(?:(?<![A-Za-z])[A-Za-z]:[\\/]|\\\\[^\\\s]+\\|file:\/\/|\/(?:Users|home|Volumes|mnt|media|tmp|private)\/)[^\s"'<>|]*/i;

/** The first path that stands in a text. */
export function pathIn(text: string): string | undefined {
  return PATH.exec(text)?.[0];
}

const FILE = /\.(?:docx?|xlsx?|pptx?|odt|ods|odp|rtf|pdf|pub|indd|pmd|tmp|html?)$/i;
const PROGRAM = /^(?:Microsoft (?:Office )?(?:Word|Excel|PowerPoint|Publisher)|WPS|LibreOffice|Print)\s*[-–]\s/i;

/** Whether a text is the place or the name of a file on someone's computer, as `Microsoft Word - D:\งาน\ร่าง.doc` is. */
export function looksLikePath(text: string): boolean {
  const trimmed = text.trim();
  return pathIn(trimmed) !== undefined || FILE.test(trimmed) || PROGRAM.test(trimmed);
}

/** The last step of a path: `C:\งาน\แผน.jpg` → `แผน.jpg`. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}
