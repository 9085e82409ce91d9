import { z } from 'zod'
import type { ServiceEdit } from '../../domain/catalogue/edit.ts'
import { say } from '../../domain/text.ts'
import type { Words } from '../../domain/words.ts'
import { Problem } from '../../lib/errors.ts'
import { languages } from '../../lib/language.ts'
import { type Checked, refused } from '../forms/checked.ts'
import { done } from '../forms/done.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { TextInput } from '../forms/textInput.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { check } from './check.ts'
import { fieldsOf } from './fields.ts'
import { type Edited, editedService, PUBLISHED, publishNext } from './page.tsx'
import { Cards } from './preview.tsx'
import { type OneText, textsOf } from './texts.ts'

const written = z.string().max(5000)
const sentSchema = z.object({
  do: z.enum(['preview', 'publish']),
  th: written,
  en: written,
  /** The text when the form was opened. */
  'seen.th': written,
  'seen.en': written,
})
type Sent = z.infer<typeof sentSchema>

type ShownPage = Extract<Reply, { kind: 'page' }>
type TextState = FormState<{ entered: Sent; latest: Words }>

const blank = { th: '', en: '' }

function textOf({ params }: MemberContext, { present }: Edited): OneText {
  const found = textsOf(present).find(({ id }) => id === params['text'])
  if (!found) throw new Problem('not-found', 'The service has no such text')
  return found
}

/** Line breaks as every browser sends them. */
const sameText = (one: string, other: string) => one.replace(/\r\n/g, '\n') === other.replace(/\r\n/g, '\n')

/** Whether somebody has published another text since the form was opened. */
function isStale({ words }: OneText, sent: Sent): boolean {
  return languages.some((language) => !sameText((words ?? blank)[language], sent[`seen.${language}`]))
}

/** The edit in force with this one text changed, checked as the form of all texts is. Errors are those of the text. */
function checkOne({ service, present }: Edited, text: OneText, sent: Sent): Checked<ServiceEdit> {
  const empty = languages.filter((language) => sent[language].trim() === '')
  if (!text.mayBeNone && empty.length > 0) {
    return refused(Object.fromEntries(empty.map((language) => [language, say('catalogue.wrong.empty')])))
  }
  const { field } = text
  const entered = { ...fieldsOf(present), [`${field}.th`]: sent.th, [`${field}.en`]: sent.en }
  const checked = check(service, entered)
  if (checked.ok) return checked
  const own = checked.errors.map(({ field: name, text: why }) => {
    const language = languages.find((each) => name === `${field}.${each}`) ?? 'th'
    return [language, why] as const
  })
  return refused(Object.fromEntries(own))
}

function show(context: MemberContext, edited: Edited, state: TextState, edit: ServiceEdit | null): ShownPage {
  const { speak, office } = context
  const { t } = speak
  const { service, present } = edited
  const text = textOf(context, edited)
  const what = speak.text(text.what)
  const title = t('catalogue.texts.title-of', { what })
  const now = text.words ?? blank
  const entered = 'entered' in state ? state.entered : now
  const form = { entered: { th: entered.th, en: entered.en }, errors: errorsIn(state), speak }
  const path = `/console/catalogue/${service.id}`
  const body = (
    <>
      <p class="back">
        <a href={path}>{t('catalogue.texts.back')}</a>
      </p>
      <h1>
        <Typed text={title} />
      </h1>
      <p class="service">{speak.of(service.name)}</p>
      {state.kind === 'stale' && (
        <StaleNotice title={<strong>{t('catalogue.texts.stale')}</strong>} speak={speak}>
          {languages.map((language) => (
            <p lang={language}>
              <Typed text={state.latest[language] || t('catalogue.texts.none')} />
            </p>
          ))}
          <p>{t('catalogue.texts.stale-next')}</p>
        </StaleNotice>
      )}
      <ErrorSummary {...form} title={t('catalogue.edit.wrong')} />
      {state.kind === 'edited' && edit === null && <Notice kind="done">{t('catalogue.edit.same')}</Notice>}
      <form method="post" action={`${path}/texts/${text.id}`}>
        {languages.map((language) => (
          <>
            <input type="hidden" name={`seen.${language}`} value={now[language]} />
            <TextInput
              {...form}
              name={language}
              label={t(`catalogue.in.${language}`, { field: what })}
              lang={language}
              lines={3}
              box="field"
            />
          </>
        ))}
        <div class="side-by-side">
          <button name="do" value="preview">
            {t('catalogue.edit.preview')}
          </button>
          {edit !== null && (
            <button class="primary" name="do" value="publish">
              {t('catalogue.texts.publish')}
            </button>
          )}
        </div>
      </form>
      <section aria-labelledby="card">
        <h2 id="card">{t(edit === null ? 'catalogue.texts.reads-now' : 'catalogue.texts.reads')}</h2>
        <Cards service={service} edit={edit ?? present} office={office} speak={speak} />
      </section>
    </>
  )
  return { kind: 'page', status: statusOf(state), title, body }
}

/** The page of one text: its two fields, and the card in which people read it. */
export async function textPage(context: MemberContext): Promise<Reply> {
  return show(context, await editedService(context), opened, null)
}

/**
 * Shows or publishes one text with all others as they stand at this moment, whoever has changed them since the page was
 * opened. Only a change of this very text is a conflict.
 */
export async function changeText(context: MemberContext): Promise<Reply> {
  const sent = readForm(sentSchema, context.form, 'a text of a service')
  const edited = await editedService(context)
  const text = textOf(context, edited)
  if (isStale(text, sent)) {
    const latest = text.words ?? blank
    return show(context, edited, { kind: 'stale', entered: sent, latest }, null)
  }
  const checked = checkOne(edited, text, sent)
  if (!checked.ok)
    return show(context, edited, { kind: 'wrong', entered: sent, errors: checked.errors }, null)
  const edit = checked.value
  const after = textsOf(edit).find(({ id }) => id === text.id)?.words ?? null
  const isSame = languages.every((language) => (after ?? blank)[language] === (text.words ?? blank)[language])
  if (isSame || sent.do === 'preview') {
    const shown = show(context, edited, { kind: 'edited', entered: sent }, isSame ? null : edit)
    return sent.do === 'preview' ? { ...shown, preview: true } : shown
  }
  // Somebody was faster with another text: this one is put into theirs.
  if (!(await publishNext(context, edited, edit))) return changeText(context)
  return done(`/console/catalogue/${edited.service.id}`, PUBLISHED)
}
