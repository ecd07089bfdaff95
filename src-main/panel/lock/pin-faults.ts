import { pinLength, type PinFault } from '../../contract/panel/lock';

/** What people choose first, besides rows and repetitions. */
const common = new Set([
  '112233',
  '123321',
  '147258',
  '147852',
  '159357',
  '159753',
  '258456',
  '445566',
  '456852',
  '741852',
  '789456',
  '852456',
  '963852',
  '11223344',
  '12341234',
  '13243546',
  '14725836',
  '147258369',
  '246810',
  '1357911',
  '135791',
  '314159',
  '3141592',
  '31415926',
  '271828',
  '007007',
  '102030',
  '10203040',
  '1020304050',
  '520131',
  '5201314',
  '696969',
  '202020',
  '131313',
  '123654',
  '142536',
  '122333',
  '998877',
  '665544',
  '332211',
  '100000',
  '200000',
]);

/** What is wrong with a PIN that somebody chooses; null = it will do. */
export function pinFault(pin: string): PinFault | null {
  if (!/^[0-9]*$/.test(pin)) return 'not-digits';
  if (pin.length < pinLength.min || pin.length > pinLength.max) return 'length';
  if (new Set(pin).size === 1) return 'same-digit';
  if (isRun(pin)) return 'run';
  if (isRepetition(pin)) return 'repeat';
  return common.has(pin) ? 'common' : null;
}

/** Whether every digit follows the one before by the same step of one, up or down, also past 9 and 0. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** Whether it is a shorter part said again and again, such as 123123 or 474747. */
function isRepetition(pin: string): boolean {
  for (let length = 1; length <= pin.length / 2; length += 1) {
    if (pin.length % length === 0 && pin.slice(0, length).repeat(pin.length / length) === pin) return true;
  }
  return false;
}
