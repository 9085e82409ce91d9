import type { FormState } from '../forms/formState.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { QuickStep } from '../views/requestRow.ts'

/** Result of the last press on the board: the request concerned, and its present state. */
export type BoardState = FormState<{
  done: {
    readonly step: QuickStep | 'undo'
    readonly reference: string
    /** The revision for undo; null when nothing can be undone. */
    readonly undo: number | null
  }
  /** The reference. */
  entered: string
  /** The last change of the request. */
  latest: { readonly at: string; readonly what: string; readonly who: string } | null
}>

interface Shown {
  readonly state: BoardState
  /** The board to return to. */
  readonly back: string
  readonly speak: Speak
}

function RequestLink({ reference, speak }: { reference: string; speak: Speak }) {
  return <a href={`/console/requests/${reference}`}>{speak.t('console.request.title', { reference })}</a>
}

function Undo({
  reference,
  revision,
  back,
  speak,
}: { reference: string; revision: number } & Omit<Shown, 'state'>) {
  return (
    <form method="post" action="/console">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="back" value={back} />
      <button id="undo" name="step" value="undo">
        {speak.t('board.undo')}
      </button>
    </form>
  )
}

/** Takes the notice away; board.css shows it where board.js runs. */
function Close({ speak: { t } }: Pick<Shown, 'speak'>) {
  return (
    <button type="button" class="quiet" data-close-notice>
      {t('board.notice.close')}
    </button>
  )
}

/** Shows the result of the last press, over the foot of the page. */
export function Notices({ state, back, speak }: Shown) {
  const { t } = speak
  if (state.kind === 'done') {
    const { step, reference, undo } = state.done
    return (
      <Notice kind="done">
        <p>
          {t(`board.done.${step}`)} <RequestLink reference={reference} speak={speak} />
        </p>
        {undo !== null && <Undo reference={reference} revision={undo} back={back} speak={speak} />}
        <Close speak={speak} />
      </Notice>
    )
  }
  if (state.kind !== 'stale') return null
  const title = (
    <>
      <strong>{t('console.request.stale')}</strong> <RequestLink reference={state.entered} speak={speak} />
    </>
  )
  return (
    <StaleNotice title={title} speak={speak}>
      {state.latest && (
        <p>
          {state.latest.at}: {state.latest.what} (<Typed text={state.latest.who} />)
        </p>
      )}
      <Close speak={speak} />
    </StaleNotice>
  )
}
