import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Intent, officeIntents } from '../../chat/understanding/intents.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import { say } from '../../domain/text.ts'
import type { OwnWords } from '../../domain/understanding/ownWords.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { errorAt } from '../forms/checked.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { type FieldValues, fieldValuesSchema, isTicked } from '../forms/fieldValues.ts'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { type FilledForm, TextInput } from '../forms/textInput.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { intentOf, meantName } from './meanings.tsx'
import { staffNames } from './personal.ts'
import { PATH, Ways } from './ways.tsx'
import { carriedWords, checkWords, enteredOf, nameOf, readVersion } from './wordsForm.ts'
import { mayPublish, measured, type Proposal, showPreview } from './wordsPreview.tsx'

const HERE = `${PATH}/words`
const DONE = 'own-words'

const Form = z.object({
  do: z.enum(['preview', 'publish', 'back', 'add']),
  /** The version in force when the form was opened; a word from the list of sentences has none. */
  version: readVersion.optional(),
})

/** “ฉบับที่ 2”, or the words for none. */
export function wordsVersion(version: number, { t }: Speak): string {
  return version === 0 ? t('understanding.words.release') : t('understanding.words.number', { version })
}

function Field({ intent, ...form }: FilledForm & { intent: string }) {
  const { speak, entered, errors } = form
  const count = (entered[nameOf(intent)] ?? '').split('\n').filter((word) => word.trim() !== '').length
  const name = meantName(intent, speak)
  return (
    <details class="unfolds" open={count > 0 || errorAt(errors, nameOf(intent)) !== undefined}>
      <summary>{count === 0 ? name : speak.t('understanding.words.some', { intent: name, count })}</summary>
      <TextInput {...form} name={nameOf(intent)} label={name} lines={4} box="field" />
    </details>
  )
}

function WordsForm({ version, ...form }: FilledForm & { version: number }) {
  const { t } = form.speak
  return (
    <form method="post" action={HERE}>
      <input type="hidden" name="version" value={version} />
      <h2>{t('understanding.intent.services')}</h2>
      {serviceIds.map((intent) => (
        <Field intent={intent} {...form} />
      ))}
      <h2>{t('understanding.intent.others')}</h2>
      {officeIntents.map((intent) => (
        <Field intent={intent} {...form} />
      ))}
      <button class="primary" name="do" value="preview">
        {t('understanding.words.measure')}
      </button>
    </form>
  )
}

/** The words in force, for somebody whose form is based on others. */
function InForce({ words, version, speak }: { words: OwnWords; version: number; speak: Speak }) {
  const { t } = speak
  const title = t('understanding.stale.title', { version: wordsVersion(version, speak) })
  return (
    <StaleNotice title={<strong>{title}</strong>} speak={speak}>
      <p>
        <Typed text={t('understanding.stale.force', { words: words.map(({ word }) => word).join(', ') })} />
      </p>
      <p>{t('understanding.stale.next')}</p>
    </StaleNotice>
  )
}

async function showForm(context: MemberContext, state: FormState): Promise<Reply> {
  const { deps, speak } = context
  const { t } = speak
  const { version, words } = await deps.models.ownWords.present()
  const entered = 'entered' in state ? state.entered : enteredOf(words)
  const form = { entered, errors: errorsIn(state), speak }
  const title = t('understanding.words.title')
  const body = (
    <div class="understanding">
      <h1>{title}</h1>
      {state.kind === 'done' && <Notice kind="done">{t('understanding.done.words')}</Notice>}
      {state.kind === 'stale' && <InForce words={words} version={version} speak={speak} />}
      <ErrorSummary {...form} title={t('understanding.words.wrong')} />
      <p>{t('understanding.words.lead')}</p>
      <p>{t('understanding.words.now', { version: wordsVersion(version, speak) })}</p>
      <Ways here="/words" speak={speak} />
      <WordsForm version={version} {...form} />
    </div>
  )
  return { kind: 'page', status: statusOf(state), title, body }
}

