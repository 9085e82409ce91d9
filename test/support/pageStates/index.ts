import { randomUUID } from 'node:crypto'
import { dayOf } from '../../../src/lib/time.ts'
import { type BusyOffice, openBusyOffice } from '../busyOffice.ts'
import { MONDAY, storeMondayBoard } from '../mondayBoard.ts'
import { administrationStates } from './administration.ts'
import { counterStates } from './counter.ts'
import { visitorStates } from './visitors.ts'
import type { Cases, PageState } from './desk.ts'

export const pageStates: readonly PageState[] = [...counterStates, ...administrationStates, ...visitorStates]

/** Suggestions of several themes. */
async function suggest({ models, clock }: BusyOffice): Promise<void> {
  const said = ['ที่จอดรถไม่พอ โดยเฉพาะวันที่มีประชุม', 'เปิดวันเสาร์ด้วย', 'รอนานมาก', 'ขอบคุณ', 'ดีมากครับ']
  for (const text of said) {
    const survey = randomUUID()
    await models.surveys.invite(survey, 'staff-id-card', clock.now())
    await models.surveys.comment(survey, text, clock.now())
  }
}

/** A busy office with a whole Monday's board: cases in each state, some of them late. */
export async function openStatesOffice(): Promise<{ office: BusyOffice; cases: Cases }> {
  const office = await openBusyOffice()
  office.clock.set(MONDAY)
  // Long enough to take something back.
  await office.sets({ notices: { undoSeconds: 60 } })
  const stored = (await storeMondayBoard(office.database)).map(({ reference }) => reference)
  const parts = [22, 6, 8, 8, 4, 8].reduce<readonly (readonly string[])[]>((taken, count) => {
    const from = taken.flat().length
    return [...taken, stored.slice(from, from + count)]
  }, [])
  const [waiting = [], papersMissing = [], late = [], accepted = [], paused = [], ready = []] = parts
  await suggest(office)
  const [request] = await office.models.requests.byReferences([ready[1] ?? ''])
  const asker = { reference: request?.reference ?? '', userId: request?.userId ?? '' }
  await office.models.callBacks.ask(asker, dayOf(office.clock.now()))
  return { office, cases: { waiting, papersMissing, late, accepted, paused, ready } }
}
