import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import { Connection } from '../views/connection.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { Acts, Hand } from './acts.tsx'
import { Answer, Cost } from './answer.tsx'
import type { TalkModel } from './model.ts'
import { PersonFacts } from './person.tsx'
import { News, Words } from './said.tsx'

/** What the officer has just done or tried. `typed`: an answer that was not sent. */
export type TalkAttempt =
  | { readonly kind: 'done'; readonly text: TextKey }
  | { readonly kind: 'trouble'; readonly text: TextKey; readonly field?: string; readonly typed?: string }
  /** A sentence was put into the answer. */
  | { readonly kind: 'filled'; readonly typed: string }

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

/** What replaces the moving parts: words, standing, cost, buttons; the answer's field is not among them. */
export function TalkPart({ known, form, ...shown }: Shown & { known: number; form: string }) {
  const { model } = shown
  return (
    <>
      <Words {...shown} />
      <p id="talk-standing" hx-swap-oob="innerHTML">
        {model.standing}
      </p>
      <Cost model={model} again />
      <div id="talk-acts" hx-swap-oob="innerHTML">
        <Acts {...shown} form={form} />
      </div>
      <News {...shown} known={known} />
    </>
  )
}

function Attempt({ attempt, speak }: { attempt: TalkAttempt; speak: Speak }) {
  if (attempt.kind === 'filled') return null
  const words = speak.t(attempt.text)
  const field = attempt.kind === 'trouble' ? attempt.field : undefined
  const typed = attempt.kind === 'trouble' ? attempt.typed : undefined
  return (
    <Notice kind={attempt.kind}>
      <p>{field === undefined ? words : <a href={`#${field}`}>{words}</a>}</p>
      {typed !== undefined && (
        <p>
          {speak.t('console.request.you-typed')} <Typed text={typed} />
        </p>
      )}
    </Notice>
  )
}

function typedIn(attempt: TalkAttempt | null): string {
  return attempt === null || attempt.kind === 'done' ? '' : (attempt.typed ?? '')
}

interface Page extends Shown {
  readonly attempt: TalkAttempt | null
  /** To whom the talk may be given. */
  readonly colleagues: readonly StaffMember[]
  /** Fresh ids for the kinds of forms. */
  readonly forms: { readonly act: string; readonly answer: string; readonly hand: string }
}

/** The page of one talk. */
export function TalkView({ attempt, colleagues, forms, ...shown }: Page) {
  const { model, speak } = shown
  const { t } = speak
  return (
    <article class="talk" hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <p class="back">
        <a href="/console/talks">{t('console.talks.back')}</a>
      </p>
      {attempt && <Attempt attempt={attempt} speak={speak} />}
      <h1>{t(`console.talks.of-kind.${model.kind}`)}</h1>
      <Connection speak={speak} />
      <PersonFacts {...shown} />
      <h2 id="words-title">{t('talks.words')}</h2>
      <p id="talk-news" class="unseen" role="status" />
      <div class="words-box" role="region" aria-labelledby="words-title" tabIndex={0}>
        <div
          id="talk"
          hx-get={`/console/talks/${model.id}`}
          hx-include="#known"
          hx-trigger="sse:queue, every 10s"
          hx-swap="innerHTML"
        >
          <Words {...shown} />
        </div>
      </div>
      <p id="talk-standing" class="standing">
        {model.standing}
      </p>
      {model.answers ? (
        <Answer {...shown} form={forms.answer} typed={typedIn(attempt)} filled={attempt?.kind === 'filled'} />
      ) : (
        <Cost model={model} />
      )}
      <div id="talk-acts">
        <Acts {...shown} form={forms.act} />
      </div>
      {model.answers && <Hand {...shown} form={forms.hand} colleagues={colleagues} />}
    </article>
  )
}
