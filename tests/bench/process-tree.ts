import { readdirSync, readFileSync } from 'node:fs';

export interface Memory {
  /** Most bytes that any one process held. */
  largest: number;
  /** Most bytes that all processes held at one time; pages they share are counted for each. */
  together: number;
}

/** Whether the memory of other processes can be read here. */
export const canReadMemory = process.platform === 'linux';

/** Notes what a process and its descendants hold at this moment. */
export function noteMemory(memory: Memory, root: number): void {
  let together = 0;
  for (const pid of treeOf(root)) {
    const status = read(`/proc/${pid}/status`);
    memory.largest = Math.max(memory.largest, kilobytes(status, 'VmHWM'));
    together += kilobytes(status, 'VmRSS');
  }
  memory.together = Math.max(memory.together, together);
}

function treeOf(pid: number): number[] {
  return [pid, ...threadsOf(pid).flatMap((thread) => childrenOf(pid, thread).flatMap(treeOf))];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // it has ended
  }
}

function childrenOf(pid: number, thread: string): number[] {
  return read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number);
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended
  }
}
