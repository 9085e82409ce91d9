import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { text, type TextKey } from '../../src/locales/text.ts'
import { everythingSaid } from './said.ts'
import { whatTheBotSays } from './whatTheBotSays.ts'

/** A text as it stands, with its places to fill in. */
const thaiOf = (key: TextKey) => text('th', key)

describe('the page of what the bot says', () => {
  it('is what the code says now', async () => {
    const page = readFileSync(new URL('../../docs/what-the-bot-says.md', import.meta.url), 'utf8')
    assert.ok(page === (await whatTheBotSays()), 'Run: npm run docs')
  })

  it('has texts, services, questions and survey items, each in both languages', async () => {
    const said = await everythingSaid()
    const find = (th: string) => said.filter((each) => each.th === th).map(({ file, en }) => `${file}: ${en}`)
    assert.ok(said.length > 500, String(said.length))
    assert.deepEqual(find('ยินดีต้อนรับ'), ['src/locales/th/chat.json: Welcome'])
    assert.deepEqual(find('การเบิกจ่ายค่ารักษาพยาบาล'), [
      'src/domain/services/medical-reimbursement.ts: Medical expense reimbursement',
    ])
    assert.equal(find('สถานภาพ').length > 0, true)
    assert.deepEqual(
      said.filter(({ en, th }) => en.trim() === '' || th.trim() === ''),
      [],
    )
  })

  it('holds whatever an applicant reads: the slip, the words that link it, the memos', async () => {
    const said = await everythingSaid()
    const at = (th: string) => said.filter((each) => each.th === th).map(({ stage, where }) => [stage, where])
    assert.deepEqual(at(thaiOf('walkin.tie.ask')), [['counter', 'tie.ask']])
    assert.deepEqual(at(thaiOf('walkin.slip.title')), [['counter', 'slip.title']])
    assert.deepEqual(at(thaiOf('print.missing.until')), [['print', 'missing.until']])
    const memos = said.filter(({ file }) => file.includes('/memos/')).map(({ where }) => where)
    for (const memo of ['salaryMemo', 'conductMemo', 'suretyMemo', 'staffCardForm', 'onBehalf']) {
      assert.ok(
        memos.some((where) => where.startsWith(`${memo}.`)),
        memo,
      )
    }
  })

  it('holds nothing that only staff read', async () => {
    const files = (await everythingSaid()).map(({ file, where }) => `${file} ${where}`)
    for (const part of ['catalogue', 'suggestions', 'summary', 'talks', 'console', 'board']) {
      assert.deepEqual(
        files.filter((each) => each.includes(`/${part}.json`)),
        [],
      )
    }
    const staffOnly =
      /suggestionThemes|levelWords\.\d\.report|th\/chat\.json staff\.|notices\.json (line|allowance)\./
    assert.deepEqual(
      files.filter((each) => staffOnly.test(each)),
      [],
    )
  })

  it('comes in the order of the applicant’s way', async () => {
    const page = await whatTheBotSays()
    const places = [
      thaiOf('chat.welcome.text'),
      thaiOf('chat.services.title'),
      thaiOf('privacy.notice.accept'),
      thaiOf('chat.filing.first'),
      thaiOf('chat.check.title'),
      thaiOf('chat.filed.title'),
      thaiOf('chat.next.submitted'),
      thaiOf('notices.delayed.title'),
      thaiOf('visits.choose.nothing'),
      thaiOf('photos.ask.how'),
      thaiOf('people.leave.ask'),
      thaiOf('survey.thanks-text'),
      thaiOf('privacy.full.purpose'),
      thaiOf('chat.trouble'),
      thaiOf('walkin.slip.then'),
      thaiOf('print.missing.again'),
    ].map((words) => page.indexOf(words.split('\n')[0] ?? words))
    assert.ok(!places.includes(-1), String(places))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })
})
