import { compareWords, type Comparison, type WorseSentence } from '../../chat/understanding/measure.ts'
import { releaseSentences } from '../../chat/understanding/known/index.ts'
import { lexiconOf } from '../../chat/understanding/ownWords.ts'
import type { Sample } from '../../chat/understanding/samples.ts'
import { understand } from '../../chat/understanding/understand.ts'
import { intents } from '../../chat/understanding/intents.ts'
import type { OwnWords } from '../../domain/understanding/ownWords.ts'
import type { FileContext } from '../filePart.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { TICKED } from '../forms/fieldValues.ts'
import type { Speak } from '../speak.ts'
import { ListTable } from '../views/listTable.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { meaningWords, meantName } from './meanings.tsx'
import { type WordChange, wordChanges } from './wordsForm.ts'
import { PATH } from './ways.tsx'

/** The words in force, and the words that may replace them. */
export interface Proposal {
  readonly version: number
  readonly present: OwnWords
  readonly words: OwnWords
}

/** What a proposal does to all known sentences. */
interface Measured extends Comparison {
  /** How many of the sentences are the office's own. */
  readonly own: number
}

/** Sentences that get worse and are shown by name. */
const MOST_SHOWN = 50

/** Reads the sentences of the release and of the office with a proposal's words. */
export async function measured(
  { deps }: Pick<FileContext, 'deps'>,
  { present, words }: Pick<Proposal, 'present' | 'words'>,
): Promise<Measured> {
  const own = (await deps.models.knownSentences.list()).flatMap(({ text, meant: id }) => {
    const meant: Sample['meant'] | undefined = id === 'unknown' ? id : intents.find((intent) => intent === id)
    return meant === undefined ? [] : [{ text, meant }]
  })
  // The office's decision about a sentence counts, where the release has the same one.
  const decided = new Set(own.map(({ text }) => text))
  const release = releaseSentences().filter(({ text }) => !decided.has(text))
  return { ...(await compareWords([...release, ...own], present, words)), own: own.length }
}

/** Added words that do not lead to their intent when they are typed alone. */
function weakWords({ words }: Proposal, changes: readonly WordChange[]): string[] {
  const lexicon = lexiconOf(words)
  return changes.flatMap(({ intent, added }) =>
    added.filter((word) => {
      const understood = understand(word, lexicon)
      if (understood.kind === 'unknown') return true
      const led = understood.kind === 'sure' ? [understood.intent] : understood.candidates
      return !led.some((id) => id === intent)
    }),
  )
}

function WordList({ words, speak }: { words: readonly string[]; speak: Speak }) {
  return words.length === 0 ? (
    <>{speak.t('understanding.preview.nothing')}</>
  ) : (
    <Typed text={words.join(', ')} />
  )
}

function Changes({ changes, speak }: { changes: readonly WordChange[]; speak: Speak }) {
  const { t } = speak
  return (
    <ListTable
      columns={[
        {
          title: t('understanding.preview.intent'),
          cell: ({ intent }: WordChange) => meantName(intent, speak),
        },
        {
          title: t('understanding.preview.added'),
          cell: ({ added }: WordChange) => <WordList words={added} speak={speak} />,
        },
        {
          title: t('understanding.preview.removed'),
          cell: ({ removed }: WordChange) => <WordList words={removed} speak={speak} />,
        },
      ]}
      rows={changes}
    />
  )
}

const results = ['right', 'asked', 'unknown', 'wrong', 'silent'] as const
type Result = (typeof results)[number]

function Figures({ result, speak: { t } }: { result: Measured; speak: Speak }) {
  const { sentences, own, before, after, better } = result
  return (
    <>
      <p>{t('understanding.preview.measured', { count: sentences, own })}</p>
      <ListTable
        columns={[
          {
            title: t('understanding.preview.result'),
            cell: (each: Result) => t(`understanding.preview.${each}`),
          },
          { title: t('understanding.preview.before'), cell: (each: Result) => before[each] },
          { title: t('understanding.preview.after'), cell: (each: Result) => <strong>{after[each]}</strong> },
        ]}
        rows={results}
      />
      <p>{t('understanding.preview.better', { count: better })}</p>
    </>
  )
}

