import assert from 'node:assert/strict'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { storeMany } from '../support/many.ts'

const referencesIn = (html: string) => new Set(html.match(/(?<=\/console\/requests\/)[\d-]+/g) ?? [])
const references = (requests: readonly { readonly reference: string }[]) =>
  new Set(requests.map(({ reference }) => reference))

describe('a list of the console that is longer than a page', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  /** The pages from this address on, as a reader without script leafs through them. */
  async function leafs(path: string, next = 'รายการถัดไป'): Promise<string[]> {
    const { text } = await officer.get(path).expect(200)
    const [, href] = new RegExp(`<a class="button" href="([^"]+)">${next}</a>`).exec(text) ?? []
    return href === undefined ? [text] : [text, ...(await leafs(href.replaceAll('&amp;', '&'), next))]
  }

  const seenOn = (pages: readonly string[]) => new Set(pages.flatMap((page) => [...referencesIn(page)]))

  /** People whom no notice about the result has reached. */
  async function untold(count: number) {
    const many = await storeMany(office.database, count, {}, () => ({ userId: null, state: 'ready' }))
    for (const { id } of many) {
      const notice = { kind: 'ready' as const, request: id }
      const unsendable = { id: `ready-${id}`, retryKey: id, notice }
      await office.database.models.outbox.noteUnsendable(unsendable, office.clock.now())
    }
    return many
  }

  describe('of telephone calls', () => {
    it('leads to the last one, counts all, and says so in both languages', async () => {
      const many = await untold(120)
      const pages = await leafs('/console/calls')
      assert.deepEqual(seenOn(pages), references(many))
      assert.deepEqual(
        pages.map((page) => /แสดง .*? รายการ \(.*?\)/.exec(wordsOf(page))?.[0]),
        [
          'แสดง 50 จาก 120 รายการ (ลำดับที่ 1–50)',
          'แสดง 50 จาก 120 รายการ (ลำดับที่ 51–100)',
          'แสดง 20 จาก 120 รายการ (ลำดับที่ 101–120)',
        ],
      )
      assert.match((pages[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), /โทรศัพท์แจ้ง 120 /)
      const english = await officer.get('/console/calls?page=3', {
        cookie: `${officer.cookie}; chapwai_language=en`,
      })
      assert.match(wordsOf(english.text), /Showing 20 of 120 \(nos\. 101–120\)/)
    })

    it('stays at its page after a call, and goes back where that was the last one of its page', async () => {
      const [oldest, ...others] = await untold(51)
      const answer = await officer
        .post('/console/calls', { request: oldest?.id ?? '', notice: `ready-${oldest?.id}`, page: '2' })
        .expect(303)
      assert.equal(answer.headers['location'], '/console/calls?page=2')
      const { text } = await officer.get('/console/calls?page=2').expect(200)
      assert.deepEqual(referencesIn(text), references(others))
    })
  })
})
