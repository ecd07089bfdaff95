import { describe, expect, it } from 'vitest';
import { pinFault } from './pin-faults';

describe('pinFault', () => {
  it.each([
    ['', 'length'],
    ['12345', 'length'],
    ['4802631597042', 'length'],
    ['48026a', 'not-digits'],
    ['480 26', 'not-digits'],
    ['-48026', 'not-digits'],
    ['٤٨٠٢٦٣', 'not-digits'],
    ['000000', 'same-digit'],
    ['999999999999', 'same-digit'],
    ['123456', 'run'],
    ['890123', 'run'],
    ['987654', 'run'],
    ['210987', 'run'],
    ['121212', 'repeat'],
    ['123123', 'repeat'],
    ['48264826', 'repeat'],
    ['112233', 'common'],
    ['159753', 'common'],
    ['147258369', 'common'],
  ])('%s: %s', (pin, fault) => {
    expect(pinFault(pin)).toBe(fault);
  });

  it.each(['480263', '135798', '907215643218', '123457', '121213'])('takes %s', (pin) => {
    expect(pinFault(pin)).toBeNull();
  });
});
