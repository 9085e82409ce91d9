import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import type { FormState } from '../forms/formState.ts'
import { EnteredText, StaleNotice } from '../forms/staleNotice.tsx'
import type { Speak } from '../speak.ts'
import { CorrectionLink } from '../views/correctionLink.tsx'
import { Connection } from '../views/connection.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { Acts, Hand } from './acts.tsx'
import { Answer, Canned, Cost } from './answer.tsx'
import { FacePicture, LineName, nameOf } from './face.tsx'
import type { TalkModel } from './model.ts'
import { PersonFacts } from './person.tsx'
import { Messages, News } from './said.tsx'

/** What was typed on the page and not stored. */
interface Typing {
  readonly text: string
  readonly to: string
  readonly note: string
}

/** Result of the last press. `unsent`: an answer that was typed when another button was pressed. */
export type TalkState = FormState<{
  done: { readonly words: TextKey; readonly unsent: string }
  entered: Typing
}>

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

/** The parts that a refresh replaces: messages, state, cost, buttons; nothing that is typed. */
export function TalkPart({ known, ...shown }: Shown & { known: number }) {
  const { model } = shown
  return (
    <>
      <Messages {...shown} />
      <p id="talk-standing" hx-swap-oob="innerHTML">
        {model.standing}
      </p>
      <Cost model={model} again />
      <div id="talk-acts" hx-swap-oob="innerHTML">
        <Acts {...shown} />
      </div>
      <News {...shown} known={known} />
    </>
  )
}

function typedIn(state: TalkState): Typing {
  if (state.kind === 'opened') return { text: '', to: '', note: '' }
  return state.kind === 'done' ? { text: state.done.unsent, to: '', note: '' } : state.entered
}

/** Whether the page has a field for an answer; what was typed for a colleague's talk is not lost either. */
const hasField = ({ answers, state }: TalkModel, text: string) =>
  answers || (state !== 'ended' && text !== '')

/** Who was faster, by name where somebody has the talk now. */
function staleWords({ takenBy }: TalkModel, { t }: Speak): string {
  return takenBy && !takenBy.me ? t('talks.held', { name: takenBy.name }) : t('console.talks.stale')
}

function Notices({ state, model, speak }: Shown & { state: TalkState }) {
  const { text, note } = typedIn(state)
  const lost = [hasField(model, text) ? '' : text, model.takenBy?.me ? '' : note].filter(
    (words) => words !== '',
  )
  switch (state.kind) {
    case 'opened':
    case 'edited':
      return null
    case 'done':
      return (
        <Notice kind="done">
          <p>{speak.t(state.done.words)}</p>
          <EnteredText text={lost.join('\n')} speak={speak} />
        </Notice>
      )
    case 'wrong':
      return (
        <ErrorSummary errors={state.errors} speak={speak}>
          <EnteredText text={lost.join('\n')} speak={speak} />
        </ErrorSummary>
      )
    case 'stale':
      return <StaleNotice title={staleWords(model, speak)} lost={lost.join('\n')} speak={speak} />
  }
}

interface Page extends Shown {
  readonly state: TalkState
  /** Officers to whom the talk can be given. */
  readonly colleagues: readonly StaffMember[]
  /** A new id for each page: the server handles a form sent twice only once. */
  readonly form: string
}

/** Nobody else has the talk in hand. */
const isMine = ({ takenBy }: TalkModel) => takenBy === null || takenBy.me

/** The one form of the page: whichever button is pressed, what was typed goes along. */
function Write({ state, colleagues, form, ...shown }: Page) {
  const { model, speak } = shown
  const { text, ...handing } = typedIn(state)
  return (
    <form
      id="write"
      method="post"
      action={`/console/talks/${model.id}`}
      aria-label={speak.t('console.talks.answer')}
    >
      <input type="hidden" name="form" value={form} />
      {hasField(model, text) ? (
        <Answer
          {...shown}
          text={text}
          focused={state.kind === 'edited' || (state.kind === 'opened' && isMine(model))}
        />
      ) : (
        <Cost model={model} />
      )}
      <div id="talk-acts" class="answer-acts">
        <Acts {...shown} />
      </div>
      {model.takenBy?.me && <Hand {...shown} colleagues={colleagues} entered={handing} />}
      {hasField(model, text) && <Canned {...shown} />}
    </form>
  )
}

function Handed({ model: { handed }, speak }: Shown) {
  if (handed === null) return null
  return (
    <div class="handed">
      <p class="small">{handed.words}</p>
      {handed.note !== null && (
        <p class="said">
          <span class="unseen">{speak.t('talks.hand.note')}: </span>
          <Typed text={handed.note} />
        </p>
      )}
    </div>
  )
}

export function TalkView({ state, colleagues, form, ...shown }: Page) {
  const { model, speak } = shown
  const { t } = speak
  return (
    <article class="talk" hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <p class="back">
        <a href="/console/talks">{t('console.talks.back')}</a>
      </p>
      <Notices {...shown} state={state} />
      <h1>
        <FacePicture talk={model.id} face={model.face} />
        {t(`console.talks.of-kind.${model.kind}`)}: <Typed text={nameOf({ ...model, speak })} />
      </h1>
      <LineName {...model} speak={speak} />
      <Connection speak={speak} />
      {model.corrects.map((reference) => (
        <p class="standing">
          <strong>{t('case.talk.correction')}</strong>{' '}
          <CorrectionLink reference={reference} look="button">
            {t('talks.correct', { reference })}
          </CorrectionLink>
        </p>
      ))}
      <div class="talk-columns">
        <div class="talk-main">
          <h2 id="words-title">{t('talks.words')}</h2>
          <p id="talk-news" class="unseen" role="status" />
          <div class="words-box" role="region" aria-labelledby="words-title" tabIndex={0}>
            <div
              id="talk"
              hx-get={`/console/talks/${model.id}`}
              hx-include="#known"
              hx-trigger="sse:queue"
              hx-swap="innerHTML"
            >
              <Messages {...shown} />
            </div>
          </div>
          <p id="talk-standing" class="standing">
            {model.standing}
          </p>
          <Handed {...shown} />
          {model.state === 'ended' ? (
            <>
              <Cost model={model} />
              <div id="talk-acts" />
            </>
          ) : (
            <Write {...shown} state={state} colleagues={colleagues} form={form} />
          )}
        </div>
        <aside aria-labelledby="person-title">
          <h2 id="person-title">{t('talks.person.title')}</h2>
          <PersonFacts {...shown} />
        </aside>
      </div>
    </article>
  )
}
