import { z } from 'zod'
import { dayOf, isDay } from '../../lib/time.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { dayModel } from './day.ts'
import { DaySheet } from './daySheet.tsx'
import { PrintPage } from '../views/sheet.tsx'

/** Prints the appointments of the day in the address, or of today. */
export async function printDayPage({ deps, now, office, speak, query }: MemberContext): Promise<Reply> {
  const asked = z.object({ day: z.string().refine(isDay) }).safeParse(query)
  const day = asked.success ? asked.data.day : dayOf(now)
  const appointments = await deps.models.appointments.between(day, day)
  const requests = await deps.models.requests.byIds(appointments.map(({ request }) => request))
  const model = dayModel(day, appointments, requests, now, office, speak)
  return {
    kind: 'page',
    title: `${speak.t('print.day.title')} ${model.day}`,
    body: (
      <PrintPage back="/console/visits" speak={speak}>
        <DaySheet model={model} speak={speak} />
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}
