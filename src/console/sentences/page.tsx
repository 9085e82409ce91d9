import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Words } from '../../domain/words.ts'
import { languages } from '../../lib/language.ts'
import { Problem } from '../../lib/errors.ts'
import type { SentenceVersion } from '../../models/settings/sentences.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { type FieldValues, fieldValuesSchema } from '../forms/fieldValues.ts'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { check } from './check.ts'
import { EditForm, ReleaseNotice } from './form.tsx'
import { Compared, Preview } from './preview.tsx'
import { correctable, releaseChange, type Sentence, wordsOf } from './sentence.ts'
import { Versions } from './versions.tsx'

const DONE = 'published'

const sentSchema = z.object({
  do: z.enum(['preview', 'back', 'publish']),
  /** The version in force when the form was opened. */
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

/** A sentence with all its published versions, newest first. */
interface Edited {
  readonly sentence: Sentence
  readonly versions: readonly SentenceVersion[]
  readonly version: number
  readonly present: Words
}

async function editedSentence({ deps, params }: MemberContext): Promise<Edited> {
  const sentence = correctable(params['key'] ?? '')
  if (sentence === null) throw new Problem('not-found', 'The address names no sentence that can be corrected')
  const versions = await deps.models.sentences.versions(sentence.key)
  return {
    sentence,
    versions,
    version: versions[0]?.version ?? 0,
    present: wordsOf(sentence, versions[0]),
  }
}

function showForm(
  { speak }: MemberContext,
  { sentence, versions, version, present }: Edited,
  state: FormState,
): Extract<Reply, { kind: 'page' }> {
  const { t } = speak
  const [newest] = versions
  const entered: FieldValues = 'entered' in state ? state.entered : { th: present.th, en: present.en }
  const form = { entered, errors: errorsIn(state), speak }
  const title = t('sentences.edit.title')
  const body = (
    <>
      <p>
        <a href={`/console/sentences#stage-${sentence.stage}`}>{t('sentences.edit.all')}</a>
      </p>
      <h1>{title}</h1>
      {state.kind === 'done' && <Notice kind="done">{t('sentences.edit.published')}</Notice>}
      {state.kind === 'stale' && newest && (
        <StaleNotice
          title={
            <Typed
              text={t('sentences.stale.title', {
                name: newest.by.name,
                version,
                at: momentWords(newest.at, speak),
              })}
            />
          }
          speak={speak}
        >
          <Compared before={sentence.original} after={present} speak={speak} />
          <p>{t('sentences.stale.next')}</p>
        </StaleNotice>
      )}
      <ErrorSummary
        {...form}
        title={t('sentences.edit.wrong')}
        labelOf={(field) => (field === 'th' || field === 'en' ? t(`sentences.edit.${field}`) : undefined)}
      />
      <ReleaseNotice
        change={releaseChange(sentence, newest)}
        before={newest?.original ?? sentence.original}
        now={sentence.original}
        speak={speak}
      />
      <EditForm form={form} sentence={sentence} version={version} />
      <Versions sentence={sentence} versions={versions} speak={speak} />
    </>
  )
  return { kind: 'page', status: statusOf(state), title, body }
}

/** The page for correcting one sentence, with all its versions. */
export async function editSentencePage(context: MemberContext): Promise<Reply> {
  const edited = await editedSentence(context)
  const state = context.done === DONE ? ({ kind: 'done', done: true } as const) : opened
  return { ...showForm(context, edited, state), cookies: doneIsSaid(context) }
}

function showPreview({ speak }: MemberContext, { sentence, version, present }: Edited, words: Words): Reply {
  return {
    kind: 'page',
    preview: true,
    title: speak.t('sentences.preview.title'),
    body: <Preview sentence={sentence} version={version} before={present} after={words} speak={speak} />,
  }
}

/** A preview of publishing the words of a former version again; version 0 is the program's own text. */
export async function formerSentencePage(context: MemberContext): Promise<Reply> {
  const edited = await editedSentence(context)
  const wanted = Number(/^\d{1,6}$/.exec(context.params['version'] ?? '')?.[0] ?? NaN)
  const former = edited.versions.find(({ version }) => version === wanted)
  if (former === undefined && wanted !== 0) {
    throw new Problem('not-found', 'The sentence has no version of this number')
  }
  return showPreview(context, edited, wordsOf(edited.sentence, former))
}

/** The former version with the same words; null if none has them. */
function repeated({ sentence, versions }: Edited, words: Words): number | null {
  if (isDeepStrictEqual(words, sentence.original)) return 0
  return versions.slice(1).find((each) => isDeepStrictEqual(each.words, words))?.version ?? null
}

async function publish(
  context: MemberContext,
  edited: Edited,
  words: Words,
  entered: FieldValues,
): Promise<Reply> {
  const { deps, member, now } = context
  const { sentence, version } = edited
  const isProgram = languages.every((language) => words[language] === sentence.original[language])
  const published = await deps.models.sentences.publish({
    key: sentence.key,
    version: version + 1,
    at: now,
    by: { staffId: member.id, name: member.name },
    backTo: repeated(edited, words),
    words: isProgram ? null : words,
    original: sentence.original,
  })
  if (published) return done(`/console/sentences/${sentence.key}`, DONE)
  return showForm(context, await editedSentence(context), { kind: 'stale', entered, latest: null })
}

/**
 * Handles the form and its preview. Only the preview publishes, and only if no version was published after it was made.
 * A refused form keeps what was typed.
 */
export async function changeSentencePage(context: MemberContext): Promise<Reply> {
  const sent = readForm(sentSchema, context.form, 'a sentence')
  const edited = await editedSentence(context)
  const entered = fieldValuesSchema.parse(context.form)
  if (sent.do === 'back') return showForm(context, edited, { kind: 'edited', entered })
  if (sent.version !== edited.version) {
    return showForm(context, edited, { kind: 'stale', entered, latest: null })
  }
  const checked = check(edited.sentence, entered)
  if (!checked.ok) return showForm(context, edited, { kind: 'wrong', entered, errors: checked.errors })
  return sent.do === 'publish'
    ? publish(context, edited, checked.value, entered)
    : showPreview(context, edited, checked.value)
}
