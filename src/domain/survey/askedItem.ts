/** The survey whose first item a message asks, and the version of its set of items. */
export interface AskedItem {
  readonly survey: string
  readonly set: number
}
