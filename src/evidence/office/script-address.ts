/** Whether an address runs something rather than leads somewhere. */
export function isScript(address: string): boolean {
  return /^\s*(?:javascript|vbscript|data|ms-[a-z-]+|search-ms|shell):/i.test(address);
}
