/** That a field's value is fixed by the provisioning file: it is shown and cannot be edited. */
export interface Managed {
  /** The file's name or path, as people should read it. */
  readonly file: string;
}
