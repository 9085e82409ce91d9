/** A message asks the first item of this survey, in this version of the survey's items. */
export interface AskedItem {
  readonly survey: string
  readonly set: number
}
