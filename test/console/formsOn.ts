/** One control of a form, as a browser knows it. */
interface Control {
  readonly name: string
  /** The input's type, or textarea, select, button. */
  readonly type: string
  readonly value: string
  readonly isChecked: boolean
}

export interface PageForm {
  readonly action: string
  readonly controls: readonly Control[]
}

const decoded = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

function attributesOf(tag: string): Readonly<Record<string, string>> {
  const inside = tag.replace(/^<[\w-]+/, '')
  return Object.fromEntries(
    [...inside.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  )
}

function selected(options: string): string {
  const all = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => attributesOf(tag))
  return (all.find((each) => 'selected' in each) ?? all[0])?.['value'] ?? ''
}

function controlOf([tag = '', kind = '', inside = '']: readonly (string | undefined)[]): Control {
  const { name = '', type = 'text', value = '', ...rest } = attributesOf(/^<[^>]*>/.exec(tag)?.[0] ?? '')
  const text = () => decoded(inside).replace(/^\n/, '')
  if (kind === 'textarea') return { name, type: kind, value: text(), isChecked: false }
  if (kind === 'select') return { name, type: kind, value: selected(inside), isChecked: false }
  if (kind === 'button') return { name, type: kind, value, isChecked: false }
  const isChoice = ['checkbox', 'radio'].includes(type)
  return { name, type, value: isChoice && value === '' ? 'on' : value, isChecked: 'checked' in rest }
}

const CONTROL = /<(textarea|select|button)\b[^>]*>(.*?)<\/\1>|<(?:input)\b[^>]*>/gs

/** The forms of a page that post, without those of the frame. */
export function formsOn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes = '']) => attributes.includes('method="post"'))
    .map(([, attributes = '', inside = '']) => {
      const { action = '', id } = attributesOf(`<form${attributes}`)
      const elsewhere = html.replace(/<form\b.*?<\/form>/gs, '')
      const outside = [...elsewhere.matchAll(CONTROL)].filter(
        ([tag]) => id !== undefined && tag.includes(` form="${id}"`),
      )
      return { action, controls: [...inside.matchAll(CONTROL), ...outside].map(controlOf) }
    })
    .filter(({ action }) => !/^\/console\/(?:language|sign-out|sign-in)/.test(action))
}

const isText = ({ type }: Control) =>
  !['hidden', 'checkbox', 'radio', 'button', 'file', 'select', 'submit'].includes(type)

/** What a form has to be written into. */
export const textFields = (form: PageForm) => form.controls.filter((each) => isText(each) && each.name !== '')

/** What a browser sends of a form; `typed` stands in the fields of these names. */
export function sentOf(
  form: PageForm,
  typed: Readonly<Record<string, string>> = {},
): Record<string, string[]> {
  const sent: Record<string, string[]> = {}
  for (const each of form.controls) {
    const isChoice = each.type === 'checkbox' || each.type === 'radio'
    if (each.name === '' || each.type === 'button' || each.type === 'file' || (isChoice && !each.isChecked))
      continue
    sent[each.name] = [...(sent[each.name] ?? []), typed[each.name] ?? each.value]
  }
  return sent
}
