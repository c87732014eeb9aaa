/** Endings of files that run when they are opened, or that a browser runs; the copy of an archive goes without them. */
const RUNNING =
  /\.(?:exe|com|scr|pif|msi|msp|dll|cpl|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|ws[fhc]|hta|jar|apk|app|dmg|pkg|deb|rpm|sh|bash|py|php|aspx?|jsp|cgi|pl|rb|lnk|url|webloc|desktop|reg|inf|scf|html?|xhtml|mht|mhtml|svgz?|swf|xll|xlam|docm|dotm|xlsm|xltm|pptm|ppam|iso|img|vhdx?)$/i;

/** Archives, which are not opened when they lie in one. */
const ARCHIVE = /\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz|zst|cab|arj|lzh|ace)$/i;

/** Left behind by systems and programs, unseen: they tell of folders, users and deleted files. */
const LITTER =
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|\._[^/]*$|~\$[^/]*$|\.git\/)/i;

export function isRunning(name: string): boolean {
  return RUNNING.test(name);
}

export function isArchive(name: string): boolean {
  return ARCHIVE.test(name);
}

export function isLitter(name: string): boolean {
  return LITTER.test(name);
}
