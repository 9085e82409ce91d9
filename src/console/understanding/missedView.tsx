import { missedKinds } from '../../domain/understanding/missedSentences.ts'
import { MISSED_SENTENCE_DAYS } from '../../domain/settings/retention.ts'
import { LONGEST_OWN_WORD } from '../../domain/understanding/ownWords.ts'
import { formatDayShort } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import type { ListPage } from '../views/listPage.ts'
import { ListTable } from '../views/listTable.tsx'
import { Notice } from '../views/message.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { Typed } from '../views/typed.tsx'
import { IntentSelect, meantName } from './meanings.tsx'
import { type Asked, addressOf, type ShownSentence, type Week } from './missed.ts'
import { PATH, Ways } from './ways.tsx'

function Weeks({ weeks, speak }: { weeks: readonly Week[]; speak: Speak }) {
  const { t, language } = speak
  const [now, before] = weeks
  return (
    <details class="unfolds">
      <summary>
        {t('understanding.weeks.title', { now: now?.total ?? 0, before: before?.total ?? 0 })}
      </summary>
      <ListTable
        columns={[
          { title: t('understanding.weeks.week'), cell: ({ week }: Week) => formatDayShort(week, language) },
          ...missedKinds.map((kind) => ({
            title: t(`understanding.kind.${kind}`),
            cell: (week: Week) => week[kind],
          })),
          { title: t('understanding.weeks.total'), cell: ({ total }: Week) => total },
        ]}
        // The weeks before without a sentence would only fill a phone.
        rows={weeks.filter(({ total }, index) => index < 2 || total > 0)}
      />
    </details>
  )
}

interface Listed {
  readonly asked: Asked
  readonly speak: Speak
}

