import { statfs } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import type { MachineFacts } from '../../contract/panel/health';

/** What the machine's facts are read from. */
export interface MachineReads {
  readonly dataDir: string;
  /** Bytes of kept pictures. */
  readonly pictures: () => number;
  /** Memory of every process of the app, kilobytes, as the engine tells it. */
  readonly metrics: () => readonly { readonly memory: { readonly workingSetSize: number } }[];
}

/** How the machine is. What cannot be read is null. */
export async function machineFacts({ dataDir, pictures, metrics }: MachineReads): Promise<MachineFacts> {
  const disk = await statfs(dataDir).catch(() => null);
  return {
    appMemory: metrics().reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0),
    freeMemory: freemem(),
    totalMemory: totalmem(),
    freeDisk: disk && disk.bavail * disk.bsize,
    totalDisk: disk && disk.blocks * disk.bsize,
    pictures: pictures(),
  };
}
