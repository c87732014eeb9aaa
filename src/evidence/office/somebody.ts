/** Who stands in the copy for whoever wrote a comment or a change. */
export const SOMEBODY = 'ผู้จัดทำ';
