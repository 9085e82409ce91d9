import type { ComponentChildren } from 'preact'
import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { TalkModel, Word } from './model.ts'

/** What the officer has just done or tried. `typed`: an answer that was not sent. */
export interface TalkAttempt {
  readonly kind: 'done' | 'trouble'
  readonly text: TextKey
  readonly typed?: string
}

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

function WordLine({ word }: { word: Word }) {
  return (
    <li class={word.mine ? 'word ours' : 'word'} id={`word-${word.id}`}>
      <p class="small">
        <strong>
          <Typed text={word.who} />
        </strong>{' '}
        {word.at}
      </p>
      <p class="said">
        <Typed text={word.text} />
      </p>
      {word.verdict && (
        <p class={word.verdict.call ? 'small overdue' : 'small'}>
          {word.verdict.words} {word.verdict.quote !== null && <q lang="en">{word.verdict.quote}</q>}
        </p>
      )}
    </li>
  )
}

interface ActProps extends Shown {
  readonly act: string
  readonly form: string
  readonly look: 'primary' | 'secondary'
  readonly label: TextKey
  readonly children?: ComponentChildren
}

/** A form of one button; its own id lets the same form, sent twice, count once. */
function Act({ model, act, form, look, label, speak, children }: ActProps) {
  return (
    <form method="post" action={`/console/talks/${model.id}`} class="decision">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="seen" value={model.said} />
      {children}
      <button id={`act-${act}`} class={look}>
        {speak.t(label)}
      </button>
    </form>
  )
}

function Acts({ model, speak, form }: Shown & { form: string }) {
  const shown = { model, speak, form }
  if (model.state === 'ended') return null
  if (model.takenBy === null) {
    return <Act {...shown} act="take" look="primary" label="console.talks.take" />
  }
  if (!model.takenBy.me) {
    return (
      <Act {...shown} act="take" look="secondary" label="console.talks.take-over">
        <input type="hidden" name="from" value={model.takenBy.staffId} />
      </Act>
    )
  }
  return model.kind === 'live' ? (
    <Act {...shown} act="end" look="secondary" label="console.talks.end" />
  ) : (
    <Act {...shown} act="telephone" look="secondary" label="console.talks.telephoned" />
  )
}

/** The part that moves: words, what an answer costs, and the buttons that go by what has been read. */
export function TalkPart({ model, speak, form }: Shown & { form: string }) {
  const { t } = speak
  return (
    <>
      <p class="standing">{model.standing}</p>
      {model.words.length === 0 ? (
        <p class="none">{t('console.talks.no-words')}</p>
      ) : (
        <ol class="words">
          {model.words.map((word) => (
            <WordLine word={word} />
          ))}
        </ol>
      )}
      {model.answers && <p class="small">{model.cost}</p>}
      <Acts model={model} speak={speak} form={form} />
    </>
  )
}

function Answer({ model, speak, form, typed }: Shown & { form: string; typed: string }) {
  const { t } = speak
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{t('console.talks.answer')}</h2>
      <form method="post" action={`/console/talks/${model.id}`}>
        <input type="hidden" name="act" value="answer" />
        <input type="hidden" name="form" value={form} />
        <div class="field">
          <label for="text">{t('console.talks.text')}</label>
          <p class="small" id="text-hint">
            {t(model.kind === 'live' ? 'console.talks.text-hint' : 'console.talks.text-hint-left')}
          </p>
          <textarea id="text" name="text" rows={4} maxlength={2000} aria-describedby="text-hint">
            {typed}
          </textarea>
        </div>
        <button class="primary">{t('console.talks.send')}</button>
      </form>
    </section>
  )
}

function Attempt({ attempt, speak }: { attempt: TalkAttempt; speak: Speak }) {
  return (
    <Notice kind={attempt.kind}>
      <p>{speak.t(attempt.text)}</p>
      {attempt.typed !== undefined && (
        <p>
          {speak.t('console.request.you-typed')} <Typed text={attempt.typed} />
        </p>
      )}
    </Notice>
  )
}

function Person({ model, speak }: Shown) {
  const { t } = speak
  return (
    <dl class="facts">
      <div>
        <dt>{t('console.talks.person')}</dt>
        <dd>{model.name === null ? t('console.talks.somebody') : <Typed text={model.name} />}</dd>
      </div>
      {model.phone !== null && (
        <div>
          <dt>{t('console.talks.phone')}</dt>
          <dd>
            <a class="phone" href={`tel:${model.phone}`}>
              {model.phone}
            </a>
          </dd>
        </div>
      )}
      {model.references.length > 0 && (
        <div>
          <dt>{t('console.talks.about')}</dt>
          <dd>
            {model.references.map((reference) => (
              <>
                <a href={`/console/requests/${reference}`}>{reference}</a>{' '}
              </>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The page of one talk. `forms` are fresh ids for its two kinds of forms. */
export function TalkView({
  model,
  attempt,
  forms,
  speak,
}: Shown & { attempt: TalkAttempt | null; forms: { act: string; answer: string } }) {
  const { t } = speak
  return (
    <article class="talk" hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <p class="back">
        <a href="/console/talks">{t('console.talks.back')}</a>
      </p>
      {attempt && <Attempt attempt={attempt} speak={speak} />}
      <h1>{t(`console.talks.of-kind.${model.kind}`)}</h1>
      <p id="connection-lost" class="notice trouble" role="alert" hidden>
        {t('console.queue.connection-lost')}
      </p>
      <Person model={model} speak={speak} />
      <div
        id="talk"
        role="log"
        hx-get={`/console/talks/${model.id}`}
        hx-trigger="sse:queue, every 10s"
        hx-swap="innerHTML"
      >
        <TalkPart model={model} speak={speak} form={forms.act} />
      </div>
      {model.answers && (
        <Answer model={model} speak={speak} form={forms.answer} typed={attempt?.typed ?? ''} />
      )}
    </article>
  )
}
