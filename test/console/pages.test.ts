import assert from 'node:assert/strict'
import { openConsole, type TestConsole } from './console.ts'

describe('every console page', () => {
  let office: TestConsole
  before(async () => void (office = await openConsole()))
  after(() => office.close())

  it('allows no inline script or style, is not kept, and sends its address nowhere else', async () => {
    const admin = await office.signIn('admin')
    for (const path of ['/console', '/console/reports', '/console/staff', '/console/sign-in', '/console/x']) {
      const { headers, text } = await admin.get(path)
      assert.equal(
        headers['content-security-policy'],
        "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self';media-src 'self';connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none';upgrade-insecure-requests",
      )
      assert.equal(headers['cache-control'], 'no-store')
      assert.equal(headers['referrer-policy'], 'same-origin')
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.doesNotMatch(text, /<style|\sstyle=|<script>|\son[a-z]+=/)
    }
  })

  it('is Thai, and English for whoever has switched', async () => {
    const stranger = office.stranger()
    const thai = await stranger.get('/console/sign-in')
    assert.match(thai.text, /<html lang="th">/)
    const answer = await stranger
      .post('/console/language', { language: 'en', back: '/console/sign-in?token=1' })
      .expect(303)
    assert.equal(answer.headers['location'], '/console/sign-in?token=1')
    assert.match(
      String(answer.headers['set-cookie']),
      /^chapwai_language=en; Max-Age=31536000; Path=\/console;/,
    )
    const english = await office.browserOf('chapwai_language=en').get('/console/sign-in')
    assert.match(english.text, /<html lang="en">/)
    assert.match(english.text, /This link no longer works/)
  })

  it('goes back to no other site after a switch of language', async () => {
    for (const back of [
      'https://evil.example',
      '//evil.example',
      '/console.evil.example',
      '/other',
      '/console\\x',
    ]) {
      const answer = await office.stranger().post('/console/language', { language: 'en', back }).expect(303)
      assert.equal(answer.headers['location'], '/console')
    }
  })

  it('takes a language that it does not speak for Thai', async () => {
    const answer = await office.stranger().post('/console/language', { language: 'xx' }).expect(303)
    assert.match(String(answer.headers['set-cookie']), /^chapwai_language=th;/)
    const page = await office.browserOf('chapwai_language=xx').get('/console')
    assert.match(page.text, /<html lang="th">/)
  })

  it('says that an address leads nowhere', async () => {
    const page = await office.stranger().get('/console/nowhere').expect(404)
    assert.match(page.text, /ไม่พบหน้าหรือเลขที่คำขอนี้/)
  })

  it('says so when a form of somebody unknown is larger than 100 kB, and of a member than 2 MB', async () => {
    const admin = await office.signIn('admin')
    for (const [browser, kilobytes] of [
      [office.stranger(), 101],
      [admin, 2049],
    ] as const) {
      const page = await browser
        .post('/console/settings/holidays', { back: 'x'.repeat(kilobytes * 1024) })
        .expect(413)
      assert.match(page.text, /ระบบอ่านข้อมูลที่ส่งมาไม่ได้/)
    }
  })

  it('gives back what was typed when the session has ended meanwhile, or the page is for another role', async () => {
    const form = { act: 'save', note: 'ขอสำเนาเพิ่ม\n<b>ด่วน</b>', seen: 'abc' }
    for (const [browser, status] of [
      [office.browserOf('chapwai_session=gone'), 401],
      [await office.signIn('manager'), 403],
    ] as const) {
      const page = await browser.post('/console/requests/70-0001-9', form).expect(status)
      assert.match(page.text, /สิ่งที่ท่านพิมพ์ไว้[^]*<textarea[^>]*>ขอสำเนาเพิ่ม\n&lt;b(>|&gt;)ด่วน/)
      assert.doesNotMatch(page.text, /abc|>save/)
      assert.doesNotMatch(page.text, /class="by-phone"[^]*สิ่งที่ท่านพิมพ์ไว้/)
    }
  })

  it('says that something is wrong on our side, and no more', async () => {
    const broken = await openConsole()
    const officer = await broken.signIn('officer')
    await broken.database.connection.close()
    const page = await officer.get('/console').expect(500)
    assert.match(page.text, /ระบบขัดข้อง/)
    assert.doesNotMatch(page.text, /at |node_modules|Error/)
    await broken.closeServer()
  })

  it('loads its style, script and fonts from addresses that may be kept for a year', async () => {
    const officer = await office.signIn('officer')
    const page = await officer.get('/console')
    const files = [...page.text.matchAll(/(?:href|src)="(\/console\/assets\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    )
    assert.deepEqual(
      files.map((file) => file.replace(/[0-9a-f]{12}/, 'version')),
      [
        '/console/assets/version/console.css',
        '/console/assets/version/sending.js',
        '/console/assets/version/waiting.js',
        '/console/assets/version/alerts.js',
        '/console/assets/version/keys.js',
        '/console/assets/version/htmx.min.js',
        '/console/assets/version/sse.min.js',
        '/console/assets/version/connection.js',
        '/console/assets/version/board.js',
        '/console/assets/version/scan.js',
      ],
    )
    const css = files[0] ?? ''
    const style = await officer.get(css).expect(200)
    const fonts = [...style.text.matchAll(/url\('([^']+)'\)/g)].map(([, name = '']) =>
      css.replace('console.css', name),
    )
    assert.equal(fonts.length, 4)
    for (const file of [...files, ...fonts]) {
      const answer = await officer.get(file).expect(200)
      assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
    }
    await officer.get('/console/assets/version/package.json').expect(404)
    await officer.get('/console/assets/version/..%2f..%2findex.ts').expect(404)
  })
})
