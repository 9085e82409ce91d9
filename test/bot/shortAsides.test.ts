import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('somebody who files in English', () => {
  let office: TestOffice
  let person: Person
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    await act(() => person.says('English'))
  })
  afterEach(() => office.close())

  async function act(does: () => Promise<unknown>): Promise<string> {
    const before = person.chat.length
    await does()
    await office.settled()
    return JSON.stringify(person.chat.slice(before).filter(({ from }) => from === 'bot'))
  }

  it('accepts the privacy notice with “ok”, and is asked the first question', async () => {
    assert.match(
      await act(() => office.presses(person, 'kind=file&service=salary-certificate')),
      /for this request \(fiscal years: \d\)/,
    )
    assert.match(await act(() => person.says('ok')), /Question 1.*Please type your title, name and surname/)
  })

  it('sees the small button alone after a sticker at a question, never the question again', async () => {
    await act(() => office.presses(person, 'kind=file&service=salary-certificate'))
    await act(() => person.says('ok'))
    const answer = await act(() => person.sendsSticker())
    assert.match(answer, /Back to question 1/)
    assert.doesNotMatch(answer, /Please type your title/)
  })

  it('sees the small button alone after a photo at a question, never the question again', async () => {
    await act(() => office.presses(person, 'kind=file&service=salary-certificate'))
    await act(() => person.says('ok'))
    const answer = await act(() => person.sendsPhoto())
    assert.match(answer, /Back to question 1/)
    assert.doesNotMatch(answer, /Please type your title/)
  })
})
