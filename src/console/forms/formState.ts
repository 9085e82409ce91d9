import type { FieldError } from './checked.ts'
import type { FieldValues } from './fieldValues.ts'

/** The parts of a form's state that differ from page to page. */
interface Parts {
  /** What was done, if this same page shows it. */
  readonly done?: unknown
  /** The entered values, if they are more than the values of fields. */
  readonly entered?: unknown
  /** The present state, for a person who was too late. */
  readonly latest?: unknown
}

type Part<P, Name extends keyof Parts, Else> = P extends Record<Name, infer Value> ? Value : Else

/** The result of the last press on a form; the page shows the form accordingly. */
export type FormState<P extends Parts = Parts> =
  /** The form was opened, no button pressed yet. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly done: Part<P, 'done', true> }
  /** A button that stores nothing: one more row, a ready-made sentence, back from a preview. */
  | { readonly kind: 'edited'; readonly entered: Part<P, 'entered', FieldValues> }
  /** Nothing was stored, because of these errors. */
  | {
      readonly kind: 'wrong'
      readonly entered: Part<P, 'entered', FieldValues>
      readonly errors: readonly FieldError[]
    }
  /** Nothing was stored, because somebody else has changed the data since. */
  | {
      readonly kind: 'stale'
      readonly entered: Part<P, 'entered', FieldValues>
      readonly latest: Part<P, 'latest', null>
    }

export const opened = { kind: 'opened' } as const

export function statusOf({ kind }: Pick<FormState, 'kind'>): 200 | 409 | 422 {
  if (kind === 'wrong') return 422
  return kind === 'stale' ? 409 : 200
}

/** The errors of the form; none unless it was refused. */
export function errorsIn(state: {
  readonly kind: string
  readonly errors?: readonly FieldError[]
}): readonly FieldError[] {
  return state.errors ?? []
}
