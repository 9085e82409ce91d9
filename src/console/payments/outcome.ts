import type { Request } from '../../domain/requests/request.ts'
import type { FieldError } from '../forms/checked.ts'
import type { MemberContext } from '../pageContext.ts'

/** What one press has done. */
export interface Told {
  /** How many claims are completed by this press, and how many were so before it. */
  readonly told: number
  readonly before: number
  /** The references of claims that have changed since the list was read. */
  readonly changed: readonly string[]
}

/** What the page shows of the last press. */
export interface PaymentsState {
  readonly told?: Omit<Told, 'changed'> & { readonly changed: readonly Request[] }
  /** The reference of a claim that was taken back. */
  readonly undone?: string
  /** The reference of a claim that cannot be taken back any more. */
  readonly late?: string
  readonly errors: readonly FieldError[]
}

export const asOpened: PaymentsState = { errors: [] }

/** The cookie's value until the next page: “told.5.0.70-0042-9”, “undone.70-0042-9”. */
export const toldValue = ({ told, before, changed }: Told) => ['told', told, before, ...changed].join('.')
export const undoneValue = (reference: string) => `undone.${reference}`

/** What the last press has done, from the cookie that it has set. */
export async function doneState({ deps, done }: MemberContext): Promise<PaymentsState> {
  const said = done ?? ''
  const undone = /^undone\.([\d-]+)$/.exec(said)?.[1]
  if (undone !== undefined) return { ...asOpened, undone }
  if (!/^told\.\d+\.\d+(\.[\d-]+)*$/.test(said)) return asOpened
  const [, told, before, ...changed] = said.split('.')
  const rows = await deps.models.requests.byReferences(changed)
  return { ...asOpened, told: { told: Number(told), before: Number(before), changed: rows } }
}
