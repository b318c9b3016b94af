/** A page of docs/science that is made from the code. */
export interface SciencePage {
  /** Name of the file in docs/science. */
  readonly name: string;
  readonly text: string;
}
