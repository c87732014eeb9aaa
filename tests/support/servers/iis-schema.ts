/** What a value of an attribute may be: text, yes or no, a number, a span of time, or one of some words. */
export type Values = 'string' | 'bool' | 'uint' | 'int' | 'timeSpan' | readonly string[];

export interface Attribute {
  readonly values: Values;
  readonly required?: true;
  /** Came after IIS 7.5: an older one answers 500.19 to everything. */
  readonly newer?: true;
}

export interface Element {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly children?: Readonly<Record<string, Element>>;
  /** Where it is a collection: the name of an entry, and the attributes that no two entries may share. */
  readonly collection?: { readonly entry: string; readonly key: readonly string[] };
}

const string: Attribute = { values: 'string' };
const bool: Attribute = { values: 'bool' };
const needed: Attribute = { values: 'string', required: true };
const neededBool: Attribute = { values: 'bool', required: true };

/** A collection with its three kinds of entries. */
function collection(
  entry: string,
  key: Readonly<Record<string, Attribute>>,
  rest: Readonly<Record<string, Attribute>> = {},
  more: Element = {},
): Element {
  const required = Object.fromEntries(Object.entries(key).map(([name, one]) => [name, one]));
  return {
    attributes: more.attributes ?? {},
    children: {
      ...more.children,
      [entry]: { attributes: { ...required, ...rest } },
      remove: { attributes: required },
      clear: {},
    },
    collection: { entry, key: Object.keys(key) },
  };
}

const withDav = { attributes: { applyToWebDAV: bool } };
const listed = { attributes: { applyToWebDAV: bool, allowUnlisted: bool } };

const RESPONSE_MODES = ['File', 'ExecuteURL', 'Redirect'];

/**
 * The part of `<system.webServer>` that a folder's `web.config` may have without further modules, by Microsoft's
 * reference (https://learn.microsoft.com/iis/configuration/system.webserver/). Where its table and its examples differ,
 * the examples hold: `<add value="…">` of `<files>`, `value` of a header in small letters.
 */
const WEB_SERVER: Element = {
  children: {
    defaultDocument: {
      attributes: { enabled: bool },
      children: { files: collection('add', { value: needed }) },
    },
    directoryBrowse: { attributes: { enabled: bool, showFlags: string } },
    urlCompression: {
      attributes: { doStaticCompression: bool, doDynamicCompression: bool, dynamicCompressionBeforeCache: bool },
    },
    staticContent: collection(
      'mimeMap',
      { fileExtension: needed },
      { mimeType: needed },
      {
        attributes: { defaultDocFooter: string, enableDocFooter: bool },
        children: {
          clientCache: {
            attributes: {
              cacheControlCustom: string,
              cacheControlMaxAge: { values: 'timeSpan' },
              cacheControlMode: { values: ['NoControl', 'DisableCache', 'UseMaxAge', 'UseExpires'] },
              httpExpires: string,
              setEtag: { values: 'bool', newer: true },
            },
          },
        },
      },
    ),
    httpProtocol: {
      attributes: { allowKeepAlive: bool },
      children: {
        customHeaders: collection('add', { name: needed }, { value: string }),
        redirectHeaders: collection('add', { name: needed }, { value: string }),
      },
    },
    httpErrors: collection(
      'error',
      { statusCode: { values: 'uint', required: true }, subStatusCode: { values: 'int' } },
      { path: needed, prefixLanguageFilePath: string, responseMode: { values: RESPONSE_MODES } },
      {
        // `allowAbsolutePathsWhenDelegated` and `defaultPath` are locked on every new server.
        attributes: {
          defaultResponseMode: { values: RESPONSE_MODES },
          detailedMoreInformationLink: string,
          errorMode: { values: ['DetailedLocalOnly', 'Custom', 'Detailed'] },
          existingResponse: { values: ['Auto', 'Replace', 'PassThrough'] },
        },
      },
    ),
    security: {
      children: {
        requestFiltering: {
          attributes: {
            allowDoubleEscaping: bool,
            allowHighBitCharacters: bool,
            unescapeQueryString: bool,
            removeServerHeader: { values: 'bool', newer: true },
          },
          children: {
            verbs: collection('add', { verb: needed }, { allowed: neededBool }, listed),
            fileExtensions: collection('add', { fileExtension: needed }, { allowed: neededBool }, listed),
            hiddenSegments: collection('add', { segment: needed }, {}, withDav),
            denyUrlSequences: collection('add', { sequence: needed }),
            alwaysAllowedUrls: collection('add', { url: needed }),
          },
        },
      },
    },
  },
};

export const CONFIGURATION: Element = {
  children: {
    'system.webServer': WEB_SERVER,
    location: {
      attributes: {
        path: needed,
        allowOverride: bool,
        overrideMode: { values: ['Inherit', 'Allow', 'Deny'] },
        inheritInChildApplications: bool,
      },
      children: { 'system.webServer': WEB_SERVER },
    },
  },
};
