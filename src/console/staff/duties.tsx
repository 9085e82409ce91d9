import { z } from 'zod'
import { desks } from '../../domain/services/desks.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import type { Speak } from '../speak.ts'

/** The ticked ones of several checkboxes with one name. */
const ticked = <const Id extends string>(ids: readonly Id[]) =>
  z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .catch([])
    .transform((given) => ids.filter((id) => given.includes(id)))

/** The fields that the form of a member's duties sends. */
export const dutyFields = { desks: ticked(desks), named: ticked(serviceIds) }

interface DutiesShown {
  readonly row: StaffRow
  readonly settings: Pick<Settings, 'access'>
  readonly speak: Speak
}

interface TickShown {
  readonly name: keyof typeof dutyFields
  readonly value: string
  readonly checked: boolean
  readonly label: string
}

function Tick({ name, value, checked, label }: TickShown) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value={value} checked={checked} />
      <span>{label}</span>
    </label>
  )
}

/** The form of a member's duties: desks, and the restricted services that the member may see. */
export function DutiesForm({ row, settings: { access }, speak }: DutiesShown) {
  const { t } = speak
  // Those for which the member is named stay, also while the office does not restrict them.
  const named = serviceIds.filter((id) => access.restricted.includes(id) || row.namedFor?.includes(id))
  return (
    <section aria-labelledby="duties-title">
      <h2 id="duties-title">{t('staff.duties.title')}</h2>
      <form method="post" action={`/console/staff/${row.id}`}>
        <input type="hidden" name="revision" value={row.revision} />
        <fieldset>
          <legend>{t('staff.duties.desks')}</legend>
          <p class="small">{t('staff.duties.desks-hint')}</p>
          {desks.map((desk) => (
            <Tick
              name="desks"
              value={desk}
              checked={row.desks?.includes(desk) ?? false}
              label={t(`board.desk.${desk}`)}
            />
          ))}
        </fieldset>
        {named.length > 0 && (
          <fieldset>
            <legend>{t('staff.duties.named')}</legend>
            <p class="small">{t('staff.duties.named-hint')}</p>
            {named.map((id) => (
              <Tick
                name="named"
                value={id}
                checked={row.namedFor?.includes(id) ?? false}
                label={speak.of(services[id].shortName)}
              />
            ))}
          </fieldset>
        )}
        <button name="act" value="duties">
          {t('staff.duties.save')}
        </button>
      </form>
    </section>
  )
}
