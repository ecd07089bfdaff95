import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second for programs, whatever the kernel's own tick. */
const ticksPerSecond = 100;

/** A process and all that it started, as Linux accounts for them. */
export interface TreeUse {
  /** Proportional set size: memory, with what is shared divided among those who share it, bytes. */
  readonly pss: number;
  /** Processor time since the start, s. */
  readonly cpu: number;
  /** Open file descriptors. */
  readonly handles: number;
}

/** Adds up what a process and its descendants use now. */
export function treeUse(root: number): TreeUse {
  let [pss, cpu, handles] = [0, 0, 0];
  for (const pid of treeOf(root)) {
    try {
      cpu += cpuOf(pid);
      pss += 1024 * field(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss');
      handles += readdirSync(`/proc/${pid}/fd`).length;
    } catch {
      // It ended while we looked.
    }
  }
  return { pss, cpu, handles };
}

/** Bytes that one process sent towards the disk so far. */
export function bytesWritten(pid: number): number {
  return field(readFileSync(`/proc/${pid}/io`, 'utf8'), 'write_bytes');
}

function treeOf(root: number): number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(statFields(Number(name))[1]);
      childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended while we looked.
    }
  }
  const found = [root];
  for (const pid of found) found.push(...(childrenOf.get(pid) ?? []));
  return found;
}

/** The fields of `/proc/<pid>/stat` after the name, which may hold blanks: state, parent, … */
function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function cpuOf(pid: number): number {
  const fields = statFields(pid);
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function field(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}
