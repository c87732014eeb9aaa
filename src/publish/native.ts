type Addon = typeof import('fs-native-extensions')['default'];

let loaded: Promise<Addon | undefined> | undefined;

/** What Node itself lacks of the file system; `undefined` where there is no such program for this machine. */
export function nativeFiles(): Promise<Addon | undefined> {
  loaded ??= import('fs-native-extensions').then(
    (module) => module.default,
    () => undefined,
  );
  return loaded;
}
