/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** What stands in it; absent = the table's `cell` draws it. */
  readonly text?: (row: Row) => string;
  /** Numbers stand at the end. */
  readonly end?: boolean;
  /** What it holds stays on one line, such as a time or a button. */
  readonly whole?: boolean;
}
