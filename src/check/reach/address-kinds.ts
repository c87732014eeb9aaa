/** What an address gives away about itself, before anyone asks for it. */
export type AddressKind =
  /** on this machine or inside this office */
  | 'local-only'
  /** in a mailbox */
  | 'mail-attachment'
  /** in a drive whose owner decides who may look */
  | 'private-drive'
  /** in a group that asks for membership */
  | 'members-only'
  /** another address in the wrapping of the site it was copied from */
  | 'wrapped'
  /** a short address that leads on */
  | 'shortener'
  /** a page to log in at */
  | 'login';

export interface AddressPattern {
  readonly kind: AddressKind;
  /** Host names; `*.example.com` is any host below that one, `*` any at all. */
  readonly hosts: readonly string[];
  /** Of its path and query; without it any page of the host. */
  readonly path?: RegExp;
  /** What its path and query have where it is all right after all. */
  readonly unless?: RegExp;
  /** Why nobody else may open it, or why it will not last, as a message goes on: “…ไม่ได้ เพราะ” */
  readonly why: string;
}

/**
 * Addresses as officers paste them, by what is publicly known of each service; the first that fits is the one that is
 * told. Services change: a look over the network (`--links`) settles what here is only likely.
 */
export const ADDRESS_PATTERNS: readonly AddressPattern[] = [
  {
    kind: 'local-only',
    hosts: ['localhost', '*.localhost', '*.local', '*.lan', '*.internal', '*.intranet', '*.home', '*.corp'],
    why: 'เป็นชื่อที่ใช้ได้เฉพาะในเครื่องหรือในเครือข่ายของสำนักงาน',
  },
  {
    kind: 'mail-attachment',
    hosts: ['mail-attachment.googleusercontent.com'],
    why: 'เป็นไฟล์แนบในอีเมลของผู้ที่คัดลอกมา และใช้ได้เพียงชั่วครู่',
  },
  {
    kind: 'mail-attachment',
    hosts: ['mail.google.com', 'outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'mail.yahoo.com'],
    why: 'เป็นกล่องจดหมายของผู้ที่คัดลอกมา',
  },
  {
    kind: 'mail-attachment',
    hosts: ['mail.go.th', '*.mail.go.th', 'webmail.*'],
    why: 'เป็นกล่องจดหมายของผู้ที่คัดลอกมา',
  },
  {
    kind: 'private-drive',
    hosts: ['drive.google.com'],
    path: /^\/drive\/(?:u\/\d+\/)?(?:home|my-drive|recent|starred|shared-with-me|shared-drives|priority)?(?:[/?]|$)/,
    why: 'เป็นหน้าไดรฟ์ของผู้ที่คัดลอกมา คนอื่นเปิดแล้วเห็นไดรฟ์ของตนเอง',
  },
  {
    kind: 'private-drive',
    hosts: ['drive.google.com'],
    path: /^\/(?:file\/|open\b|drive\/)/,
    unless: /[?&](?:usp=(?:sharing|share_link|drive_link)|resourcekey=)/,
    why: 'ไฟล์ใน Google ไดรฟ์เปิดได้เฉพาะเจ้าของ จนกว่าจะเปิดสิทธิ์ให้ทุกคนที่มีลิงก์',
  },
  {
    kind: 'private-drive',
    hosts: ['docs.google.com'],
    path: /^\/(?:a\/[^/]+\/)?(?:document|spreadsheets|presentation|forms|drawings)\/(?:u\/\d+\/)?d\/[^/]+\/edit/,
    why: 'เป็นหน้าสำหรับแก้ไขเอกสาร ซึ่งเปิดได้เฉพาะผู้ที่ได้รับสิทธิ์',
  },
  {
    kind: 'private-drive',
    hosts: ['photos.google.com'],
    unless: /^\/share\//,
    why: 'เป็นอัลบั้มของผู้ที่คัดลอกมา',
  },
  {
    kind: 'private-drive',
    hosts: ['onedrive.live.com', '1drv.ms', '*.sharepoint.com'],
    why: 'ไฟล์ใน OneDrive และ SharePoint มักเปิดได้เฉพาะคนในหน่วยงาน หรือลิงก์หมดอายุ',
  },
  {
    kind: 'private-drive',
    hosts: ['dropbox.com', 'www.dropbox.com'],
    unless: /[?&](?:dl|raw)=[01]/,
    why: 'เป็นหน้าของ Dropbox ที่มักให้เข้าสู่ระบบก่อน',
  },
  {
    kind: 'private-drive',
    hosts: ['icloud.com', 'www.icloud.com', 'share.icloud.com'],
    why: 'ไฟล์ใน iCloud เปิดได้เฉพาะผู้ที่เจ้าของเชิญ',
  },
  {
    kind: 'members-only',
    hosts: ['facebook.com', '*.facebook.com'],
    path: /^\/(?:groups|messages)\//,
    why: 'เป็นกลุ่มหรือข้อความในเฟซบุ๊ก ซึ่งมักเห็นได้เฉพาะสมาชิก',
  },
  {
    kind: 'members-only',
    hosts: ['line.me', 'timeline.line.me', 'linevoom.line.me', 'liff.line.me'],
    path: /^\/(?:R\/(?:ti\/g\/|home|group|note|nv\/)|ti\/g2?\/|note)/i,
    why: 'เป็นกลุ่ม โน้ต หรืออัลบั้มในไลน์ ซึ่งเห็นได้เฉพาะสมาชิก',
  },
  {
    kind: 'members-only',
    hosts: [
      'classroom.google.com',
      'chat.google.com',
      'teams.microsoft.com',
      'discord.gg',
      'discord.com',
      '*.slack.com',
    ],
    why: 'เป็นห้องของกลุ่ม ซึ่งเห็นได้เฉพาะสมาชิก',
  },
  {
    kind: 'wrapped',
    hosts: ['google.com', 'www.google.com', 'google.co.th', 'www.google.co.th'],
    path: /^\/url\?/,
    why: 'คัดลอกมาจากหน้าผลการค้นหา จึงพาผ่าน Google ก่อน',
  },
  {
    kind: 'wrapped',
    hosts: ['l.facebook.com', 'lm.facebook.com'],
    why: 'คัดลอกมาจากโพสต์ จึงพาผ่านเฟซบุ๊กก่อน',
  },
  {
    kind: 'wrapped',
    hosts: ['*.safelinks.protection.outlook.com'],
    why: 'คัดลอกมาจากอีเมล จึงพาผ่านระบบตรวจอีเมลก่อน',
  },
  {
    kind: 'wrapped',
    hosts: ['translate.google.com', 'translate.google.co.th', '*.translate.goog', 'webcache.googleusercontent.com'],
    why: 'เป็นหน้าที่ Google แปลหรือเก็บสำเนาไว้ ไม่ใช่หน้าจริง',
  },
  {
    kind: 'shortener',
    hosts: ['goo.gl'],
    unless: /^\/maps\//,
    why: 'บริการย่อลิงก์ของ Google เลิกให้บริการแล้ว',
  },
  {
    kind: 'shortener',
    hosts: [
      'bit.ly',
      'bitly.com',
      'tinyurl.com',
      't.co',
      'shorturl.at',
      'shorturl.asia',
      'cutt.ly',
      'rb.gy',
      'is.gd',
      'ow.ly',
      't.ly',
      'tiny.cc',
      'kutt.it',
      'rebrand.ly',
      'dlvr.it',
    ],
    why: 'ผู้อ่านไม่รู้ว่าจะไปที่ใด และลิงก์หายไปได้เมื่อบริการย่อลิงก์หยุด',
  },
  {
    kind: 'shortener',
    hosts: [
      'me-qr.com',
      '*.me-qr.com',
      'qrco.de',
      'q-r.to',
      'qrto.org',
      'l.ead.me',
      'scan.page',
      'qrfy.com',
      '*.qrfy.com',
    ],
    why: 'เป็นลิงก์ของบริการทำ QR code ซึ่งมักหมดอายุหรือคั่นด้วยโฆษณา',
  },
  {
    kind: 'login',
    hosts: ['accounts.google.com', 'login.microsoftonline.com', 'login.live.com', 'access.line.me'],
    why: 'เป็นหน้าเข้าสู่ระบบ',
  },
  {
    kind: 'login',
    hosts: ['*'],
    path: /^[^?]*\/(?:wp-login|wp-admin|administrator|log-?in|sign-?in|logon)(?:\.(?:php|aspx?|html?|jsp))?\/?(?:\?|$)/i,
    why: 'เป็นหน้าเข้าสู่ระบบ',
  },
];

/** Names in a query that say where a reader came from and change nothing of what is shown. */
export const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|ttclid|yclid|igshid?|mc_[ce]id|mibextid|_ga|_gl)$/i;

/** Names in a query, or behind a `;` of a path, that hold one visitor's session. */
export const SESSION = /^(?:phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|session_?id|cftoken)$/i;
