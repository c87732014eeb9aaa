import type { YamlFile } from '../read-yaml-file.ts';

/** What of a frame's file can be judged, whether or not its schema has refused something. */
export type FrameFields = Pick<YamlFile<unknown>, 'typed' | 'placeOf'>;

/** What can be wrong with how the parts of a frame fit together. */
export type FrameCode =
  | 'frame/doubled'
  | 'frame/no-such-part'
  | 'frame/misplaced'
  | 'frame/empty-part'
  | 'frame/gap'
  | 'frame/weight';

/** Tells of the value at a path. */
export type Refuse = (path: readonly PropertyKey[], code: FrameCode, message: string, hint: string) => void;
