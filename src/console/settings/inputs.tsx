import { unreachable } from '../../lib/unreachable.ts'
import { described, ErrorText, type FilledForm, Hint, TextInput } from '../forms/textInput.tsx'
import { Tick } from '../forms/tick.tsx'
import type { Field, FieldOf } from './field.ts'
import { Group } from './group.tsx'
import { hintOf, labelWords } from './inWords.ts'
import { RowsInput, weekdayOf } from './rowsInput.tsx'
import { SurveyItems } from './surveyItems.tsx'

function Choice({ field, ...filled }: FilledForm & { field: FieldOf<'choice' | 'level-order'> }) {
  const { path, label, options, hint } = field
  return (
    <>
      <label for={path}>{labelWords(label, filled.speak)}</label>
      <Hint id={field.path} hint={hintOf(field, filled.speak)} />
      <ErrorText name={path} {...filled} />
      <select id={path} name={path} {...described(filled, path, hint !== undefined)}>
        {options.map(({ id, label: each }) => (
          <option value={id} selected={filled.entered[path] === id}>
            {labelWords(each, filled.speak)}
          </option>
        ))}
      </select>
    </>
  )
}

function WordsInput({ field, ...filled }: FilledForm & { field: FieldOf<'words'> }) {
  const { t } = filled.speak
  const lines = field.long ? { lines: 3 } : {}
  return (
    <Group field={field} {...filled}>
      <TextInput {...filled} name={`${field.path}.th`} label={t('settings.thai')} lang="th" {...lines} />
      <TextInput {...filled} name={`${field.path}.en`} label={t('settings.english')} lang="en" {...lines} />
    </Group>
  )
}

/** The type of a one-line input, and the texts beside it. */
function lineLook(field: FieldOf<'line' | 'link' | 'number' | 'day'>, filled: FilledForm) {
  switch (field.kind) {
    case 'line':
      return {}
    case 'link':
      return { mode: 'url' as const }
    case 'number':
      return {
        mode: 'numeric' as const,
        look: 'short' as const,
        around: filled.speak.t(field.unit, { count: '\n' }).split('\n'),
      }
    case 'day':
      return { around: ['', weekdayOf(filled.entered[field.path] ?? '', filled.speak) ?? ''] }
    default:
      return unreachable(field)
  }
}

export function FieldInput({ field, ...filled }: FilledForm & { field: Field }) {
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
          hint={hintOf(field, filled.speak)}
        />
      )
    case 'words':
      return <WordsInput field={field} {...filled} />
    case 'switch':
      return (
        <>
          <Tick {...filled} name={field.path} label={label} />
          <Hint id={field.path} hint={hintOf(field, filled.speak)} />
        </>
      )
    case 'choice':
    case 'level-order':
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
