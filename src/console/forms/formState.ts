import type { FieldError } from './checked.ts'
import type { FieldValues } from './fieldValues.ts'

/** The parts of a form's state that differ from page to page. */
interface Parts {
  /** What was done, for the page after it; absent where that page is another one. */
  readonly done?: unknown
  /** What was entered, where it is more than the values of fields. */
  readonly entered?: unknown
  /** What stands now, for whoever was too late. */
  readonly latest?: unknown
}

type Part<P, Name extends keyof Parts, Else> = P extends Record<Name, infer Value> ? Value : Else

/** What came of the last press on a form, and so how the page shows it. */
export type FormState<P extends Parts = Parts> =
  /** Nothing was pressed. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly done: Part<P, 'done', true> }
  /** Nothing was asked of us yet: one more row, a sentence put in, the way back from a preview. */
  | { readonly kind: 'edited'; readonly entered: Part<P, 'entered', FieldValues> }
  /** Nothing was stored, because of these errors. */
  | {
      readonly kind: 'wrong'
      readonly entered: Part<P, 'entered', FieldValues>
      readonly errors: readonly FieldError[]
    }
  /** Nothing was stored, because somebody else has changed it meanwhile. */
  | {
      readonly kind: 'stale'
      readonly entered: Part<P, 'entered', FieldValues>
      readonly latest: Part<P, 'latest', null>
    }

export const opened = { kind: 'opened' } as const

/** The status of the page's answer. */
export function statusOf({ kind }: Pick<FormState, 'kind'>): 200 | 409 | 422 {
  if (kind === 'wrong') return 422
  return kind === 'stale' ? 409 : 200
}

/** What is wrong; nothing unless the form was refused. */
export function errorsIn(state: {
  readonly kind: string
  readonly errors?: readonly FieldError[]
}): readonly FieldError[] {
  return state.errors ?? []
}
