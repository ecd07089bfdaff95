import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { RecordingLog } from '../sync/testing/recording-log';
import { stayOpen } from './stay-open';

/** Whether a window that is asked to close may. */
function closes(platform: NodeJS.Platform): boolean {
  const window = new EventEmitter();
  const log = new RecordingLog();
  stayOpen(window as unknown as Parameters<typeof stayOpen>[0], log, platform);
  const refused: string[] = [];
  window.emit('close', { preventDefault: () => refused.push('close') });
  expect(log.lines).toHaveLength(refused.length);
  return refused.length === 0;
}

describe('stayOpen', () => {
  it('keeps the window on the wall, but where an update has to close it', () => {
    expect(closes('linux')).toBe(false);
    expect(closes('win32')).toBe(false);
    expect(closes('darwin')).toBe(true);
  });
});
