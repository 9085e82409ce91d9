import assert from 'node:assert/strict'
import { answersCollection } from '../../src/models/surveys/surveys.ts'
import type { Browser, Page } from 'playwright-core'
import { closePages, complaintsOf, sharedBrowser } from '../support/browser.ts'
import { openOffice } from '../support/office.ts'
import { heir } from './heir.ts'
import { begin, codeOf, type Journey, type Look, requestOf } from './journey.ts'
import { pensioner } from './pensioner.ts'
import { teacher } from './teacher.ts'

const noPicture: Look = () => Promise.resolve()

describe('a whole journey on the phone', function () {
  // A first start unpacks Chromium.
  this.timeout(90_000)
  let browser: Browser

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)

  async function travels(
    name: string,
    at: string,
    way: (journey: Journey) => Promise<void>,
    arrived: (journey: Journey, page: Page) => Promise<void>,
  ): Promise<void> {
    const office = await openOffice({ timers: true, at })
    const page = await browser.newPage({
      viewport: { width: 360, height: 740 },
      timezoneId: 'Asia/Bangkok',
    })
    page.setDefaultTimeout(15_000)
    const complaints = complaintsOf(page)
    try {
      const journey = await begin(office, page, name, noPicture)
      await way(journey)
      await arrived(journey, page)
      const sizes: unknown = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
      assert.deepEqual(sizes, [360, 360])
    } finally {
      await page.close()
      await office.close()
    }
    assert.deepEqual(complaints, [])
  }

  it('takes a pensioner at five in the morning from a lost card to the survey', () =>
    travels('นางสมศรี ใจดี', '2026-11-23T05:00:00+07:00', pensioner, async (journey) => {
      const request = await requestOf(journey)
      assert.equal(request.state, 'completed')
      assert.equal(request.answers?.['card-reason'], 'lost')
      assert.equal(request.answers['phone'], '0812345678')
      const answered = await answersCollection.on(journey.office.database.connection).find().toArray()
      assert.deepEqual(
        answered.map(({ service, scores }) => [service, Object.values(scores)]),
        [['pensioner-id-card', [5, 4, 5, 5, 4]]],
      )
    }))

  it('takes a teacher in a hurry to a certificate, in English', () =>
    travels('นายวิชัย รักเรียน', '2026-11-23T09:30:00+07:00', teacher, async (journey, page) => {
      const request = await requestOf(journey)
      assert.equal(request.state, 'ready')
      assert.equal(request.answers?.['purpose'], 'visa')
      assert.equal(request.answers['papers'], 'some')
      await page.getByText(codeOf(journey, request)).first().waitFor()
    }))

  it('takes an heir on a Sunday to the receipt and to a person, without one cheerful word', () =>
    travels('นางสาวมาลี ใจดี', '2026-11-22T14:00:00+07:00', heir, async (journey) => {
      const request = await requestOf(journey)
      assert.equal(request.service, 'royal-cremation-letter')
      assert.equal(request.state, 'submitted')
      const chat = await journey.phone.screen.locator('.chat').innerText()
      assert.doesNotMatch(chat.slice(chat.indexOf('ขอแสดงความเสียใจ')), /ยินดี|สุขใจ|\p{Extended_Pictographic}/u)
    }))
})
