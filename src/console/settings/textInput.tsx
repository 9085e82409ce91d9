import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'
import type { Typed } from './field.ts'
import type { Wrong } from './wrong.ts'

/** A form as it is filled in: what is typed, what is wrong with it. */
export interface Filled {
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
  readonly speak: Speak
}

const wrongAt = ({ wrong }: Filled, name: string) => wrong.find((each) => each.name === name)

/** Names of what is said about an input, for assistive technology. */
export function described(filled: Filled, name: string, hint: boolean) {
  const isWrong = wrongAt(filled, name) !== undefined
  const about = [...(isWrong ? [`${name}-error`] : []), ...(hint ? [`${name}-hint`] : [])].join(' ')
  return { ...(about !== '' && { 'aria-describedby': about }), ...(isWrong && { 'aria-invalid': true }) }
}

/** What is wrong with an input. */
export function WrongText({ name, ...filled }: Filled & { name: string }) {
  const found = wrongAt(filled, name)
  return found === undefined ? null : (
    <p class="field-error" id={`${name}-error`}>
      {filled.speak.t(found.why, found.params)}
    </p>
  )
}

interface Entry {
  readonly name: string
  readonly label: string
  readonly lang?: 'th' | 'en'
  readonly long?: boolean
  readonly short?: boolean
  readonly hint?: TextKey | undefined
  readonly mode?: 'numeric' | 'url'
  /** What stands before and after it: a unit. */
  readonly around?: readonly (string | undefined)[]
}

/** What helps to fill an input in. */
export function Hint({ name, hint, speak }: { name: string; hint: TextKey | undefined; speak: Speak }) {
  return hint === undefined ? null : (
    <p class="small" id={`${name}-hint`}>
      {speak.t(hint)}
    </p>
  )
}

/** One input with its label; what is said about it stands between the two. */
export function TextInput(props: Filled & Entry) {
  const { name, label, lang, hint, mode, around = [], typed, speak } = props
  const value = typed[name] ?? ''
  const same = { id: name, name, ...(lang && { lang }), ...described(props, name, hint !== undefined) }
  return (
    <div class="entry">
      <label for={name}>{label}</label>
      <Hint name={name} hint={hint} speak={speak} />
      <WrongText {...props} />
      {props.long ? (
        <textarea {...same} rows={3}>
          {value}
        </textarea>
      ) : (
        <span class="with-unit">
          {around[0]}
          <input
            {...same}
            class={props.short ? 'short' : 'wide'}
            autocomplete="off"
            value={value}
            {...(mode && { inputMode: mode })}
          />
          {around[1]}
        </span>
      )}
    </div>
  )
}
