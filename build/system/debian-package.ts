/** Libraries whose Debian package is not named after them. */
const exceptions: Readonly<Record<string, string>> = {
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
};

/**
 * The Debian 12 package that holds a library. Debian names a library's package after its soname: the name, then the
 * number, with a hyphen between where the name ends in a digit, all in lower case; exceptions are listed.
 * @param soname e.g. `libgtk-3.so.0`
 * @returns e.g. `libgtk-3-0`, or undefined for what is no soname
 */
export function debianPackage(soname: string): string | undefined {
  const exception = exceptions[soname];
  if (exception !== undefined) return exception;
  const [, name, number] = /^(lib.+)\.so\.(\d+)$/.exec(soname) ?? [];
  if (name === undefined || number === undefined) return undefined;
  return `${name}${/\d$/.test(name) ? '-' : ''}${number}`.toLowerCase().replaceAll('_', '-');
}

/**
 * Reads the output of `apt-cache policy`.
 * @returns the packages that can be installed; a name that is only virtual has no candidate and is not among them
 */
export function installablePackages(policy: string): Set<string> {
  const installable = new Set<string>();
  let current = '';
  for (const line of policy.split('\n')) {
    const name = /^(\S+):$/.exec(line)?.[1];
    if (name !== undefined) current = name.replace(/:[a-z0-9]+$/, '');
    const candidate = /^\s+Candidate: (\S+)/.exec(line)?.[1];
    if (candidate !== undefined && candidate !== '(none)') installable.add(current);
  }
  return installable;
}

/**
 * The name a package has in this release: Ubuntu 24.04 and Debian 13 renamed many libraries by adding `t64`.
 * @param name the Debian 12 name
 * @param installable what `apt-cache` knows; the Debian 12 name is kept where it knows neither
 */
export function packageInRelease(name: string, installable: ReadonlySet<string>): string {
  return !installable.has(name) && installable.has(`${name}t64`) ? `${name}t64` : name;
}
