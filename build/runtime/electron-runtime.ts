/** Where a runtime came from, in the order in which the provisioner asks. */
export type RuntimeSource = 'override' | 'installed' | 'downloaded' | 'fallback';

/** An Electron that can run this app from its directory. */
export interface ElectronRuntime {
  /** Absolute path of the executable; takes the app's directory as its first plain argument. */
  readonly executable: string;
  /** Its Electron version, read from the runtime itself, e.g. `45.4.1`. */
  readonly version: string;
  readonly source: RuntimeSource;
  /** Absolute directory of a runtime without anything of ours in it, for the packager. */
  readonly pristineDir: string;
}

/** What asking one source gave: a runtime, or why it has none, in a few words for the person at the terminal. */
export type RuntimeAttempt = { readonly runtime: ElectronRuntime } | { readonly reason: string };

/** One source of runtimes. `reason`s are collected for the error that is shown when no source has any. */
export interface RuntimeProvider {
  /** What the source is called in messages, e.g. `the electron package's download`. */
  readonly name: string;
  provide(): Promise<RuntimeAttempt>;
}
