import type { Page } from 'playwright-core'

/** A press on a form, as a browser without script sends it. */
export interface Press {
  /** The form's address; without it the page's own. */
  readonly action?: string
  /** The button, “name=value”. */
  readonly button?: string
  /** What is entered, by the field's name; hidden fields too. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
  /** What is chosen in the page's file field. */
  readonly file?: { readonly name: string; readonly contents: string }
}

/**
 * In the page: takes the form whose hidden fields fit best, enters the values and sends it without its script, whatever the
 * browser itself would refuse. The form of another page is read without drawing that page.
 */
const sending = `(async ({ action, button, fields, from }) => {
  const read = async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
  const origin = from === null ? document : await read(from)
  const [name = '', value = ''] = button?.split('=') ?? []
  const given = Object.entries(fields)
  const fits = (form) =>
    [...form.elements].filter((each) => each.type === 'hidden' && fields[each.name] === each.value).length +
    [...form.elements].filter((each) => name !== '' && each.name === name && each.value === value).length
  const form = [...origin.forms]
    .filter((each) => each.method === 'post' && each.getAttribute('action').split(/[?#]/)[0] === action)
    .sort((one, other) => fits(other) - fits(one))[0]
  if (!form) throw new Error('The page has no form that goes to ' + action)
  const adds = (key, text) => {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name: key, value: text })
    form.append(field)
  }
  for (const [key, entered] of given) {
    const parts = [...form.elements].filter((each) => each.name === key && each.type !== 'submit')
    const texts = [entered].flat()
    if (parts.length === 0) texts.forEach((text) => adds(key, text))
    for (const part of parts)
      if (['checkbox', 'radio'].includes(part.type)) part.checked = texts.includes(part.value)
      else part.value = texts[0]
  }
  for (const part of [...form.elements]) if (!form.contains(part)) form.append(part)
  if (from !== null) document.body.append(form)
  if (name !== '') adds(name, value)
  HTMLFormElement.prototype.submit.call(form)
})`

/** Presses on the page that is open, or on the page at a path of the same site, and waits for what comes. */
export async function press(
  page: Page,
  { action, button, fields = {}, file }: Press,
  from: string | null = null,
): Promise<void> {
  if (file) {
    const bytes = {
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file.contents),
    }
    await page.setInputFiles('input[type=file]', bytes)
  }
  const sent = { action: action ?? from ?? new URL(page.url()).pathname, button, fields, from }
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.evaluate(`${sending}(${JSON.stringify(sent)})`),
  ])
}
