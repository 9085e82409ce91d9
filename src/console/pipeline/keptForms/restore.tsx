import { render } from 'preact-render-to-string'
import type { KeptForm } from '../../../models/staff/keptForms.ts'
import { formatTime } from '../../../lib/time.ts'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { TypedWords } from '../../views/typedWords.tsx'
import { type Fields, fillForm, hiddenFields } from './fill.ts'
import { hiddenField } from './html.ts'
import { KEPT, OWNER } from './owner.ts'
import { pressedWords, referenceOf } from './press.ts'

const MAIN = /<main\b[^>]*>/

interface Shown {
  readonly form: KeptForm
  /** Other kept forms of the member. */
  readonly others: readonly string[]
  readonly speak: Speak
}

/** The button that was pressed when the session was over, above the page. */
function PressNotice({ form, speak, words }: Shown & { words: string | null }) {
  const { t } = speak
  const time = formatTime(form.keptAt, speak.language)
  const reference = referenceOf(form)
  return (
    <Notice kind="trouble">
      <p>
        {words === null ? t('console.kept.press-gone', { time }) : t('console.kept.press', { time, words })}
      </p>
      {reference !== null && <p>{t('console.kept.press-of', { reference })}</p>}
      {words !== null && (
        <form method="post" action={form.path}>
          <button>{words}</button>
        </form>
      )}
      <form method="post" action={`/console/kept/${form.id}`}>
        <button class="quiet">{t('console.kept.press-discard')}</button>
      </form>
    </Notice>
  )
}

/** What became of the form, above the page; its words, where the page has no field for them. */
function KeptNotice({ form, others, speak, left }: Shown & { left: Fields | null }) {
  const { t } = speak
  const time = formatTime(form.keptAt, speak.language)
  const [next] = others
  return (
    <Notice kind="trouble">
      <p>{t(left ? 'console.kept.back' : 'console.kept.no-form', { time })}</p>
      {form.hadFiles && <p>{t('console.kept.files')}</p>}
      <TypedWords form={left ?? form.fields} speak={speak} />
      {!left && (
        <form method="post" action={form.path}>
          <button>{t('console.kept.send')}</button>
        </form>
      )}
      <form method="post" action={`/console/kept/${form.id}`}>
        <button class="quiet">{t('console.kept.discard')}</button>
      </form>
      {next !== undefined && (
        <p>
          <a href={`/console/kept/${next}`}>{t('console.kept.next', { count: others.length })}</a>
        </p>
      )}
    </Notice>
  )
}

/**
 * The page with what was typed back in its form, and a notice that says so. Where the page has no such form any more, the
 * notice has a button that sends the fields as they were. Nothing is sent by itself.
 * @param owner the mark of the member's forms
 */
export function restored(html: string, owner: string, shown: Shown): string {
  const { form } = shown
  const marks = hiddenField(OWNER, owner) + hiddenField(KEPT, form.id)
  if (form.pressed) {
    const words = pressedWords(html, form.path, form.fields)
    const said = render(<PressNotice {...shown} words={words} />)
    const offered = said.replace('<button>', `${marks}${hiddenFields(form.fields)}<button>`)
    return html.replace(MAIN, (main) => main + offered)
  }
  const filled = fillForm(html, form.path, form.fields, hiddenField(KEPT, form.id))
  const notice = render(<KeptNotice {...shown} left={filled?.left ?? null} />)
  const first = filled ? notice : notice.replace('<button>', `${marks}${hiddenFields(form.fields)}<button>`)
  return (filled?.html ?? html).replace(MAIN, (main) => main + first)
}