function Filters({ asked, speak: { t } }: Listed) {
  return (
    <>
      <form method="get" action={PATH} class="filter">
        <div class="field">
          <label for="kind">{t('understanding.filter.kind')}</label>
          <select id="kind" name="kind">
            <option value="">{t('understanding.filter.all')}</option>
            {missedKinds.map((kind) => (
              <option value={kind} selected={kind === asked.kind}>
                {t(`understanding.kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <button>{t('understanding.filter.show')}</button>
      </form>
      <form method="post" action={PATH} role="search" class="search">
        {asked.kind !== null && <input type="hidden" name="kind" value={asked.kind} />}
        <label for="wanted">{t('understanding.filter.wanted')}</label>
        <input id="wanted" name="wanted" class="wanted" autocomplete="off" value={asked.wanted} />
        <button name="do" value="find">
          {t('understanding.filter.find')}
        </button>
      </form>
    </>
  )
}

function Sentence({ row, speak }: { row: ShownSentence; speak: Speak }) {
  const { t } = speak
  return (
    <div>
      <Typed text={row.text} />
      <p class="small">{t('understanding.list.now', { meant: row.now })}</p>
      {row.tested !== null && <p class="small">{t('understanding.list.tested', { meant: row.tested })}</p>}
    </div>
  )
}

function Did({ row, speak }: { row: ShownSentence; speak: Speak }) {
  const { t } = speak
  const choices = row.choices.map((id) => meantName(id, speak)).join(', ')
  return (
    <div>
      {t(`understanding.kind.${row.kind}`)}
      {choices !== '' && <p class="small">{t('understanding.list.choices', { choices })}</p>}
    </div>
  )
}

function Count({ row, speak }: { row: ShownSentence; speak: Speak }) {
  const { t, language } = speak
  return (
    <div>
      <strong>{row.count}</strong>
      <p class="small">
        {row.weeks
          .map(({ week, count }) =>
            t('understanding.list.by-week', { week: formatDayShort(week, language), count }),
          )
          .join(', ')}
      </p>
    </div>
  )
}

/** One press makes it a test sentence, opens the words with one more, or deletes it. */
function Act({ row, asked, speak }: Listed & { row: ShownSentence }) {
  const { t } = speak
  const [meant, word] = [`meant-${row.id}`, `word-${row.id}`]
  return (
    <details class="unfolds">
      <summary>{t('understanding.list.act')}</summary>
      <form method="post" action={PATH} class="decision">
        <input type="hidden" name="id" value={row.id} />
        <input type="hidden" name="page" value={asked.page} />
        {asked.kind !== null && <input type="hidden" name="kind" value={asked.kind} />}
        <div class="field">
          <label for={meant}>{t('understanding.act.meant')}</label>
          <IntentSelect id={meant} name="meant" chosen={row.likely} unknown speak={speak} />
        </div>
        <p>
          <button name="do" value="test">
            {t('understanding.act.test')}
          </button>
        </p>
        <div class="field">
          <label for={word}>{t('understanding.act.word')}</label>
          <input id={word} name="word" autocomplete="off" maxLength={LONGEST_OWN_WORD} value={row.word} />
        </div>
        <p>
          <button name="do" value="add" formAction={`${PATH}/words`}>
            {t('understanding.act.add')}
          </button>
        </p>
        <button name="do" value="remove" class="grave" formNoValidate>
          {t('understanding.act.remove')}
        </button>
      </form>
    </details>
  )
}

/** The other pages of a search. What is searched for must not stand in an address. */
function FoundPages({ asked, page, speak: { t } }: Listed & { page: ListPage<unknown> }) {
  if (page.last === 1) return null
  const { rows, before, total } = page
  return (
    <form method="post" action={PATH} class="pages" aria-label={t('console.pages.title')}>
      <p>
        {t('console.pages.shown', { count: rows.length, total, from: before + 1, to: before + rows.length })}
      </p>
      <input type="hidden" name="do" value="find" />
      <input type="hidden" name="wanted" value={asked.wanted} />
      {asked.kind !== null && <input type="hidden" name="kind" value={asked.kind} />}
      {page.page > 1 && (
        <button name="page" value={page.page - 1}>
          {t('console.pages.previous')}
        </button>
      )}
      {page.page < page.last && (
        <button name="page" value={page.page + 1}>
          {t('console.pages.next')}
        </button>
      )}
    </form>
  )
}

interface Shown extends Listed {
  readonly page: ListPage<ShownSentence>
  readonly weeks: readonly Week[]
  readonly said: string | null
}

/** Sentences that were not understood, by how often they came. */
export function MissedView({ asked, page, weeks, said, speak }: Shown) {
  const { t } = speak
  return (
    <div class="understanding">
      <h1>{t('understanding.title')}</h1>
      {said !== null && <Notice kind="done">{said}</Notice>}
      <p>{t('understanding.lead', { days: MISSED_SENTENCE_DAYS })}</p>
      <Ways here="" speak={speak} />
      <Weeks weeks={weeks} speak={speak} />
      <Filters asked={asked} speak={speak} />
      <section>
        {page.total === 0 ? (
          <p class="none">{t('understanding.list.none')}</p>
        ) : (
          <ListTable
            columns={[
              {
                title: t('understanding.list.sentence'),
                cell: (row: ShownSentence) => <Sentence row={row} speak={speak} />,
              },
              {
                title: t('understanding.list.did'),
                cell: (row: ShownSentence) => <Did row={row} speak={speak} />,
              },
              {
                title: t('understanding.list.count'),
                cell: (row: ShownSentence) => <Count row={row} speak={speak} />,
              },
              {
                title: t('understanding.list.act'),
                cell: (row: ShownSentence) => <Act row={row} asked={asked} speak={speak} />,
              },
            ]}
            rows={page.rows}
          />
        )}
        {asked.wanted === '' ? (
          <PageLinks of={page} addressOf={(number) => addressOf({ ...asked, page: number })} speak={speak} />
        ) : (
          <FoundPages asked={asked} page={page} speak={speak} />
        )}
      </section>
    </div>
  )
}
