/** An officer: staff id, and the name in the console at that time. */
export interface Officer {
  readonly staffId: string
  readonly name: string
}

/** Who made a change. */
export type Actor =
  { kind: 'applicant' } | { kind: 'calendar' } | { kind: 'officer'; staffId: string; name: string }
