import type { Action } from '../message/action.ts'
import { fitsPicker, isEarlier } from '../message/pickFormat.ts'

type Picker = Extract<Action, { type: 'datetimepicker' }>

/**
 * The `params` of the postback when the person chooses `value` in the picker.
 * @throws when a phone would not offer this value.
 */
export function choose({ mode, label, min, max }: Picker, value: string | undefined): Record<string, string> {
  if (value === undefined) throw new Error(`"${label ?? ''}" opens a picker: use picks(label, ${mode})`)
  if (!fitsPicker(mode, value)) throw new Error(`"${value}" is no ${mode}`)
  if (min !== undefined && isEarlier(value, min))
    throw new Error(`${value} is before ${min}, the first choice`)
  if (max !== undefined && isEarlier(max, value)) throw new Error(`${value} is after ${max}, the last choice`)
  return { [mode]: value.replace('t', 'T') }
}
