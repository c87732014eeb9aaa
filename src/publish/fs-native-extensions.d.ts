/** The two functions that are used of a package that comes without types. */
declare module 'fs-native-extensions' {
  interface Addon {
    /** Each of two paths takes what the other had, in one step on Linux and macOS; fails with the system's error code. */
    swap(from: string, to: string): Promise<void>;
    /** Holds an open file as long as it is open; false where another process holds it. */
    tryLock(fd: number): boolean;
  }
  const addon: Addon;
  export default addon;
}
