import type { FieldError } from '../forms/checked.ts'
import type { MemberContext } from '../pageContext.ts'
import { wordToTakeBack } from '../../requests/undo.ts'

/** What one press for several cases has done. */
export interface ManyTold {
  /** The references of the cases whose applicants are told. */
  readonly told: readonly string[]
  /** How many of them the same member had told before. */
  readonly before: number
  /** The references of the cases that have changed, or whose reason a colleague has given. */
  readonly changed: readonly string[]
}

/** The form for several cases, and what its last press has done. */
export interface ManyState {
  /** The references of the ticked cases; `all`: every case of the page. */
  readonly ticked: ReadonlySet<string> | 'all'
  readonly text: string
  readonly errors: readonly FieldError[]
  readonly done: (Omit<ManyTold, 'told'> & { readonly told: readonly ToldCase[] }) | null
}

interface ToldCase {
  readonly reference: string
  /** The revision at which the notice can still be taken back; null: it may have been sent. */
  readonly undo: number | null
}

export const nothingTicked: ManyState = { ticked: new Set(), text: '', errors: [], done: null }

/** The cookie's value until the next page: “many.0.70-0042-9.70-0043-7_70-0044-5”. */
export const manyValue = ({ told, before, changed }: ManyTold) =>
  `many.${[before, ...told].join('.')}_${changed.join('.')}`

/** What the last press for several cases has done, from the cookie that it has set. */
export async function manyDone({ deps, done, now, office }: MemberContext): Promise<ManyState> {
  const [, before, told = '', changed = ''] = /^many\.(\d+)((?:\.[\d-]+)*)_([\d.-]*)$/.exec(done ?? '') ?? []
  if (before === undefined) return nothingTicked
  const list = (text: string) => text.split('.').filter((each) => each !== '')
  const requests = await deps.models.requests.byReferences(list(told))
  const undoOf = new Map(
    requests.map((each) => [each.reference, wordToTakeBack(each, now, office) ? each.revision : null]),
  )
  const cases = list(told).map((reference) => ({ reference, undo: undoOf.get(reference) ?? null }))
  return { ...nothingTicked, done: { told: cases, before: Number(before), changed: list(changed) } }
}
