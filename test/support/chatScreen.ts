import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { messagingApi } from '@line/bot-sdk'
import type { Page } from 'playwright-core'
import { sharedBrowser } from './browser.ts'

const require = createRequire(import.meta.url)
const ADDRESS = 'http://chat.example'

/** A phone of 360 × 740 CSS pixels with LINE's largest letters but one: about 24 Thai letters in a line of a card. */
const SCREEN = { width: 360, height: 740 } as const
const FONT_SCALE = 1.25

const fontFile = (script: string, weight: number) =>
  require.resolve(`@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`)

const face = (script: string, range: string, weight: number) => `@font-face {
  font-family: Sarabun; font-weight: ${weight}; src: url('/fonts/${script}-${weight}') format('woff2'); unicode-range: ${range};
}`

// The chat of a phone: 10 px at either side, and beside each card the account's picture.
const html = `<!doctype html><html lang="th"><head><meta charset="utf-8">
<link rel="stylesheet" href="/static/page.css"><link rel="stylesheet" href="/static/phone.css">
<link rel="stylesheet" href="/static/card.css">
<style>
${[400, 700].flatMap((weight) => [face('thai', 'U+0E01-0E5B', weight), face('latin', 'U+0000-00FF,U+2010-2026', weight)]).join('\n')}
body { margin: 0; font-family: Sarabun; }
#chat { --font-scale: ${FONT_SCALE}; width: 304px; margin-left: 46px; }
.line { width: 276px; font-size: calc(16px * var(--font-scale)); line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; }
</style></head><body><div id="chat"></div></body></html>`

/** A chat in which words and cards are measured as a phone shows them, with the packaged Thai font. */
export interface ChatScreen {
  /** How many lines each text has in a card, in the letters of a paragraph. */
  lines(texts: readonly string[]): Promise<number[]>
  /** How many pixels high each card is; `letters`: how many times the usual size. */
  heights(cards: readonly messagingApi.FlexContainer[], letters?: number): Promise<number[]>
  /** How many pixels high the lowest button of each card is; null: it has none. */
  lowestButtons(cards: readonly messagingApi.FlexContainer[], letters?: number): Promise<(number | null)[]>
  /** Where the lines of each card's texts end; a text of one line is left out. */
  lineEnds(cards: readonly messagingApi.FlexContainer[], letters?: number): Promise<BrokenText[][]>
  close(): Promise<void>
}

/** A text of more than one line, and after how many of its characters each line but the last ends. */
export interface BrokenText {
  readonly text: string
  readonly ends: readonly number[]
}

/** A script that finds the line ends of the text in `element`. */
const endsOfLines = `((element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const ends = []
  let text = ''
  let bottom = null
  while (walker.nextNode()) {
    const { data } = walker.currentNode
    for (let at = 0; at < data.length; at++) {
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + 1)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      if (bottom !== null && box.top >= bottom - 2) ends.push(text.length + at)
      bottom = box.bottom
    }
    text += data
  }
  return { text, ends }
})`

async function openPage(): Promise<Page> {
  const browser = await sharedBrowser()
  const page = await (await browser.newContext({ viewport: SCREEN })).newPage()
  await page.route(`${ADDRESS}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    const [, script, weight] = /^\/fonts\/(\w+)-(\d+)$/.exec(path) ?? []
    if (script !== undefined) return route.fulfill({ body: await readFile(fontFile(script, Number(weight))) })
    if (path === '/') return route.fulfill({ body: html, contentType: 'text/html' })
    const file = new URL(`../../sandbox/line${path}`, import.meta.url)
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'text/css'
    return route.fulfill({ body: await readFile(file), contentType })
  })
  await page.goto(`${ADDRESS}/`)
  await page.evaluate(
    `Promise.all(['400', '700'].map((weight) => document.fonts.load(weight + ' 20px Sarabun', 'กA')))`,
  )
  return page
}

export async function openChatScreen(): Promise<ChatScreen> {
  const page = await openPage()
  /** Draws the cards and measures each with a script in which it is `card`. */
  const measured = <T>(cards: readonly messagingApi.FlexContainer[], letters: number, script: string) =>
    page.evaluate<T[]>(`(async () => {
      const chat = document.getElementById('chat')
      chat.style.setProperty('--font-scale', ${letters})
      const { drawFlex } = await import('/static/flex.js')
      const tapper = {
        whole: (element) => (element.classList.add('is-button'), element),
        button: (path, action, className, ...children) =>
          Object.assign(document.createElement('button'), { className, textContent: action.label }),
      }
      const drawn = ${JSON.stringify(cards)}.map((card) => drawFlex(card, tapper))
      chat.replaceChildren(...drawn)
      return drawn.map((card) => ${script})
    })()`)
  return {
    lines: (texts) =>
      page.evaluate<number[]>(`(() => {
        const chat = document.getElementById('chat')
        chat.style.setProperty('--font-scale', ${FONT_SCALE})
        const drawn = ${JSON.stringify(texts)}.map((text) => {
          const line = document.createElement('div')
          line.className = 'line'
          line.textContent = text
          return line
        })
        chat.replaceChildren(...drawn)
        return drawn.map((line) => Math.round(line.offsetHeight / parseFloat(getComputedStyle(line).lineHeight)))
      })()`),
    heights: (cards, letters = FONT_SCALE) =>
      measured(cards, letters, 'Math.ceil(card.getBoundingClientRect().height)'),
    lowestButtons: (cards, letters = FONT_SCALE) =>
      measured(
        cards,
        letters,
        `((heights) => (heights.length === 0 ? null : Math.min(...heights)))(
          [...card.querySelectorAll('.is-button')].map((button) => button.getBoundingClientRect().height))`,
      ),
    lineEnds: (cards, letters = FONT_SCALE) =>
      measured(
        cards,
        letters,
        `[...card.querySelectorAll('.flex-text')]
          .filter((each) => each.offsetHeight > 1.9 * parseFloat(getComputedStyle(each).lineHeight))
          .map(${endsOfLines})`,
      ),
    close: () => page.context().close(),
  }
}
