import assert from 'node:assert/strict'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says, taps } from '../support/story.ts'

describe('the link to the map', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  for (const [map, opened] of [
    [
      'https://maps.google.com/?q=สพป. เขต 1',
      'https://maps.google.com/?q=%E0%B8%AA%E0%B8%9E%E0%B8%9B.%20%E0%B9%80%E0%B8%82%E0%B8%95%201',
    ],
    ['https://maps.app.goo.gl/AbC123', 'https://maps.app.goo.gl/AbC123'],
    ['https://maps.google.com/?q=%E0%B8%AA', 'https://maps.google.com/?q=%E0%B8%AA'],
    ['https://maps.google.com/?q=a"b<c>|d', 'https://maps.google.com/?q=a%22b%3Cc%3E%7Cd'],
    ['https://maps.google.com/?q=100%&z={1}', 'https://maps.google.com/?q=100%25&z=%7B1%7D'],
    ['https://แผนที่.example/ก ข#ค', 'https://xn--o3cdi6h8b4b.example/%E0%B8%81%20%E0%B8%82#%E0%B8%84'],
  ] as const)
    it(`stays a button of the card: ${map}`, async () => {
      await office.sets({ contact: { map } })
      const person = await office.person()
      await says(office, person, 'ติดต่อเจ้าหน้าที่')
      assert.equal(person.last.at(-1)?.type, 'flex')
      await taps(office, person, 'แผนที่สำนักงาน')
      assert.deepEqual(person.opened, [opened])
    })
})
