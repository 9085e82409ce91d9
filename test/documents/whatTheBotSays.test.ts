import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { everythingSaid } from './said.ts'
import { whatTheBotSays } from './whatTheBotSays.ts'

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
})
