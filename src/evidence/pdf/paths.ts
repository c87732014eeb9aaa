const PATH = /(?:^|[\s"'(\-:])[a-z]:[\\/]|\\\\[^\\\s]+\\|file:\/\/|\/(?:Users|home|Volumes|tmp|private)\//i;
const FILE = /\.(?:docx?|xlsx?|pptx?|odt|ods|odp|rtf|pdf|pub|indd|pmd|tmp|html?)$/i;
const PROGRAM = /^(?:Microsoft (?:Office )?(?:Word|Excel|PowerPoint|Publisher)|WPS|LibreOffice|Print)\s*[-–]\s/i;

/** Whether a text is the place or the name of a file on someone's computer, as `Microsoft Word - D:\งาน\ร่าง.doc` is. */
export function looksLikePath(text: string): boolean {
  const trimmed = text.trim();
  return PATH.test(trimmed) || FILE.test(trimmed) || PROGRAM.test(trimmed);
}
