/** A key of a store. Never told, written or put into a message. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The variables that the tools of all stores read; where else a key may lie is not looked. */
export const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;

/** The key that the environment has; `undefined` where a part of it is missing. */
export function credentialsFrom(env: Readonly<Record<string, string | undefined>>): Credentials | undefined {
  const [accessKeyId, secretAccessKey] = KEY_VARIABLES.map((name) => env[name]?.trim());
  const sessionToken = env['AWS_SESSION_TOKEN']?.trim();
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}
