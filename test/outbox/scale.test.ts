import assert from 'node:assert/strict'
import type { messagingApi } from '@line/bot-sdk'
import { firstItemCard } from '../../src/chat/survey/surveyCards.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { LevelOrder } from '../../src/domain/survey/levelOrder.ts'
import { presentSet } from '../../src/domain/survey/surveySets.ts'
import type { Language } from '../../src/lib/language.ts'
import { render } from '../../src/outbox/render.ts'

type Box = messagingApi.FlexBox
type Part = messagingApi.FlexComponent

const card = firstItemCard('ab'.repeat(32), presentSet(usualOffice))

function drawn(levels: LevelOrder, language: Language = 'th') {
  const [message] = render([card], language, false, { levels })
  assert.ok(message?.type === 'flex')
  const { body } = message.contents as messagingApi.FlexBubble
  const scale = body?.contents.at(-1) as Box
  const [row, ends] = scale.contents as [Box, Box]
  return { alt: message.altText, row: row.contents as Box[], ends: ends.contents as messagingApi.FlexText[] }
}

const textOf = ({ contents }: Box) => (contents[0] as messagingApi.FlexText).text
const looks = ({ action: _, contents, ...box }: Box) => ({
  ...box,
  contents: contents.map(({ text: _text, ...style }: Part & { text?: string }) => style),
})

describe('the five levels of the survey', () => {
  it('stand in one row from 5 to 1, with words at both ends', () => {
    const { row, ends } = drawn('best-first')
    assert.deepEqual(row.map(textOf), ['5', '4', '3', '2', '1'])
    assert.deepEqual(
      ends.map(({ text }) => text?.replaceAll('\u00a0', ' ')),
      ['5 มากที่สุด', '1 น้อยที่สุด'],
    )
  })

  it('stand from 1 to 5 where the office wants that', () => {
    const { row, ends, alt } = drawn('worst-first', 'en')
    assert.deepEqual(row.map(textOf), ['1', '2', '3', '4', '5'])
    assert.deepEqual(
      ends.map(({ text }) => text?.replaceAll('\u00a0', ' ')),
      ['1 Very dissatisfied', '5 Very satisfied'],
    )
    assert.ok(alt.indexOf('1 Very dissatisfied') < alt.indexOf('2 Dissatisfied'))
    assert.ok(alt.indexOf('2 Dissatisfied') < alt.indexOf('5 Very satisfied'))
  })

  it('look all the same, so that none of them leans', () => {
    const [first, ...others] = drawn('best-first').row.map(looks)
    for (const other of others) assert.deepEqual(other, first)
  })

  it('are each read with their words by a screen reader', () => {
    const labels = drawn('best-first').row.map(({ action }) => action?.label)
    assert.deepEqual(labels, ['5 มากที่สุด', '4 มาก', '3 ปานกลาง', '2 น้อย', '1 น้อยที่สุด'])
  })
})
