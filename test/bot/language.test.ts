import assert from 'node:assert/strict'
import { openOffice, type TestOffice } from '../support/office.ts'
import { reads } from '../support/story.ts'

describe('somebody whose LINE is English', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('is greeted in English', async () => {
    const person = office.line.addPerson({ name: 'Anna', language: 'en' })
    await person.follows()
    await office.settled()
    const { language } = await office.models.conversations.reach(person.userId)
    assert.equal(language, 'en')
    assert.match(reads(person), /Welcome/)
  })
})
