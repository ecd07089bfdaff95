import { describe, expect, it } from 'vitest';
import { missingInLdd } from './ldd';

describe('missingInLdd', () => {
  it('names what is not found, once, over several files', () => {
    const output = [
      '/x/electron:',
      '\tlinux-vdso.so.1 (0x00007ffe)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '/x/libGLESv2.so:',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
    ].join('\n');
    expect(missingInLdd(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it.each(['', '\tnot a dynamic executable', '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n'])(
    'finds nothing in %j',
    (output) => expect(missingInLdd(output)).toEqual([]),
  );
});
