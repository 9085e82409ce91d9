import { z } from 'zod'
import { say } from '../../domain/text.ts'
import type { Language } from '../../lib/language.ts'
import { type Day, dayOf, formatDayShort } from '../../lib/time.ts'
import { parseEnteredDay } from '../../lib/typed/day.ts'
import type { Absence } from '../../models/staff/absence.ts'
import { caseRoles } from '../../models/staff/staff.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { described, ErrorText, type FilledForm, TextInput } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import { Typed } from './typed.tsx'

/** The fields that the form of an absence sends. */
export const absenceFields = {
  from: z.string().catch(''),
  until: z.string().catch(''),
  'stand-in': z.string().catch(''),
}

/** What was entered, without the other fields of the form. */
export const absenceIn = (form: Readonly<Record<keyof typeof absenceFields, string>>): FieldValues => ({
  from: form.from,
  until: form.until,
  'stand-in': form['stand-in'],
})

/** The id of a field's input, on a page with fields of other forms. */
export const absenceIdOf = (field: string): string =>
  Object.hasOwn(absenceFields, field) ? `absence-${field}` : field

/** The values with which the form is opened, days as the reader's language writes them. */
export const absenceEntered = ({ absence }: StaffRow, language: Language): FieldValues => ({
  from: absence ? formatDayShort(absence.from, language) : '',
  until: absence ? formatDayShort(absence.until, language) : '',
  'stand-in': absence?.standIn ?? '',
})

/** Whether a member with an account may do what another one does. */
const mayStandIn = (one: StaffRow, other: StaffRow) =>
  one.id !== other.id &&
  one.linked &&
  (other.role === 'manager' ? one.role !== 'officer' : caseRoles.includes(one.role))

/** The members who can stand in for a member. */
export const standInsOf = (member: StaffRow, staff: readonly StaffRow[]): readonly StaffRow[] =>
  staff.filter((each) => mayStandIn(each, member))

/** What was entered as an absence; it must not be over already. */
export function checkAbsence(
  entered: FieldValues,
  standIns: readonly StaffRow[],
  now: Date,
): Checked<{ absence: Absence; standIn: StaffRow | null }> {
  const { 'stand-in': id = '' } = entered
  const [from, until] = [parseEnteredDay(entered['from'] ?? ''), parseEnteredDay(entered['until'] ?? '')]
  const standIn = standIns.find((each) => each.id === id) ?? null
  const errors = {
    ...(from === null && { from: say('staff.absence.wrong-day') }),
    ...(until === null && { until: say('staff.absence.wrong-day') }),
    ...(until !== null && until < dayOf(now) && { until: say('staff.absence.over') }),
    ...(from !== null && until !== null && until < from && { until: say('staff.absence.backwards') }),
    ...(id !== '' && standIn === null && { 'stand-in': say('staff.absence.wrong-stand-in') }),
  }
  if (from === null || until === null || Object.keys(errors).length > 0) return refused(errors)
  return accepted({ absence: { from, until, standIn: standIn?.id ?? null }, standIn })
}

interface Told {
  readonly row: StaffRow
  readonly staff: readonly StaffRow[]
  readonly today: Day
  readonly speak: Speak
}

/** When a member is away and who stands in, as long as it is not over. */
export function AbsenceLine({ row: { absence }, staff, today, speak: { t, language } }: Told) {
  if (absence === null || absence.until < today) return null
  const standIn = staff.find(({ id }) => id === absence.standIn)
  const days = {
    from: formatDayShort(absence.from, language),
    until: formatDayShort(absence.until, language),
  }
  return (
    <p class="small">
      {t('staff.absence.told', days)}
      <br />
      {standIn ? (
        <>
          {t('staff.absence.by')} <Typed text={standIn.name} />
        </>
      ) : (
        t('staff.absence.by-nobody')
      )}
    </p>
  )
}

interface AbsenceShown extends Told {
  readonly action: string
  readonly form: FilledForm
}

/** The form of a member's absence: first and last day, and who stands in. */
export function AbsenceForm({ row, staff, today, action, form, speak }: AbsenceShown) {
  const { t } = speak
  const chosen = form.entered['stand-in'] ?? ''
  return (
    <section aria-labelledby="absence-title">
      <h2 id="absence-title">{t('staff.absence.title')}</h2>
      <AbsenceLine row={row} staff={staff} today={today} speak={speak} />
      <p class="small">{t('staff.absence.text')}</p>
      <form method="post" action={action}>
        <input type="hidden" name="revision" value={row.revision} />
        {(['from', 'until'] as const).map((name) => (
          <TextInput
            {...form}
            prefix="absence-"
            box="field"
            look="short"
            name={name}
            label={t(`staff.absence.${name}`)}
            hint={t('staff.absence.day-hint', { day: formatDayShort(today, speak.language) })}
          />
        ))}
        <div class="field">
          <label for="absence-stand-in">{t('staff.absence.stand-in')}</label>
          <ErrorText {...form} prefix="absence-" name="stand-in" />
          <select
            id="absence-stand-in"
            name="stand-in"
            {...described({ ...form, prefix: 'absence-' }, 'stand-in', false)}
          >
            <option value="">{t('staff.absence.nobody')}</option>
            {standInsOf(row, staff).map(({ id, name }) => (
              <option value={id} selected={id === chosen}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button name="act" value="absence">
          {t('staff.absence.save')}
        </button>
        {row.absence !== null && row.absence.until >= today && (
          <>
            {' '}
            <button name="act" value="no-absence">
              {t('staff.absence.end')}
            </button>
          </>
        )}
      </form>
    </section>
  )
}