/** The office's words by service and other intents, in a form. */
export async function wordsPage(context: MemberContext): Promise<Reply> {
  const reply = await showForm(context, context.done === DONE ? { kind: 'done', done: true } : opened)
  return reply.kind === 'page' ? { ...reply, cookies: doneIsSaid(context) } : reply
}

/** The former version with the same words; null if none has them. */
async function repeated({ deps }: MemberContext, words: OwnWords): Promise<number | null> {
  const [, ...former] = await deps.models.ownWords.versions()
  const same = former.find((each) => isDeepStrictEqual(each.words, words))
  return same?.version ?? (words.length === 0 ? 0 : null)
}

/** Publishes what a preview has shown, after measuring it again: known sentences may have been added since. */
async function publish(context: MemberContext, proposal: Proposal, sure: boolean): Promise<Reply> {
  const { deps, member, now } = context
  const result = await measured(context, proposal)
  const may = mayPublish(result)
  if (may === 'never' || (may === 'sure' && !sure)) {
    return showPreview(context, proposal, { unsure: may === 'sure', result })
  }
  const { version, words } = proposal
  const published = await deps.models.ownWords.publish({
    version: version + 1,
    at: now,
    by: { staffId: member.id, name: member.name },
    backTo: await repeated(context, words),
    words,
  })
  return published
    ? done(HERE, DONE)
    : showForm(context, { kind: 'stale', entered: enteredOf(words), latest: null })
}

async function preview(context: MemberContext, version: number, present: OwnWords, entered: FieldValues) {
  const checked = checkWords(entered, present, await staffNames(context))
  return checked.ok
    ? { ...(await showPreview(context, { version, present, words: checked.value })), preview: true as const }
    : showForm(context, { kind: 'wrong', entered, errors: checked.errors })
}

/** Handles a word from the list of sentences: measures it together with the words in force. */
async function addWord(context: MemberContext, version: number, present: OwnWords, given: FieldValues) {
  const { meant = '', word = '' } = given
  if (meant === '' || meant === 'unknown') {
    const [first] = serviceIds
    const errors = [{ field: nameOf(first), text: say('understanding.wrong.intent', { word }) }]
    return showForm(context, { kind: 'wrong', entered: enteredOf(present), errors })
  }
  return preview(context, version, present, withWord(present, intentOf(meant), word))
}

/** The form's values with one more word. */
function withWord(words: OwnWords, intent: Intent, word: string): FieldValues {
  const field = nameOf(intent)
  const entered = enteredOf(words)
  return { ...entered, [field]: [entered[field] ?? '', word].filter((each) => each !== '').join('\n') }
}

/** Handles the form and its preview. Only the preview publishes, and only over the version that it was made from. */
export async function changeWords(context: MemberContext): Promise<Reply> {
  const sent = readForm(Form, context.form, 'words of the office')
  const given = fieldValuesSchema.parse(context.form)
  const { version, words: present } = await context.deps.models.ownWords.present()
  const isStale = sent.version !== version
  switch (sent.do) {
    case 'back':
      return showForm(context, { kind: 'edited', entered: enteredOf(carriedWords(given)) })
    case 'add':
      return addWord(context, version, present, given)
    case 'preview':
      return isStale
        ? showForm(context, { kind: 'stale', entered: given, latest: null })
        : preview(context, version, present, given)
    case 'publish': {
      // Checked as the form is: what a preview carries came through a browser.
      const carried = enteredOf(carriedWords(given))
      const checked = checkWords(carried, present, await staffNames(context))
      if (!checked.ok) return showForm(context, { kind: 'wrong', entered: carried, errors: checked.errors })
      if (isStale) return showForm(context, { kind: 'stale', entered: carried, latest: null })
      return publish(context, { version, present, words: checked.value }, isTicked(given, 'sure'))
    }
  }
}
