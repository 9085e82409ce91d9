import { z } from 'zod'
import { parseReference } from '../../lib/reference.ts'

/** A ticked request, and the revision that the officer saw. */
export interface Tick {
  readonly reference: string
  readonly revision: number
}

const MOST_TICKS = 600

const tickValue = z.string().transform((value, context): Tick => {
  const [, typed = '', revision] = /^([\d-]+)\.(\d{1,9})$/.exec(value) ?? []
  const reference = parseReference(typed)
  if (reference !== null) return { reference, revision: Number(revision) }
  context.addIssue('A tick names a reference and a revision')
  return z.NEVER
})

/** The ticks of a form, each request once. */
export const ticksSchema = z
  .union([z.array(tickValue).max(MOST_TICKS), tickValue.transform((one) => [one])])
  .default([])
  .transform((ticks) => [...new Map(ticks.map((each) => [each.reference, each])).values()])

interface TickBoxProps extends Tick {
  readonly ticked: boolean
  /** The id of the form that it belongs to, where it stands outside of it. */
  readonly form?: string
}

/** A box to tick a request, with its reference as the label. `ticksSchema` reads those of a form. */
export function TickBox({ reference, revision, ticked, form }: TickBoxProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name="ticked"
        value={`${reference}.${revision}`}
        checked={ticked}
        {...(form !== undefined && { form })}
      />
      <span class="whole">{reference}</span>
    </label>
  )
}
