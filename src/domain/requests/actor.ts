/** An officer as the console knows them: staff id, and the name at that time. */
export interface Officer {
  readonly staffId: string
  readonly name: string
}

/** Who made a change. An officer is named as the console knew the name at that time. */
export type Actor =
  { kind: 'applicant' } | { kind: 'calendar' } | { kind: 'officer'; staffId: string; name: string }
