import { type Author, COMMAND_LINE, trailKinds } from '../../models/auditTrail/entry.ts'
import type { TrailFilter } from '../../models/auditTrail/auditTrail.ts'
import type { Verification } from '../../models/auditTrail/verify.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { authorName, type ShownChange, type ShownEntry } from './model.ts'

/** The most faults that the page lists; the command `audit verify` lists all. */
const MOST_FAULTS = 20

function Checked({ verification, speak: { t } }: { verification: Verification; speak: Speak }) {
  const { entries, head, faults } = verification
  if (faults.length > 0) {
    return (
      <Notice kind="trouble">
        <p>
          <strong>{t('trail.broken')}</strong>
        </p>
        <ul>
          {faults.slice(0, MOST_FAULTS).map(({ number, kind }) => (
            <li>{t(`trail.fault.${kind}`, { number })}</li>
          ))}
        </ul>
        {faults.length > MOST_FAULTS && (
          <p>
            {t('trail.more-faults', { most: MOST_FAULTS, count: faults.length, command: 'audit verify' })}
          </p>
        )}
        <p>{t('trail.broken-next')}</p>
      </Notice>
    )
  }
  return (
    <div class="notice done">
      <p>
        <strong>{t('trail.whole', { count: entries })}</strong>
      </p>
      {head && (
        <p>
          {t('trail.head', { number: head.number })} <code class="hash">{head.hash}</code>
        </p>
      )}
      {head && <p class="small">{t('trail.note-down')}</p>}
    </div>
  )
}

interface FilterShown {
  readonly filter: TrailFilter
  readonly authors: readonly Author[]
  readonly speak: Speak
}

const keyOf = (by: Author) => (by === COMMAND_LINE ? by : by.staffId)

function Filter({ filter, authors, speak }: FilterShown) {
  const { t } = speak
  return (
    <form method="get" action="/console/trail" class="filter">
      <div class="field">
        <label for="what">{t('trail.filter.what')}</label>
        <select id="what" name="what">
          <option value="">{t('trail.filter.all')}</option>
          {trailKinds.map((kind) => (
            <option value={kind} selected={filter.what === kind}>
              {t(`trail.what.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="by">{t('trail.filter.by')}</label>
        <select id="by" name="by">
          <option value="">{t('trail.filter.everybody')}</option>
          {authors.map((by) => (
            <option value={keyOf(by)} selected={filter.by === keyOf(by)}>
              {authorName(by, speak)}
            </option>
          ))}
        </select>
      </div>
      <button>{t('trail.filter.show')}</button>
    </form>
  )
}

/** Longer values are folded, so that other changes stay visible. In characters. */
const FOLDED_FROM = 160

function Value({ words, speak: { t } }: { words: string; speak: Speak }) {
  if (words.length < FOLDED_FROM) return <Typed text={words} />
  return (
    <details>
      <summary>{t('trail.unfold', { letters: words.length })}</summary>
      <Typed text={words} />
    </details>
  )
}

function Change({ change, speak }: { change: ShownChange; speak: Speak }) {
  const { t } = speak
  return (
    <div>
      {change.label !== null && (
        <dt>
          <Typed text={change.label} />
        </dt>
      )}
      <dd>
        <span class="small">{t('trail.before')}</span> <Value words={change.before} speak={speak} />
      </dd>
      <dd>
        <span class="small">{t('trail.after')}</span>{' '}
        <strong>
          <Value words={change.after} speak={speak} />
        </strong>
      </dd>
    </div>
  )
}

function Entry({ entry, speak }: { entry: ShownEntry; speak: Speak }) {
  const { number, at, by, what, subject, changes } = entry
  return (
    <li>
      <h3>
        {number}. {what} {subject !== null && <Typed text={subject} />}
      </h3>
      <p class="small">
        {at} · <Typed text={by} />
      </p>
      {changes.length > 0 && (
        <dl class="changes">
          {changes.map((change) => (
            <Change change={change} speak={speak} />
          ))}
        </dl>
      )}
    </li>
  )
}

interface AuditTrailShown extends FilterShown {
  readonly entries: readonly ShownEntry[]
  /** Null on older pages. */
  readonly verification: Verification | null
  /** Addresses of the newest page and of the next older one. */
  readonly newest: string | null
  readonly older: string | null
}

/** The trail, newest first, with the result of the check of its chain. */
export function AuditTrailView({ entries, verification, newest, older, ...filter }: AuditTrailShown) {
  const { t } = filter.speak
  return (
    <>
      <h1>{t('trail.title')}</h1>
      <p>{t('trail.intro')}</p>
      {verification && <Checked verification={verification} speak={filter.speak} />}
      <section aria-labelledby="entries">
        <h2 id="entries">{t('trail.newest-first')}</h2>
        <Filter {...filter} />
        {entries.length === 0 ? (
          <p class="none">{t('trail.none')}</p>
        ) : (
          <ul class="trail">
            {entries.map((entry) => (
              <Entry entry={entry} speak={filter.speak} />
            ))}
          </ul>
        )}
        <nav class="pages" aria-label={t('trail.pages')}>
          {newest !== null && (
            <a class="button" href={newest}>
              {t('trail.newest')}
            </a>
          )}
          {older !== null && (
            <a class="button" href={older}>
              {t('trail.older')}
            </a>
          )}
        </nav>
      </section>
      <section aria-labelledby="export">
        <h2 id="export">{t('trail.export')}</h2>
        <p>{t('trail.export-text')}</p>
        <form method="post" action="/console/trail">
          <button>{t('trail.export-button')}</button>
        </form>
      </section>
    </>
  )
}
