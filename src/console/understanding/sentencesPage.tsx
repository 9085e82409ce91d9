import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { releaseSentences } from '../../chat/understanding/known/index.ts'
import { say } from '../../domain/text.ts'
import { dayOf } from '../../lib/time.ts'
import type { KnownSentence } from '../../models/understanding/knownSentences.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { type FieldValues, fieldValuesSchema } from '../forms/fieldValues.ts'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import { TextInput } from '../forms/textInput.tsx'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { pageOf, readPage } from '../views/listPage.ts'
import { ListTable } from '../views/listTable.tsx'
import { Notice } from '../views/message.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { Typed } from '../views/typed.tsx'
import { IntentSelect, meantName, meantOf } from './meanings.tsx'
import { staffNames, withoutMarks } from './personal.ts'
import { PATH, Ways } from './ways.tsx'

const HERE = `${PATH}/sentences`
const PER_PAGE = 50
/** Letters of a sentence; the bot reads no more of a text. */
const LONGEST = 400

const Query = z.object({ page: z.unknown() }).partial().catch({})
const Form = z.object({
  do: z.enum(['add', 'remove', 'export']),
  id: z.string().max(64).default(''),
  text: z.string().max(LONGEST).default(''),
  meant: z.string().max(60).default(''),
})

function Row({ sentence, speak: { t } }: { sentence: KnownSentence; speak: Speak }) {
  return (
    <form method="post" action={HERE}>
      <input type="hidden" name="id" value={sentence.id} />
      <button
        name="do"
        value="remove"
        aria-label={t('understanding.sentences.remove-this', { sentence: sentence.text })}
      >
        {t('understanding.sentences.remove')}
      </button>
    </form>
  )
}

function AddForm({ state, speak }: { state: FormState; speak: Speak }) {
  const { t } = speak
  const entered: FieldValues = 'entered' in state ? state.entered : {}
  return (
    <section aria-labelledby="add">
      <h2 id="add">{t('understanding.sentences.add-title')}</h2>
      <form method="post" action={HERE}>
        <TextInput
          name="text"
          label={t('understanding.sentences.text')}
          box="field"
          look="wanted"
          entered={entered}
          errors={errorsIn(state)}
          speak={speak}
        />
        <div class="field">
          <label for="meant">{t('understanding.sentences.meant')}</label>
          <IntentSelect id="meant" name="meant" chosen={entered['meant'] ?? null} unknown speak={speak} />
        </div>
        <button name="do" value="add">
          {t('understanding.sentences.add')}
        </button>
      </form>
    </section>
  )
}

function ExportForm({ speak: { t } }: { speak: Speak }) {
  return (
    <section aria-labelledby="export">
      <h2 id="export">{t('understanding.sentences.export-title')}</h2>
      <p>{t('understanding.sentences.export-text', { command: 'npm run understand' })}</p>
      <form method="post" action={HERE}>
        <button name="do" value="export">
          {t('understanding.sentences.export')}
        </button>
      </form>
    </section>
  )
}

async function show(context: MemberContext, state: FormState): Promise<Reply> {
  const { deps, query, speak } = context
  const { t } = speak
  const page = pageOf(await deps.models.knownSentences.list(), readPage(Query.parse(query).page), PER_PAGE)
  const said = doneText(context, {
    test: t('understanding.done.test'),
    remove: t('understanding.done.remove'),
    gone: t('understanding.done.gone'),
  })
  const title = t('understanding.sentences.title')
  const body = (
    <div class="understanding">
      <h1>{title}</h1>
      {said !== null && <Notice kind="done">{said}</Notice>}
      <ErrorSummary title={t('understanding.words.wrong')} errors={errorsIn(state)} speak={speak} />
      <p>{t('understanding.sentences.lead', { count: releaseSentences().length })}</p>
      <Ways here="/sentences" speak={speak} />
      <section>
        {page.total === 0 ? (
          <p class="none">{t('understanding.sentences.none')}</p>
        ) : (
          <ListTable
            columns={[
              {
                title: t('understanding.list.sentence'),
                cell: ({ text }: KnownSentence) => <Typed text={text} />,
              },
              {
                title: t('understanding.sentences.meant'),
                cell: ({ meant }: KnownSentence) => meantName(meant, speak),
              },
              {
                title: t('understanding.sentences.by'),
                cell: ({ by, at }: KnownSentence) => (
                  <span>
                    <Typed text={by.name} /> <span class="small">{momentWords(at, speak)}</span>
                  </span>
                ),
              },
              {
                title: t('understanding.sentences.remove'),
                cell: (sentence: KnownSentence) => <Row sentence={sentence} speak={speak} />,
              },
            ]}
            rows={page.rows}
          />
        )}
        <PageLinks of={page} addressOf={(number) => `${HERE}?page=${number}`} speak={speak} />
      </section>
      <AddForm state={state} speak={speak} />
      <ExportForm speak={speak} />
    </div>
  )
  return { kind: 'page', title, body, status: statusOf(state), cookies: doneIsSaid(context) }
}

/** The office's own test sentences, with which its words are measured. */
export function knownSentencesPage(context: MemberContext): Promise<Reply> {
  return show(context, opened)
}

/** The office's sentences in the form that the command `understand` reads; the export is in the audit trail. */
async function exportSentences({ deps, member, now }: MemberContext): Promise<Reply> {
  const sentences = await deps.models.knownSentences.list()
  await deps.models.auditTrail.append({
    id: randomUUID(),
    at: now,
    by: { staffId: member.id, name: member.name },
    what: 'export',
    subject: 'sentences',
    before: null,
    after: { format: 'tsv', sentences: sentences.length },
  })
  const lines = sentences.map(({ text, meant }) => `${text}\t${meant}\n`)
  return {
    kind: 'file',
    type: 'text/tab-separated-values; charset=utf-8',
    name: `sentences-${dayOf(now)}.tsv`,
    attached: true,
    bytes: Buffer.from(lines.join(''), 'utf8'),
  }
}

/** Adds a sentence, removes one, or hands the file out. */
export async function actOnKnownSentences(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const form = readForm(Form, context.form, 'test sentences')
  const { knownSentences } = deps.models
  if (form.do === 'export') return exportSentences(context)
  if (form.do === 'remove') return done(HERE, (await knownSentences.remove(form.id)) ? 'remove' : 'gone')
  const text = withoutMarks(form.text, await staffNames(context))
  const errors = [
    ...(text === '' ? [{ field: 'text', text: say('understanding.wrong.sentence') }] : []),
    ...(form.meant === '' ? [{ field: 'meant', text: say('understanding.done.choose') }] : []),
  ]
  if (errors.length > 0) {
    return show(context, { kind: 'wrong', entered: fieldValuesSchema.parse(context.form), errors })
  }
  await knownSentences.put(text, meantOf(form.meant), { staffId: member.id, name: member.name }, now)
  return done(HERE, 'test')
}
