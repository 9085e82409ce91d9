import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import type { FormState } from '../forms/formState.ts'
import { EnteredText, StaleNotice } from '../forms/staleNotice.tsx'
import type { Speak } from '../speak.ts'
import { Connection } from '../views/connection.tsx'
import { Notice } from '../views/message.tsx'
import { Acts, Hand } from './acts.tsx'
import { Answer, Cost } from './answer.tsx'
import type { TalkModel } from './model.ts'
import { PersonFacts } from './person.tsx'
import { Messages, News } from './said.tsx'

/** Result of the last press. `entered`: the answer that was not sent. */
export type TalkState = FormState<{ done: TextKey; entered: { readonly text: string } }>

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

/** The parts that a refresh replaces: messages, state, cost, buttons; not the answer field. */
export function TalkPart({ known, form, ...shown }: Shown & { known: number; form: string }) {
  const { model } = shown
  return (
    <>
      <Messages {...shown} />
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

function Notices({ state, speak }: { state: TalkState; speak: Speak }) {
  switch (state.kind) {
    case 'opened':
    case 'edited':
      return null
    case 'done':
      return (
        <Notice kind="done">
          <p>{speak.t(state.done)}</p>
        </Notice>
      )
    case 'wrong':
      return (
        <ErrorSummary errors={state.errors} speak={speak}>
          <EnteredText text={state.entered.text} speak={speak} />
        </ErrorSummary>
      )
    case 'stale':
      return <StaleNotice title={speak.t('console.talks.stale')} lost={state.entered.text} speak={speak} />
  }
}

const textIn = (state: TalkState) => ('entered' in state ? state.entered.text : '')

interface Page extends Shown {
  readonly state: TalkState
  /** Officers to whom the talk can be given. */
  readonly colleagues: readonly StaffMember[]
  /** New ids for each kind of form. */
  readonly forms: { readonly act: string; readonly answer: string; readonly hand: string }
}

export function TalkView({ state, colleagues, forms, ...shown }: Page) {
  const { model, speak } = shown
  const { t } = speak
  return (
    <article class="talk" hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <p class="back">
        <a href="/console/talks">{t('console.talks.back')}</a>
      </p>
      <Notices state={state} speak={speak} />
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
          <Messages {...shown} />
        </div>
      </div>
      <p id="talk-standing" class="standing">
        {model.standing}
      </p>
      {model.answers ? (
        <Answer {...shown} form={forms.answer} text={textIn(state)} filled={state.kind === 'edited'} />
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
