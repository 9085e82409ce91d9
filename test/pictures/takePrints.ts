// Takes the pictures of docs/printing.md anew: node --import tsx test/pictures/takePrints.ts
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { changeRequest } from '../../src/requests/changeRequest.ts'
import { openConsole } from '../console/console.ts'
import { openPages } from '../console/request/print/paper.ts'
import { launchBrowser } from '../support/browser.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'
import { makeRequest } from '../support/make.ts'

const into = fileURLToPath(new URL('../../docs/pictures/print', import.meta.url))

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const office = await openConsole({ baseUrl: 'http://127.0.0.1' })
const browser = await launchBrowser()
const officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
const { models } = office.database

async function take(path: string, name: string): Promise<void> {
  const context = await openPages(browser, office, officer)
  const page = await context.newPage()
  await page.goto(`${office.address}/console/${path}`)
  await page.evaluate('document.fonts.ready')
  await page
    .locator('.sheet')
    .first()
    .screenshot({ path: `${into}/${name}.png` })
  await context.close()
}

async function booked(request: Request, time: string): Promise<void> {
  await models.appointments.book(
    {
      id: request.id,
      request: request.id,
      userId: request.userId ?? '',
      slot: `2026-11-24T${time}`,
      from: null,
      minutes: 15,
      places: 2,
      remindAt: null,
    },
    office.clock.now(),
  )
}

const certificate = await makeRequest(models, { answers: { addressee: 'ธนาคารออมสิน สาขาเชียงราย' } })
const card = await makeRequest(models, {
  service: 'staff-id-card',
  answers: { name: 'นายวิชัย รักเรียน', 'card-reason': 'lost' },
})
const surety = await makeRequest(models, {
  service: 'bail-guarantee-letter',
  answers: { name: 'นางสาวอรุณี แสงทอง', papers: 'some', 'paper.current-payslip': 'not-yet' },
})
for (const [request, time] of [
  [certificate, '09:00'],
  [card, '10:15'],
  [surety, '13:30'],
] as const) {
  await booked(request, time)
}
await changeRequest(
  { ...office.database, noticesWait: () => undefined },
  card,
  {
    change: 'ask-papers',
    papers: ['photo-1-inch', 'police-report-copy'],
    reasons: { 'photo-1-inch': 'รูปถ่ายสวมหมวก' },
    note: null,
    again: null,
  },
  { kind: 'officer', staffId: 'sample', name: 'นางสาวพิมพ์ใจ ตั้งใจ' },
  office.clock.now(),
  usualOffice,
)
await take(`requests/${certificate.reference}/print/memo`, 'memo')
await take(`requests/${certificate.reference}/print/slip`, 'slip')
await take(`requests/${card.reference}/print/missing`, 'missing')
await take('visits/print?day=2026-11-24', 'day')
await take('handbook/royal-cremation-letter', 'handbook')
await browser.close()
await office.close()
await mochaGlobalTeardown()
