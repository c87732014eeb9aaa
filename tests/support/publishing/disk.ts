import { posix } from 'node:path';
import type { Answers } from './sections.ts';
import type { Told } from './steps.ts';

/** A file or folder as programs see it, and as much of it as would outlast a power cut. */
type Node =
  | { readonly kind: 'file'; bytes: Buffer; durable: Buffer }
  | { readonly kind: 'folder'; names: Map<string, Node>; durable: Map<string, Node> };

type Folder = Extract<Node, { readonly kind: 'folder' }>;

const NOTHING = Buffer.alloc(0);

/**
 * A disk that promises no more than POSIX does: bytes outlast a power cut once their file was flushed, names once their
 * folder was. What was not flushed may be lost or not; a file whose name is there and whose bytes are not is empty.
 */
export class Disk {
  readonly #root: Folder = folder();

  /** Puts a tree of files somewhere; `isFlushed` for what has been there for long. */
  put(path: string, files: Answers, isFlushed: boolean): void {
    const tree = this.#make(path);
    for (const [name, bytes] of files) this.#write(posix.join(path, name), bytes);
    if (isFlushed) flushAll(tree);
  }

  /** Does what a program has told that it does. Paths that are not on this disk are passed over. */
  do([what, path, other]: Told, bytes: Buffer = NOTHING): void {
    if (what === 'mkdir') this.#make(path);
    else if (what === 'write') this.#write(path, bytes);
    else if (what === 'rm') this.#parent(path)?.names.delete(posix.basename(path));
    else if (what === 'rename' && other) this.#rename(path, other);
    else if (what === 'swap' && other) this.#swap(path, other);
    else if (what === 'sync') flush(this.#at(path));
  }

  /** What lies at a path after a power cut, at best and at worst. */
  afterPowerCut(path: string): readonly [all: Map<string, Buffer>, flushedOnly: Map<string, Buffer>] {
    return [
      filesOf(this.#at(path), (one) => one.names),
      filesOf(
        this.#at(path, (one) => one.durable),
        (one) => one.durable,
      ),
    ];
  }

  #at(path: string, names: (one: Folder) => Map<string, Node> = (one) => one.names): Node | undefined {
    let at: Node | undefined = this.#root;
    for (const name of path.split('/').filter(Boolean)) at = at?.kind === 'folder' ? names(at).get(name) : undefined;
    return at;
  }

  #parent(path: string): Folder | undefined {
    const found = this.#at(posix.dirname(path));
    return found?.kind === 'folder' ? found : undefined;
  }

  #make(path: string): Folder {
    let at = this.#root;
    for (const name of path.split('/').filter(Boolean)) {
      const next = at.names.get(name) ?? folder();
      if (next.kind !== 'folder') throw new Error(`${path} goes through a file`);
      at.names.set(name, next);
      at = next;
    }
    return at;
  }

  #write(path: string, bytes: Buffer): void {
    this.#make(posix.dirname(path)).names.set(posix.basename(path), { kind: 'file', bytes, durable: NOTHING });
  }

  #rename(from: string, to: string): void {
    const moved = this.#at(from);
    if (!moved) throw new Error(`there is no ${from}`);
    this.#parent(from)?.names.delete(posix.basename(from));
    this.#parent(to)?.names.set(posix.basename(to), moved);
  }

  #swap(from: string, to: string): void {
    const [one, other] = [this.#at(from), this.#at(to)];
    if (!one || !other) throw new Error(`${from} and ${to} are not both there`);
    this.#parent(from)?.names.set(posix.basename(from), other);
    this.#parent(to)?.names.set(posix.basename(to), one);
  }
}

function folder(): Folder {
  return { kind: 'folder', names: new Map(), durable: new Map() };
}

function flush(node: Node | undefined): void {
  if (node?.kind === 'file') node.durable = node.bytes;
  else if (node) node.durable = new Map(node.names);
}

function flushAll(node: Node): void {
  flush(node);
  if (node.kind === 'folder') for (const one of node.names.values()) flushAll(one);
}

function filesOf(node: Node | undefined, names: (one: Folder) => Map<string, Node>, path = ''): Map<string, Buffer> {
  if (!node) return new Map();
  if (node.kind === 'file') return new Map([[path, node.durable]]);
  return new Map([...names(node)].flatMap(([name, one]) => [...filesOf(one, names, `${path}/${name}`)]));
}