function Worse({ sentences, speak }: { sentences: readonly WorseSentence[]; speak: Speak }) {
  const { t } = speak
  const hidden = sentences.length - MOST_SHOWN
  return (
    <>
      <ListTable
        columns={[
          {
            title: t('understanding.list.sentence'),
            cell: ({ text }: WorseSentence) => <Typed text={text} />,
          },
          {
            title: t('understanding.preview.meant'),
            cell: ({ meant }: WorseSentence) => meantName(meant, speak),
          },
          {
            title: t('understanding.preview.before'),
            cell: ({ before }: WorseSentence) => meaningWords(before, speak),
          },
          {
            title: t('understanding.preview.after'),
            cell: ({ after }: WorseSentence) => meaningWords(after, speak),
          },
        ]}
        rows={sentences.slice(0, MOST_SHOWN)}
      />
      {hidden > 0 && <p>{t('understanding.preview.more', { count: hidden })}</p>}
    </>
  )
}

/** Whether a proposal may be published: freely, after a tick, or not at all. */
export function mayPublish({ worse, forbidden }: Comparison): 'freely' | 'sure' | 'never' {
  if (forbidden.length > 0) return 'never'
  return worse.length > 0 ? 'sure' : 'freely'
}

interface Shown {
  readonly proposal: Proposal
  readonly result: Measured
  /** The tick was missing. */
  readonly unsure: boolean
  readonly speak: Speak
}

function PublishForm({ proposal, result, unsure, changed, speak }: Shown & { changed: boolean }) {
  const { t } = speak
  const may = mayPublish(result)
  const version = t('understanding.words.number', { version: proposal.version + 1 })
  return (
    <form method="post" action={`${PATH}/words`}>
      <input type="hidden" name="version" value={proposal.version} />
      <input type="hidden" name="words" value={JSON.stringify(proposal.words)} />
      {changed && may === 'sure' && (
        <label class="tick">
          <input
            type="checkbox"
            id="sure"
            name="sure"
            value={TICKED}
            {...(unsure && { 'aria-invalid': true, 'aria-describedby': 'sure-error' })}
          />
          <span>{t('understanding.preview.sure')}</span>
        </label>
      )}
      {changed && may !== 'never' && (
        <>
          <p>{t('understanding.preview.kept', { version })}</p>
          <button class="primary" name="do" value="publish">
            {t('understanding.preview.publish')}
          </button>{' '}
        </>
      )}
      <button name="do" value="back">
        {t('understanding.words.back')}
      </button>
    </form>
  )
}

function PreviewView(shown: Shown) {
  const { proposal, result, unsure, speak } = shown
  const { t } = speak
  const changes = wordChanges(proposal.present, proposal.words)
  const weak = weakWords(proposal, changes)
  return (
    <div class="understanding">
      <h1>{t('understanding.preview.title')}</h1>
      {unsure && (
        <Notice kind="trouble">
          <p id="sure-error">
            <a href="#sure">{t('understanding.preview.unsure')}</a>
          </p>
        </Notice>
      )}
      {result.forbidden.length > 0 && (
        <Notice kind="trouble">
          <p>
            <strong>{t('understanding.preview.forbidden')}</strong>
          </p>
          <Worse sentences={result.forbidden} speak={speak} />
          <p>{t('understanding.preview.forbidden-next')}</p>
        </Notice>
      )}
      <section aria-labelledby="changes">
        <h2 id="changes">{t('understanding.preview.changes')}</h2>
        {changes.length === 0 ? (
          <p>{t('understanding.preview.same')}</p>
        ) : (
          <Changes changes={changes} speak={speak} />
        )}
        {weak.length > 0 && (
          <p>
            <Typed text={t('understanding.preview.weak', { words: weak.join(', ') })} />
          </p>
        )}
      </section>
      <section aria-labelledby="result">
        <h2 id="result">{t('understanding.preview.result')}</h2>
        <Figures result={result} speak={speak} />
      </section>
      {result.worse.length > 0 && (
        <section aria-labelledby="worse">
          <h2 id="worse">{t('understanding.preview.worse', { count: result.worse.length })}</h2>
          <Worse sentences={result.worse} speak={speak} />
        </section>
      )}
      <PublishForm {...shown} changed={changes.length > 0} />
    </div>
  )
}

/** The page with what a proposal changes and what that does to all known sentences. */
export async function showPreview(
  context: MemberContext,
  proposal: Proposal,
  { unsure = false, result }: { unsure?: boolean; result?: Measured } = {},
): Promise<Reply> {
  const { speak } = context
  const found = result ?? (await measured(context, proposal))
  return {
    kind: 'page',
    status: unsure || mayPublish(found) === 'never' ? 422 : 200,
    title: speak.t('understanding.preview.title'),
    body: <PreviewView proposal={proposal} result={found} unsure={unsure} speak={speak} />,
  }
}
