import assert from 'node:assert/strict'
import request from 'supertest'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'
import { formsOn, type PageForm, sentOf, textFields } from './formsOn.ts'

const TYPED = 'พิมพ์ไว้ 1'

/** What a browser sends of a form by each of its buttons, with everything empty and with something typed in every field. */
function pressesOf(form: PageForm) {
  const names = textFields(form).map(({ name }) => name)
  const buttons = form.controls.filter(({ type, name }) => type === 'button' && name !== '')
  const pressed = buttons.length > 0 ? buttons.map(({ name, value }) => ({ [name]: value })) : [{}]
  return pressed.flatMap((button) =>
    ['', TYPED].map((typed) => ({
      typed: names.length > 0 ? typed : '',
      sent: { ...sentOf(form, Object.fromEntries(names.map((name) => [name, typed]))), ...button },
      name: `${form.action.split('?')[0] ?? ''} ${Object.entries(button).join()} ${typed}`,
    })),
  )
}

/** A browser sends the form once more when such a page is loaded again, or come back to, and the reader agrees. */
describe('a page that is the answer to a form', function () {
  this.timeout(180_000)
  let office: BusyOffice
  const signsIn = async () => `chapwai_session=${await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')}`

  before(async () => void (office = await openBusyOffice()))
  after(() => office.close())

  /** Everything that is stored, as texts by collection. */
  async function stored(): Promise<Readonly<Record<string, string>>> {
    const { db } = office.database.connection
    assert.ok(db)
    const names = (await db.listCollections().toArray()).map(({ name }) => name).sort()
    const all = names.map(async (name) => {
      const documents = await db.collection(name).find().toArray()
      return [
        name,
        documents
          .map((each) => JSON.stringify(each))
          .sort()
          .join('\n'),
      ] as const
    })
    return Object.fromEntries(await Promise.all(all))
  }

  it('changes nothing when the form is sent again, and has what was typed where it was refused', async () => {
    const address = `http://127.0.0.1:${office.chapwai.port}`
    let cookie = await signsIn()
    const known = new Set<string>()
    const answered = { done: 0, refused: 0, late: 0 }
    const wrong: string[] = []
    for (const page of consolePages(office)) {
      const { text } = await request(address).get(page).set({ cookie })
      for (const form of formsOn(text)) {
        for (const { typed, sent, name } of pressesOf(form)) {
          if (known.has(name)) continue
          known.add(name)
          const sends = () =>
            request(address).post(form.action).set({ cookie, origin: address }).type('form').send(sent)
          const first = await sends()
          // A member may have ended the own session.
          if (first.status === 401) cookie = await signsIn()
          if (![200, 409, 422].includes(first.status) || first.type !== 'text/html') continue
          const before = await stored()
          const second = await sends()
          const now = await stored()
          const changed = Object.keys(now).filter((each) => now[each] !== before[each])
          if (changed.length > 0) wrong.push(`${name} changes ${changed.join()}`)
          const expected = first.status === 200 ? [200, 409] : [first.status]
          if (!expected.includes(second.status)) wrong.push(`${name}: ${first.status}, ${second.status}`)
          if (first.status === 422 && !first.text.includes(typed)) wrong.push(`${name} loses what was typed`)
          answered[first.status === 200 ? 'done' : first.status === 409 ? 'late' : 'refused'] += 1
        }
      }
    }
    assert.deepEqual(wrong, [])
    // There are such answers of every kind, so that the test does not pass because it finds none.
    assert.ok(answered.done > 10 && answered.refused > 20 && answered.late > 10, JSON.stringify(answered))
  })
})
