/** The address family that matches any host, from the X authority format. */
const familyWild = 0xffff;

function counted(data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  return Buffer.concat([length, data]);
}

/**
 * The content of an X authority file with one cookie that is good for any display on any host: the number of the
 * display is not known before the server that reads this file has chosen it.
 * @param cookie 16 random bytes
 */
export function xauthority(cookie: Buffer): Buffer {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(familyWild);
  const address = Buffer.alloc(0);
  const displayNumber = Buffer.alloc(0);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([family, ...[address, displayNumber, name, cookie].map(counted)]);
}
