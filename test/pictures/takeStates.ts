// Takes a picture of every state of the console's pages after a press, at three widths and in both languages, into the
// ignored folder pictures/states/:
//   node --import tsx test/pictures/takeStates.ts [th|en]
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../support/browser.ts'
import { sessionOf } from '../support/busyOffice.ts'
import { mochaGlobalSetup, mochaGlobalTeardown } from '../support/hooks.ts'
import { openStatesOffice, pageStates } from '../support/pageStates/index.ts'

const [only = ''] = process.argv.slice(2)
const into = fileURLToPath(new URL('../../pictures/states', import.meta.url))
const widths = [360, 1280, 1920] as const

/** A page may be long; what is further down looks like what is above. */
const MOST_HEIGHT = 3000

await mkdir(into, { recursive: true })
await mochaGlobalSetup()
const browser = await launchBrowser()
for (const language of ['th', 'en'].filter((each) => each.includes(only))) {
  const { office, cases } = await openStatesOffice()
  const url = `${office.chapwai.url}/console`
  const context = await browser.newContext({ timezoneId: 'Asia/Bangkok' })
  await context.addCookies([
    { name: 'chapwai_session', value: await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ'), url },
    { name: 'chapwai_language', value: language, url },
  ])
  const page = await context.newPage()
  for (const { name, come } of pageStates) {
    await come({ office, page, cases })
    await page.evaluate('document.fonts.ready')
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 860 })
      const file = `${into}/${name.replaceAll(/[^\w]+/g, '-')}-${width}-${language}.jpg`
      const { height } = await page.evaluate<{ height: number }>(
        '({ height: document.documentElement.scrollHeight })',
      )
      const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) }
      await page.screenshot({ path: file, type: 'jpeg', quality: 70, fullPage: true, clip })
    }
  }
  await context.close()
  await office.close()
}
await browser.close()
await mochaGlobalTeardown()
