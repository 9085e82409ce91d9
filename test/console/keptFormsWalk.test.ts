import assert from 'node:assert/strict'
import request from 'supertest'
import { routes } from '../../src/console/routes.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'
import { formsOn, type PageForm, sentOf, textFields } from './formsOn.ts'

/** Routes whose forms have buttons, ticks, choices or a file only, or stand on pages that a form of another route leads to. */
const nothingTyped = [
  '/',
  '/view',
  '/search',
  '/walk-in/:service/redraw',
  '/calls',
  '/calls/call-backs',
  '/late',
  '/late/many',
  '/visits',
  '/visits/calendar',
  '/reports/export',
  '/reports/suggestions',
  '/kept/:id',
  '/trail',
  '/first-day',
  '/settings/file',
  '/settings/holidays/calendar',
]

const matches = (route: string, path: string) =>
  new RegExp(`^/console${route === '/' ? '' : route.replace(/:\w+/g, '[^/]+')}$`).test(path)

const postRoutes = routes
  .filter(({ method, needs }) => method === 'post' && needs !== 'anyone')
  .map(({ path }) => path)

describe('a form that is sent when the session has ended', function () {
  this.timeout(180_000)
  let office: BusyOffice
  let cookie: string
  const found: { page: string; form: PageForm; path: string; route: string }[] = []

  const agent = () => request(`http://127.0.0.1:${office.chapwai.port}`)
  const shown = (page: string) => agent().get(page).set('cookie', cookie)

  before(async () => {
    office = await openBusyOffice()
    cookie = `chapwai_session=${await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')}`
    const pages = consolePages(office)
    for (const page of pages) {
      for (const form of formsOn((await shown(page)).text)) {
        const [path = ''] = form.action.split('?')
        const route = postRoutes.find((each) => matches(each, path))
        if (textFields(form).length > 0 && route !== '/search')
          found.push({ page, form, path, route: route ?? '' })
      }
    }
  })
  after(() => office.close())

  it('is known of every route to which something typed is sent', () => {
    const known = new Set(found.map(({ route }) => route))
    assert.deepEqual(
      postRoutes.filter((route) => !known.has(route)),
      nothingTyped,
    )
  })

  it('stands there again with everything typed, on the page on which it stood', async () => {
    for (const { page, form, path } of found) {
      const typed = Object.fromEntries(textFields(form).map(({ name }, at) => [name, `พิมพ์ไว้ & "${at}" <b>`]))
      const sent = sentOf(form, typed)
      const refused = await agent()
        .post(form.action)
        .set('referer', `http://127.0.0.1:${office.chapwai.port}${page}`)
        .type('form')
        .send(sent)
      assert.equal(refused.status, 401, page)
      assert.doesNotMatch(refused.text, /พิมพ์ไว้ &/, `${page} shows what was typed to whoever comes`)
      const back = /name="back" value="(\/console\/kept\/[0-9a-f]{64})"/.exec(refused.text)?.[1]
      assert.ok(back, `${page}: the form to ${form.action} is lost`)
      const opened = await shown(back)
      assert.equal(opened.status, 303)
      const again = await shown(String(opened.headers['location']))
      assert.equal(again.status, 200, `${page}: ${String(opened.headers['location'])}`)
      const same = formsOn(again.text).filter(
        (each) => each.action.split('?')[0] === path && each.controls.some(({ name }) => name === '_kept'),
      )
      assert.equal(
        same.length,
        1,
        `${page}: ${form.action} does not stand on ${String(opened.headers['location'])}`,
      )
      const { _kept, ...resent } = sentOf(same[0] ?? form)
      assert.equal(_kept?.length, 1)
      assert.deepEqual(resent, sent, `${page}: ${form.action}`)
      await agent().post(back).set('cookie', cookie).type('form').send({}).expect(303)
    }
  })
})
