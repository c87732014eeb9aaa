/** Drives in which the owner of a file decides who may look, and what they show to everyone else. */
export const DRIVES: readonly string[] = [
  'drive.google.com',
  'docs.google.com',
  'photos.google.com',
  'onedrive.live.com',
  '1drv.ms',
  '*.sharepoint.com',
  'dropbox.com',
  'www.dropbox.com',
  '*.icloud.com',
];

/** Words of their pages that say a file is not for everyone. */
export const NO_LEAVE =
  /request access|you need access|you need permission|access denied|sign in to (?:continue|your account)|ขอสิทธิ์(?:การ)?เข้าถึง|คุณต้อง(?:มีสิทธิ์|ได้รับสิทธิ์)|ไม่มีสิทธิ์เข้าถึง/i;

const NETWORKS = [
  'facebook.com',
  '*.facebook.com',
  'fb.com',
  'fb.me',
  'instagram.com',
  '*.instagram.com',
  'tiktok.com',
  '*.tiktok.com',
  'x.com',
  'twitter.com',
  'line.me',
  '*.line.me',
  'lin.ee',
];

/** Where people write to each other in public or by an account of their own, and an office has no say over the answers. */
export const SOCIAL: readonly string[] = [...NETWORKS, '*.twitter.com', 'youtube.com', '*.youtube.com', 'youtu.be'];

/**
 * Hosts that show a program a page to log in at, or refuse it, where a reader sees the page: what they answer says
 * nothing of the link.
 */
export const SHY: readonly string[] = [...NETWORKS, 'm.me', 'linkedin.com', '*.linkedin.com'];
