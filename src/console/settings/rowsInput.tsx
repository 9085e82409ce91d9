import { parseDay } from '../../lib/typed/day.ts'
import { languages } from '../../lib/language.ts'
import { formatWeekday } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { rowCount } from '../forms/fieldValues.ts'
import { type FilledForm, TextInput } from '../forms/textInput.tsx'
import { Tick } from '../forms/tick.tsx'
import type { Cell, Rows } from './field.ts'
import { Group } from './group.tsx'

/** The weekday of a typed day, so that mistakes are visible: “วันจันทร์ที่ 7 ธันวาคม 2569”. */
export function weekdayOf(typed: string, { language }: Speak): string | null {
  const day = parseDay(typed)
  return day === null ? null : formatWeekday(day, language)
}

function CellInput({ cell, name, ...filled }: FilledForm & { cell: Cell; name: string }) {
  if (cell.kind === 'id') return <input type="hidden" name={name} value={filled.entered[name] ?? ''} />
  const weekday = cell.kind === 'day' ? weekdayOf(filled.entered[name] ?? '', filled.speak) : null
  const lang = languages.find((each) => each === cell.path)
  return (
    <div class={`cell ${cell.kind}`}>
      <TextInput
        {...filled}
        {...(lang && { lang })}
        name={name}
        label={filled.speak.t(cell.label)}
        look={cell.kind === 'time' ? 'short' : 'wide'}
      />
      {weekday !== null && <p class="small">{weekday}</p>}
    </div>
  )
}

/** A list with its entries, one empty row at the end, and a button for another one. */
export function RowsInput({ field, ...filled }: FilledForm & { field: Rows }) {
  const { path, cells } = field
  const { t } = filled.speak
  const count = rowCount(filled.entered, path)
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
