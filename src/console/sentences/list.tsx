import { z } from 'zod'
import { stages } from '../../domain/sentences/journey.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { SentenceVersion } from '../../models/settings/sentences.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import { holdsWords, releaseChange, type Sentence, sentences, wordsOf } from './sentence.ts'

const Query = z.object({ q: z.string().max(200).transform(cleanText).catch('') }).catch({ q: '' })

type Newest = ReadonlyMap<string, SentenceVersion>

function State({ sentence, newest, speak }: { sentence: Sentence; newest: Newest; speak: Speak }) {
  const { t } = speak
  const version = newest.get(sentence.key)
  const change = releaseChange(sentence, version)
  if (sentence.fixed !== null) return <span class="small">{t(`sentences.fixed.${sentence.fixed}`)}</span>
  if (version === undefined || version.words === null) return null
  return (
    <span>
      {t('sentences.list.own')}{' '}
      <span class="small">
        <Typed text={t('sentences.list.by', { name: version.by.name, at: momentWords(version.at, speak) })} />
      </span>
      {change !== null && <strong> {t('sentences.changed.title')}</strong>}
    </span>
  )
}

function Row({ sentence, newest, speak }: { sentence: Sentence; newest: Newest; speak: Speak }) {
  const { t } = speak
  const { th, en } = wordsOf(sentence, newest.get(sentence.key))
  return (
    <tr>
      <th scope="row" data-label={t('sentences.list.thai')} lang="th">
        {sentence.fixed === null ? <a href={`/console/sentences/${sentence.key}`}>{th}</a> : th}
      </th>
      <td data-label={t('sentences.list.english')} lang="en">
        {en}
      </td>
      <td data-label={t('sentences.list.state')}>
        <State sentence={sentence} newest={newest} speak={speak} />
      </td>
    </tr>
  )
}

function Table({ rows, newest, speak }: { rows: readonly Sentence[]; newest: Newest; speak: Speak }) {
  const { t } = speak
  return (
    <table class="list sentences">
      <thead>
        <tr>
          <th scope="col">{t('sentences.list.thai')}</th>
          <th scope="col">{t('sentences.list.english')}</th>
          <th scope="col">{t('sentences.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((sentence) => (
          <Row sentence={sentence} newest={newest} speak={speak} />
        ))}
      </tbody>
    </table>
  )
}

/** Corrections of sentences that this release does not have any more. */
function Gone({ newest, speak }: { newest: Newest; speak: Speak }) {
  const gone = [...newest.values()].filter(({ key }) => !sentences.some((each) => each.key === key))
  if (gone.length === 0) return null
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">{speak.t('sentences.list.gone')}</h2>
      <ul>
        {gone.map(({ words, original }) => (
          <li>
            <span lang="th">
              <Typed text={(words ?? original).th} />
            </span>{' '}
            <span class="small" lang="en">
              <Typed text={(words ?? original).en} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Search({ wanted, found, speak: { t } }: { wanted: string; found: number; speak: Speak }) {
  return (
    <>
      <form method="get" action="/console/sentences" class="filter" role="search">
        <div class="field">
          <label for="q">{t('sentences.search.label')}</label>
          <input id="q" name="q" class="line" value={wanted} autocomplete="off" maxLength={200} />
        </div>
        <button>{t('sentences.search.button')}</button>
      </form>
      {wanted !== '' && (
        <p role="status">
          {found > 0 ? t('sentences.search.found', { count: found }) : t('sentences.search.none')}{' '}
          <a href="/console/sentences">{t('sentences.search.all')}</a>
        </p>
      )}
    </>
  )
}

/** Lists what applicants read in the order of reading, or the sentences that hold the words searched for. */
export async function sentencesPage({ deps, office, query, speak }: MemberContext): Promise<Reply> {
  const { t } = speak
  const { q: wanted } = Query.parse(query)
  const newest = await deps.models.sentences.newest()
  const shown = sentences.filter((each) => wanted === '' || holdsWords(each, office.sentences, wanted))
  const read = stages.filter((stage) => shown.some((each) => each.stage === stage))
  const body = (
    <>
      <h1>{t('sentences.title')}</h1>
      <p>{t('sentences.lead')}</p>
      <p class="small">{t('sentences.elsewhere')}</p>
      <Search wanted={wanted} found={shown.length} speak={speak} />
      {read.length > 1 && (
        <nav aria-label={t('sentences.list.stages')}>
          <ul class="stages">
            {read.map((stage) => (
              <li>
                <a href={`#stage-${stage}`}>{t(`sentences.stage.${stage}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {read.map((stage) => (
        <section aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`}>{t(`sentences.stage.${stage}`)}</h2>
          <Table rows={shown.filter((each) => each.stage === stage)} newest={newest} speak={speak} />
        </section>
      ))}
      {wanted === '' && <Gone newest={newest} speak={speak} />}
    </>
  )
  return { kind: 'page', title: t('sentences.title'), body }
}
