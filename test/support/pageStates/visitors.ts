import { randomUUID } from 'node:crypto'
import { addSampleMember } from '../../../sandbox/sampleStaff.ts'
import { MINUTE } from '../../../src/lib/time.ts'
import { sessionOf } from '../busyOffice.ts'
import { makeUserId } from '../make.ts'
import { type Desk, open, type PageState } from './desk.ts'
import { press } from './press.ts'

const NOTE = 'ตรวจสมุดบัญชีแล้ว ยอด 1,250 บาท รอลายมือชื่อของผู้อำนวยการกลุ่มก่อนเสนอต่อ'

/** Leaves the browser without session and code, in the same language. */
async function leaves({ page }: Desk): Promise<void> {
  await page.context().clearCookies({ name: /^chapwai_(?!language)/ })
}

async function comesIn(desk: Desk, session: string): Promise<void> {
  await leaves(desk)
  const url = `${desk.office.chapwai.url}/console`
  await desk.page.context().addCookies([{ name: 'chapwai_session', value: session, url }])
}

/**
 * A member signs in, types a note into a case, and sends it when the session has ended.
 * @returns a new link by which the same member can sign in
 */
async function isLate(desk: Desk): Promise<string> {
  const { models, clock, reference } = desk.office
  const userId = makeUserId()
  await addSampleMember(models, { name: 'นางสาวกมลวรรณ พิมพ์ช้า', role: 'officer', userId }, clock.now())
  const member = await models.staff.byLineAccount(userId)
  if (!member) throw new Error('The member was not stored')
  const token = () => models.sessions.issueToken(member, randomUUID(), clock.now())
  const opened = await models.sessions.signIn(await token(), clock.now())
  await comesIn(desk, opened?.session ?? '')
  await open(desk, `/requests/${reference}`)
  await models.sessions.signOut(opened?.session ?? '')
  await press(desk.page, { fields: { act: 'note', text: NOTE } })
  return token()
}

async function asksForCode(desk: Desk): Promise<string> {
  await leaves(desk)
  await open(desk, '')
  return desk.page.innerText('.codes dd >> nth=0')
}

const enters = ({ page }: Desk) => press(page, { action: '/console/sign-in/computer', button: 'act=enter' })

/** What people see who are not signed in, or may not see a page. They end the session of the member before. */
export const visitorStates: readonly PageState[] = [
  {
    name: 'role: not for this one',
    async come(desk) {
      await comesIn(desk, await sessionOf(desk.office, 'manager', 'นายวิชัย บริหารดี'))
      await open(desk, '/settings')
    },
  },
  { name: 'no such page', come: (desk) => open(desk, '/nowhere') },
  {
    name: 'a form that nobody can read',
    async come(desk) {
      await comesIn(desk, await sessionOf(desk.office, 'officer', 'นางสาวสุดา อ่านไม่ได้'))
      await open(desk, `/requests/${desk.office.reference}`)
      await press(desk.page, { fields: { act: 'nothing', text: NOTE } })
    },
  },
  { name: 'session ended over a long form', come: async (desk) => void (await isLate(desk)) },
  {
    name: 'session ended, and what was typed is back',
    async come(desk) {
      await open(desk, `/sign-in?token=${await isLate(desk)}`)
      await press(desk.page, {})
    },
  },
  {
    name: 'the form of a colleague',
    async come(desk) {
      await comesIn(desk, await sessionOf(desk.office, 'officer', 'นางสาวสุดา คนแรก'))
      await open(desk, `/requests/${desk.office.reference}`)
      const url = `${desk.office.chapwai.url}/console`
      const value = await sessionOf(desk.office, 'officer', 'นางสาววันดี คนที่สอง')
      await desk.page.context().addCookies([{ name: 'chapwai_session', value, url }])
      await press(desk.page, { fields: { act: 'note', text: NOTE } })
    },
  },
  { name: 'sign-in: the code of a computer', come: async (desk) => void (await asksForCode(desk)) },
  {
    name: 'sign-in: not yet confirmed',
    async come(desk) {
      await asksForCode(desk)
      await enters(desk)
    },
  },
  {
    name: 'sign-in: refused on the phone',
    async come(desk) {
      const { models, clock } = desk.office
      const shown = (await asksForCode(desk)).replace(/\D/g, '')
      const asking = await models.signInCodes.byCode(shown, clock.now())
      if (!asking) throw new Error(`No computer shows ${shown}`)
      await models.signInCodes.answer(asking.id, false, { id: desk.office.member, links: 1 }, clock.now())
      await enters(desk)
    },
  },
  {
    name: 'sign-in: a link that is over',
    async come(desk) {
      await leaves(desk)
      await open(desk, `/sign-in?token=${await isLate(desk)}`)
      desk.office.clock.advance(30 * MINUTE)
      await press(desk.page, {})
    },
  },
  {
    name: 'sign-in: expired',
    async come(desk) {
      await asksForCode(desk)
      desk.office.clock.advance(30 * MINUTE)
      await enters(desk)
    },
  },
  {
    name: 'status page: how far a request is',
    async come({ office, page }) {
      const language = await page.evaluate<string>('document.documentElement.lang')
      await page.goto(`${office.chapwai.url}${language === 'th' ? '' : '/en'}/status`)
      await page.fill('#reference', office.reference)
      await page.fill('#digits', '5678')
      await page.click('button.primary')
      await page.locator('main h2, main .notice, main dl').first().waitFor()
    },
  },
  {
    name: 'something is wrong on our side',
    async come(desk) {
      const { office } = desk
      await comesIn(desk, await sessionOf(office, 'officer', 'นางสาวสุดา คนสุดท้าย'))
      const requests = office.database.connection.collection('requests')
      await requests.updateOne({ reference: office.reference }, { $set: { sealed: 'damaged' } })
      await open(desk, `/requests/${office.reference}`)
    },
  },
]
