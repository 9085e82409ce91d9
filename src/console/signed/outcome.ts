import { say } from '../../domain/text.ts'
import type { FieldError } from '../forms/checked.ts'
import type { MemberContext } from '../pageContext.ts'
import { type ChangedRow, changedRows } from './model.ts'
import type { UnknownLine } from './scanned.ts'

/** What one press has done. */
export interface Marked {
  /** How many cases are ready by this press, and how many were so by an earlier press of the same member. */
  readonly ready: number
  readonly before: number
  /** The references of cases that somebody has changed, or that are not in progress. */
  readonly changed: readonly string[]
}

/** How many cases were taken back by one press, and how many could not be any more. */
interface PileUndone {
  readonly undone: number
  readonly late: number
}

/** What the page shows of the last press. */
export interface SignedState {
  readonly marked?: Omit<Marked, 'changed'> & { readonly changed: readonly ChangedRow[] }
  /** The reference of the case that was taken back. */
  readonly undone?: string
  /** How many cases of a pile were taken back, and how many could not be. */
  readonly pileUndone?: PileUndone
  /** The reference of a case that cannot be taken back any more. */
  readonly late?: string
  /** What stays in the field: lines that name no case, or several. */
  readonly scanned: string
  readonly unknown?: readonly UnknownLine[]
  readonly errors: readonly FieldError[]
}

export const asOpened: SignedState = { scanned: '', errors: [] }

/** The field with the lines that name no case, or several. */
export const withUnknown = (unknown: readonly UnknownLine[]): SignedState =>
  unknown.length === 0
    ? asOpened
    : {
        scanned: unknown.map(({ line }) => line).join('\n'),
        unknown,
        errors: [{ field: 'scanned', text: say('signed.unknown', { count: unknown.length }) }],
      }

export async function markedState(
  context: MemberContext,
  { changed, ...counts }: Marked,
  unknown: readonly UnknownLine[] = [],
): Promise<SignedState> {
  return { ...withUnknown(unknown), marked: { ...counts, changed: await changedRows(context, changed) } }
}

/** The cookie's value until the next page: “ready.5.0.70-0042-9”, “undone.70-0042-9”. */
export const markedValue = ({ ready, before, changed }: Marked) =>
  ['ready', ready, before, ...changed].join('.')
export const undoneValue = (reference: string) => `undone.${reference}`
export const pileUndoneValue = ({ undone, late }: PileUndone) => `pile-undone.${undone}.${late}`

/** What the last press has done, from the cookie that it has set. */
export async function doneState(context: MemberContext): Promise<SignedState> {
  const said = context.done ?? ''
  const undone = /^undone\.([\d-]+)$/.exec(said)?.[1]
  if (undone !== undefined) return { ...asOpened, undone }
  const [, taken, late] = /^pile-undone\.(\d+)\.(\d+)$/.exec(said) ?? []
  if (taken !== undefined) return { ...asOpened, pileUndone: { undone: Number(taken), late: Number(late) } }
  if (!/^ready\.\d+\.\d+(\.[\d-]+)*$/.test(said)) return asOpened
  const [, ready, before, ...changed] = said.split('.')
  return markedState(context, { ready: Number(ready), before: Number(before), changed })
}
