import { z } from 'zod'
import { FormEdit, type PaperEdit, type ServiceEdit } from '../../domain/catalogue/edit.ts'
import { withEveryPaper } from '../../domain/catalogue/overlay.ts'
import { formPath } from '../../domain/papers/paperForm.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { hasCredentials } from '../../domain/link.ts'
import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { wholePdfIn } from '../../lib/photo.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { ErrorText, type FilledForm, TextInput } from '../forms/textInput.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { Upload } from '../pipeline/upload.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { serviceOf, versionWords } from './version.ts'

const DONE = 'form'
/** Bytes: a form of a few pages has less than a tenth. A document of MongoDB holds at most 16 MB. */
const LARGEST_FILE = 5 * 1024 * 1024

const sentSchema = z.object({
  do: z.enum(['link', 'file', 'none']),
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  paper: z.string(),
  url: z.string().catch(''),
  file: Upload.nullable().catch(null),
})
type Sent = z.infer<typeof sentSchema>

interface Edited {
  readonly service: Service
  readonly version: number
  readonly edit: ServiceEdit
}

async function editedService(context: MemberContext): Promise<Edited> {
  const service: Service = services[serviceOf(context)]
  const { version, edit } = await context.deps.models.catalogue.present(service.id)
  return { service, version, edit: withEveryPaper(service, edit) }
}

function Present({ service, paper, speak }: { service: Service; paper: PaperEdit; speak: Speak }) {
  const { form } = paper
  if (form === null) return <p>{speak.t('catalogue.forms.none')}</p>
  const [href, words] =
    form.kind === 'link' ? [form.url, form.url] : [formPath(service.id, paper.id), form.name]
  return (
    <p>
      {speak.t(`catalogue.forms.now-${form.kind}`)}{' '}
      <a href={href}>
        <Typed text={words} />
      </a>
    </p>
  )
}

function PaperForm({ edited, paper, form }: { edited: Edited; paper: PaperEdit; form: FilledForm }) {
  const { speak } = form
  const { t } = speak
  const filled = { ...form, prefix: `${paper.id}-` }
  const fileId = `${paper.id}-file`
  return (
    <section aria-labelledby={paper.id}>
      <h2 id={paper.id}>{speak.of(paper.name)}</h2>
      <Present service={edited.service} paper={paper} speak={speak} />
      <form
        method="post"
        action={`/console/catalogue/${edited.service.id}/forms`}
        enctype="multipart/form-data"
        class="settings-form"
      >
        <input type="hidden" name="version" value={edited.version} />
        <input type="hidden" name="paper" value={paper.id} />
        <TextInput {...filled} name="url" label={t('catalogue.forms.url')} mode="url" />
        <p>
          <button name="do" value="link">
            {t('catalogue.forms.use-link')}
          </button>
        </p>
        <div class="field">
          <label for={fileId}>{t('catalogue.forms.file')}</label>
          <ErrorText {...filled} name="file" />
          <input id={fileId} type="file" name="file" accept="application/pdf" />
        </div>
        <p>
          <button name="do" value="file">
            {t('catalogue.forms.use-file')}
          </button>{' '}
          {paper.form !== null && (
            <button name="do" value="none">
              {t('catalogue.forms.take-away')}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}

/** What was pressed last; `entered` is of one paper. */
type FormsState = FormState<{ entered: Sent }>

function show(context: MemberContext, edited: Edited, state: FormsState): Reply {
  const { speak } = context
  const { t } = speak
  const title = t('catalogue.forms.title', { service: speak.of(edited.service.shortName) })
  const sent = 'entered' in state ? state.entered : null
  const formOf = ({ id }: PaperEdit): FilledForm =>
    sent?.paper === id
      ? { entered: { url: sent.url }, errors: errorsIn(state), speak }
      : { entered: {}, errors: [], speak }
  const body = (
    <>
      <h1>{title}</h1>
      {state.kind === 'done' && <Notice kind="done">{t('catalogue.forms.done')}</Notice>}
      {state.kind === 'wrong' && <Notice kind="trouble">{t('catalogue.edit.wrong')}</Notice>}
      {state.kind === 'stale' && (
        <StaleNotice
          title={
            <strong>{t('catalogue.stale.title', { version: versionWords(edited.version, speak) })}</strong>
          }
          speak={speak}
        >
          <p>{t('catalogue.forms.stale')}</p>
        </StaleNotice>
      )}
      <p>{t('catalogue.forms.about')}</p>
      <p class="ways">
        <a href={`/console/catalogue/${edited.service.id}`}>{t('catalogue.versions.edit')}</a>{' '}
        <a href={`/console/catalogue/${edited.service.id}/versions`}>{t('catalogue.list.versions')}</a>
      </p>
      {edited.edit.papers.map((paper) => (
        <PaperForm edited={edited} paper={paper} form={formOf(paper)} />
      ))}
    </>
  )
  return { kind: 'page', title, status: statusOf(state), body, cookies: doneIsSaid(context) }
}

/** The forms of a service's papers, each with what is set and how to change it. */
export async function formsPage(context: MemberContext): Promise<Reply> {
  const state = context.done === DONE ? ({ kind: 'done', done: true } as const) : opened
  return show(context, await editedService(context), state)
}

/** The form to store, or what is wrong; a file is stored already, by its digest. */
async function checked({ deps, now }: MemberContext, sent: Sent): Promise<Checked<PaperEdit['form']>> {
  switch (sent.do) {
    case 'none':
      return accepted(null)
    case 'link': {
      const url = cleanText(sent.url)
      if (hasCredentials(url)) return refused({ url: say('settings.wrong.link-credentials') })
      const read = FormEdit.safeParse({ kind: 'link', url })
      return read.success ? accepted(read.data) : refused({ url: say('catalogue.forms.no-link') })
    }
    case 'file': {
      const pdf = sent.file && wholePdfIn(sent.file.bytes)
      if (!sent.file || !pdf) return refused({ file: say('catalogue.forms.no-pdf') })
      if (pdf.length > LARGEST_FILE) return refused({ file: say('catalogue.forms.too-large') })
      const name = cleanText(sent.file.name).slice(-120) || 'form.pdf'
      return accepted({ kind: 'file', file: await deps.models.formFiles.keep(pdf, now), name })
    }
  }
}

/** Sets or takes away the form of one paper, as a version of the service that can be gone back from. */
export async function changeForm(context: MemberContext): Promise<Reply> {
  const sent = readForm(sentSchema, context.form, 'a paper’s form')
  const edited = await editedService(context)
  const { service, version, edit } = edited
  if (!edit.papers.some(({ id }) => id === sent.paper))
    throw new Problem('invalid', 'The form names a paper that the service does not have')
  if (sent.version !== version) return show(context, edited, { kind: 'stale', entered: sent, latest: null })
  const form = await checked(context, sent)
  if (!form.ok) return show(context, edited, { kind: 'wrong', entered: sent, errors: form.errors })
  const { deps, member, now } = context
  const published = await deps.models.catalogue.publish({
    service: service.id,
    version: version + 1,
    at: now,
    by: { staffId: member.id, name: member.name },
    backTo: null,
    edit: {
      ...edit,
      papers: edit.papers.map((paper) => (paper.id === sent.paper ? { ...paper, form: form.value } : paper)),
    },
  })
  if (published) return done(`/console/catalogue/${service.id}/forms`, DONE)
  return show(context, await editedService(context), { kind: 'stale', entered: sent, latest: null })
}
