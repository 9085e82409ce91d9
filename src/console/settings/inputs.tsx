import type { ComponentChildren } from 'preact'
import { parseTypedDay } from '../../flows/answers/day.ts'
import { languages } from '../../flows/words.ts'
import { formatWeekday } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'
import type { Cell, Field, FieldOf, Rows, Typed } from './field.ts'
import { isTicked, rowCount, TICKED } from './field.ts'
import { labelWords } from './inWords.ts'
import { SurveyItems } from './surveyItems.tsx'
import type { Wrong } from './wrong.ts'

export interface Filled {
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
  readonly speak: Speak
}

const wrongAt = ({ wrong }: Filled, name: string) => wrong.find((each) => each.name === name)

/** Names of what is said about an input, for assistive technology. */
function described(filled: Filled, name: string, hint: boolean) {
  const isWrong = wrongAt(filled, name) !== undefined
  const about = [...(isWrong ? [`${name}-error`] : []), ...(hint ? [`${name}-hint`] : [])].join(' ')
  return { ...(about !== '' && { 'aria-describedby': about }), ...(isWrong && { 'aria-invalid': true }) }
}

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

function Hint({ name, hint, speak }: { name: string; hint: TextKey | undefined; speak: Speak }) {
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

/** Several inputs under one legend. */
function Group({ field, children, ...filled }: Filled & { field: Field; children: ComponentChildren }) {
  return (
    <fieldset id={field.path} tabIndex={-1} {...described(filled, field.path, field.hint !== undefined)}>
      <legend>{labelWords(field.label, filled.speak)}</legend>
      <Hint name={field.path} hint={field.hint} speak={filled.speak} />
      <WrongText name={field.path} {...filled} />
      {children}
    </fieldset>
  )
}

function Tick({ name, label, ...filled }: Filled & { name: string; label: string }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={name}
        name={name}
        value={TICKED}
        checked={isTicked(filled.typed, name)}
        {...described(filled, name, false)}
      />
      <span>{label}</span>
    </label>
  )
}

function Choice({ field, ...filled }: Filled & { field: FieldOf<'choice'> }) {
  const { path, label, options, hint } = field
  return (
    <>
      <label for={path}>{labelWords(label, filled.speak)}</label>
      <Hint name={field.path} hint={field.hint} speak={filled.speak} />
      <WrongText name={path} {...filled} />
      <select id={path} name={path} {...described(filled, path, hint !== undefined)}>
        {options.map(({ id, label: each }) => (
          <option value={id} selected={filled.typed[path] === id}>
            {labelWords(each, filled.speak)}
          </option>
        ))}
      </select>
    </>
  )
}

/** The weekday of a typed day, so that a slip is seen: “วันจันทร์ที่ 7 ธันวาคม 2569”. */
function weekdayOf(typed: string, { language }: Speak): string | null {
  const day = parseTypedDay(typed)
  return day === null ? null : formatWeekday(day, language)
}

function CellInput({ cell, name, ...filled }: Filled & { cell: Cell; name: string }) {
  if (cell.kind === 'id') return <input type="hidden" name={name} value={filled.typed[name] ?? ''} />
  const weekday = cell.kind === 'day' ? weekdayOf(filled.typed[name] ?? '', filled.speak) : null
  const lang = languages.find((each) => each === cell.path)
  return (
    <div class={`cell ${cell.kind}`}>
      <TextInput
        {...filled}
        {...(lang && { lang })}
        name={name}
        label={filled.speak.t(cell.label)}
        short={cell.kind === 'time'}
      />
      {weekday !== null && <p class="small">{weekday}</p>}
    </div>
  )
}

/** A list: its entries, one empty row at the end, and a button for another one. */
function RowsInput({ field, ...filled }: Filled & { field: Rows }) {
  const { path, cells } = field
  const { t } = filled.speak
  const count = rowCount(filled.typed, path)
  return (
    <Group field={field} {...filled}>
      <input type="hidden" name={`${path}.count`} value={count} />
      {Array.from({ length: count }, (_, row) => (
        <div class="row" role="group" aria-label={t('settings.row', { number: row + 1 })}>
          {cells.map((cell) => (
            <CellInput {...filled} cell={cell} name={`${path}.${row}.${cell.path}`} />
          ))}
          <Tick {...filled} name={`${path}.${row}.remove`} label={t('settings.remove')} />
        </div>
      ))}
      <button name="act" value={`add:${path}`}>
        {t('settings.add-row')}
      </button>
    </Group>
  )
}

function WordsInput({ field, ...filled }: Filled & { field: FieldOf<'words'> }) {
  const { t } = filled.speak
  const long = field.long ?? false
  return (
    <Group field={field} {...filled}>
      <TextInput {...filled} name={`${field.path}.th`} label={t('settings.thai')} lang="th" long={long} />
      <TextInput {...filled} name={`${field.path}.en`} label={t('settings.english')} lang="en" long={long} />
    </Group>
  )
}

/** What a single line holds: how it is typed and what stands beside it. */
function lineLook(field: FieldOf<'line' | 'link' | 'number' | 'day'>, filled: Filled) {
  switch (field.kind) {
    case 'line':
      return {}
    case 'link':
      return { mode: 'url' as const }
    case 'number':
      return {
        mode: 'numeric' as const,
        short: true,
        around: filled.speak.t(field.unit, { count: '\n' }).split('\n'),
      }
    case 'day':
      return { around: ['', weekdayOf(filled.typed[field.path] ?? '', filled.speak) ?? ''] }
    default:
      return unreachable(field)
  }
}

/** The inputs of one setting. */
export function FieldInput({ field, ...filled }: Filled & { field: Field }) {
  const label = labelWords(field.label, filled.speak)
  switch (field.kind) {
    case 'line':
    case 'link':
    case 'number':
    case 'day':
      return (
        <TextInput
          {...filled}
          {...lineLook(field, filled)}
          name={field.path}
          label={label}
          hint={field.hint}
        />
      )
    case 'words':
      return <WordsInput field={field} {...filled} />
    case 'switch':
      return (
        <>
          <Tick {...filled} name={field.path} label={label} />
          <Hint name={field.path} hint={field.hint} speak={filled.speak} />
        </>
      )
    case 'choice':
      return <Choice field={field} {...filled} />
    case 'ticks':
      return (
        <Group field={field} {...filled}>
          {field.options.map((option) => (
            <Tick
              {...filled}
              name={`${field.path}.${option.id}`}
              label={labelWords(option.label, filled.speak)}
            />
          ))}
        </Group>
      )
    case 'rows':
      return <RowsInput field={field} {...filled} />
    case 'survey':
      return (
        <Group field={field} {...filled}>
          <SurveyItems path={field.path} {...filled} />
        </Group>
      )
    default:
      return unreachable(field)
  }
}
