import type { Speak } from '../speak.ts'
import { CorrectionLink } from '../views/correctionLink.tsx'
import { Typed } from '../views/typed.tsx'
import type { Shown } from './state.tsx'
import type { TalkShown } from './talks.ts'

/** Notices of the request. With script, the page refreshes them every 2 seconds until LINE has answered. */
export function Notices({ shown: { model, speak } }: { shown: Shown }) {
  const { t } = speak
  const waiting = model.notices.some((notice) => notice.waiting)
  const again = waiting && {
    'hx-get': `/console/requests/${model.reference}`,
    'hx-select': '#notice-list',
    'hx-trigger': 'every 2s',
    'hx-swap': 'outerHTML',
  }
  const call = model.notices.at(-1)?.callNeeded === true && model.phone !== null
  return (
    <div id="notice-list" {...again}>
      {model.notices.length === 0 && <p class="none">{t('console.notice.none')}</p>}
      <ul class="lines">
        {model.notices.map(({ kind, at, words, quote, callNeeded }) => (
          <li class={callNeeded ? 'trouble' : ''}>
            <span class="small">{at}</span> <strong>{t(`console.notice.kind.${kind}`)}</strong> {words}
            {quote !== null && <q lang="en">{quote}</q>}
          </li>
        ))}
      </ul>
      {call && (
        <p>
          <a class="button" href={`tel:${model.phone ?? ''}`}>
            {t('console.notice.call')}
          </a>
        </p>
      )}
    </div>
  )
}

function Talk({ talk, speak, corrects }: { talk: TalkShown; speak: Speak; corrects: string | null }) {
  const { href, at, words, correction } = talk
  const asks = speak.t('case.talk.correction')
  return (
    <li>
      <a href={href}>{speak.t('case.talk.of', { moment: at })}</a>
      {correction && (
        <strong>
          {' '}
          {corrects === null ? asks : <CorrectionLink reference={corrects}>{asks}</CorrectionLink>}
        </strong>
      )}
      {words.map(({ who, text }) => (
        <p>
          <Typed text={who} />: <Typed text={text} />
        </p>
      ))}
    </li>
  )
}

/** Open talks with the applicant, and earlier talks about this request. */
export function Talks({ shown: { model, speak } }: { shown: Shown }) {
  const { open, earlier } = model.talks
  return (
    <ul class="lines">
      {open.map((talk) => (
        <Talk talk={talk} speak={speak} corrects={model.correcting ? model.reference : null} />
      ))}
      {earlier.map((talk) => (
        <Talk talk={talk} speak={speak} corrects={null} />
      ))}
    </ul>
  )
}

export function History({ shown: { model } }: { shown: Shown }) {
  return (
    <ol class="lines">
      {model.history.map(({ at, what, who, mark, papers, reason }) => (
        <li>
          <span class="small">{at}</span> <strong>{what}</strong> <Typed text={who} />
          {mark !== null && (
            <p class="mark">
              <Typed text={mark} />
            </p>
          )}
          {papers.length > 0 && <p>{papers.join(' · ')}</p>}
          {reason !== null && (
            <p>
              <Typed text={reason} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
