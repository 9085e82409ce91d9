import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2, levels A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Without `preload` axe does not fetch the style sheets once more. */
const options = { runOnly: tags, resultTypes: ['violations'], preload: false }

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Lets the pages of a context start axe from their own process: to send and compile it takes as long as its checks. */
export const bringsAxe = (context: BrowserContext) => context.addInitScript(`function startAxe() { ${axe} }`)

/** What axe-core finds wrong, one line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  const isThere = await page.evaluate<boolean>(`typeof startAxe === 'function' && (startAxe(), true)`)
  if (!isThere) await page.evaluate(axe)
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html }) => `    ${html.slice(0, 200)}`).join('\n')}`,
  )
}

interface Facts {
  readonly lang: string
  readonly headings: number
  readonly title: string
  readonly sideways: number
}

const facts = `({
  lang: document.documentElement.lang,
  headings: document.querySelectorAll('h1').length,
  title: document.title,
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`

const shortcomingsIn = ({ lang, headings, title, sideways }: Facts, language: string): string[] => [
  ...(lang === language ? [] : [`its lang is ${lang}`]),
  ...(headings === 1 ? [] : [`it has ${headings} h1`]),
  ...(title.length > 3 ? [] : ['it has no title']),
  ...(sideways <= 0 ? [] : [`it scrolls sideways by ${sideways} px`]),
]

/** What every page owes its reader, beside what axe looks at. */
export async function shortcomingsOf(page: Page, language: string): Promise<string[]> {
  return shortcomingsIn(await page.evaluate<Facts>(facts), language)
}

/** What stands alone and is smaller than 24 px in a direction; a label belongs to its field. */
const smallTargets = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter((each) => each.checkVisibility() && !each.matches('.skip'))
  .filter((each) => [each, ...(each.labels ?? [])].every((part) => {
    const { width, height } = part.getBoundingClientRect()
    return width < 24 || height < 24
  }))
  .filter((each) => getComputedStyle(each).display !== 'inline'
    || each.parentElement.innerText.trim().length === each.innerText.trim().length)
  .map((each) => each.outerHTML.slice(0, 120))`

/** Main buttons that are lower than 44 px. */
const lowButtons = `[...document.querySelectorAll('main button.primary')]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5)
  .map((each) => Math.round(each.getBoundingClientRect().height) + ' px: ' + each.outerHTML.slice(0, 120))`

/** Words of which the end cannot be seen. What is told in full by a title, or to screen readers only, is not among them. */
const cut = `[...document.querySelectorAll('body *')]
  .filter((each) => each.checkVisibility() && each.innerText?.trim() && each.clientWidth > 2 && !each.closest('[title], .person > summary'))
  .filter((each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
  .filter((each) => getComputedStyle(each).clipPath === 'none')
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.outerHTML.slice(0, 160))`

/** Texts in Thai letters that are not said to be Thai. What people have typed may be in any language. */
const unsaid = `(() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement
    // WCAG 3.1.2 excepts proper names; what stands in quotation marks or brackets is an example of typed words.
    const words = walk.currentNode.data.replace(/“[^”]*”|\\[[^\\]]*\\]|นา(?:ย|ง|งสาว)[ก-๛]+ [ก-๛]+/g, '')
    if (!/[ก-๛]/.test(words) || parent.closest('script, style, textarea, bdi, button')) continue
    if (parent.closest('[lang]').lang !== 'th' && parent.checkVisibility()) found.push(parent.outerHTML.slice(0, 120))
  }
  return found
})()`

/** Fields that were refused and do not look so: their frame has another colour than their error. */
const unmarked = `[...document.querySelectorAll(':is(input, textarea, select)[aria-invalid=true]')]
  .filter((each) => each.checkVisibility() && !['radio', 'checkbox'].includes(each.type))
  .filter((each) => getComputedStyle(each).borderTopColor !== 'rgb(140, 35, 24)')
  .map((each) => getComputedStyle(each).borderTopColor + ' ' + each.outerHTML.slice(0, 120))`

/** Buttons that touch each other, or a frame below them. */
const touching = `(() => {
  const seen = (each) => each.checkVisibility() && getComputedStyle(each).position === 'static'
  const all = [...document.querySelectorAll('main :is(button, .button, summary, section)')].filter(seen)
  const boxes = all.map((each) => each.getBoundingClientRect())
  const framed = (each) => getComputedStyle(each).borderTopWidth !== '0px' &&
    getComputedStyle(each).borderTopColor !== 'rgba(0, 0, 0, 0)'
  return all.flatMap((one, index) => all.slice(index + 1).filter((other, later) => {
    if (one.contains(other) || other.contains(one) || !framed(one) || !framed(other)) return false
    const [a, b] = [boxes[index], boxes[index + 1 + later]]
    const beside = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const below = b.top - a.bottom
    return beside > 4 && below > -2 && below < 2
  }).map((other) => one.outerHTML.slice(0, 80) + ' and ' + other.outerHTML.slice(0, 80)))
})()`

/** What can be seen of a page at one width, by name of the check. */
const looks = `Object.entries({
  cut: ${cut},
  small: ${smallTargets},
  low: ${lowButtons},
  unmarked: ${unmarked},
  touching: ${touching},
  'without lang': document.documentElement.lang === 'th' ? [] : ${unsaid},
}).flatMap(([name, found]) => found.map((each) => name + ': ' + each))`

/**
 * What `shortcomingsOf` finds, and what is wrong to look at: words cut off, targets too small, refused fields that look like
 * others, and the like; in one question to the browser.
 */
export async function faultsOn(page: Page, language: string): Promise<string[]> {
  const seen = await page.evaluate<{ facts: Facts; flaws: string[] }>(
    `({ facts: ${facts}, flaws: ${looks} })`,
  )
  return [...shortcomingsIn(seen.facts, language), ...seen.flaws]
}

/** Targets of less than 24 px. */
export const smallTargetsOn = (page: Page) => page.evaluate<string[]>(smallTargets)
