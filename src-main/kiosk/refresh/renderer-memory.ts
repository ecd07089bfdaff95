import { readFile } from 'node:fs/promises';
import type { ProcessMetric, WebContents } from 'electron';

/** What reading a page's memory needs; each from Electron or the system. */
export interface MemoryReads {
  readonly contents: () => Pick<WebContents, 'getOSProcessId'> | null;
  readonly metrics: () => readonly Pick<ProcessMetric, 'pid' | 'memory'>[];
  /** The text of `/proc/<pid>/status` on Linux; rejects elsewhere. */
  readonly status?: (pid: number) => Promise<string>;
}

const readStatus = (pid: number): Promise<string> => readFile(`/proc/${String(pid)}/status`, 'utf8');

/**
 * How much memory a page's process has to itself, bytes: what the system counts as private on Windows, its anonymous
 * memory on Linux, all of it elsewhere; null = nobody can tell.
 */
export async function rendererMemory(reads: MemoryReads): Promise<number | null> {
  const pid = reads.contents()?.getOSProcessId() ?? 0;
  const memory = reads.metrics().find((metric) => metric.pid === pid)?.memory;
  if (pid === 0 || memory === undefined) return null;
  if (memory.privateBytes !== undefined) return memory.privateBytes * 1024;
  const status = await (reads.status ?? readStatus)(pid).catch(() => '');
  const anonymous = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return anonymous === undefined ? memory.workingSetSize * 1024 : Number(anonymous) * 1024;
}
