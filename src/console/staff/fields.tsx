import { roles } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import type { WrongField } from './form.ts'

/** What is wrong, with a way to each field. */
export function WrongNotice({ wrong, speak: { t } }: { wrong: readonly WrongField[]; speak: Speak }) {
  if (wrong.length === 0) return null
  return (
    <Notice kind="trouble">
      <p>
        <strong>{t('staff.wrong')}</strong>
      </p>
      <ul>
        {wrong.map((field) => (
          <li>
            <a href={`#${field}`}>{t(`staff.wrong-${field}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

interface Field {
  readonly value: string
  readonly wrong: readonly WrongField[]
  readonly speak: Speak
}

const marks = (wrong: readonly WrongField[], field: WrongField) => ({
  'aria-describedby': wrong.includes(field) ? `${field}-error ${field}-hint` : `${field}-hint`,
  ...(wrong.includes(field) && { 'aria-invalid': true }),
})

function Problem({ field, wrong, speak: { t } }: Omit<Field, 'value'> & { field: WrongField }) {
  if (!wrong.includes(field)) return null
  return (
    <p class="field-error" id={`${field}-error`}>
      {t(`staff.wrong-${field}`)}
    </p>
  )
}

export function NameField({ value, wrong, speak }: Field) {
  return (
    <div class="field">
      <label for="name">{speak.t('staff.name')}</label>
      <p class="small" id="name-hint">
        {speak.t('staff.name-hint')}
      </p>
      <Problem field="name" wrong={wrong} speak={speak} />
      <input id="name" name="name" class="line" autocomplete="off" value={value} {...marks(wrong, 'name')} />
    </div>
  )
}

export function RoleField({ value, wrong, speak }: Field) {
  return (
    <div class="field">
      <label for="role">{speak.t('staff.role')}</label>
      <p class="small" id="role-hint">
        {speak.t('staff.role-hint')}
      </p>
      <Problem field="role" wrong={wrong} speak={speak} />
      <select id="role" name="role" {...marks(wrong, 'role')}>
        {roles.map((role) => (
          <option value={role} selected={role === value}>
            {speak.t(`console.role.${role}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
