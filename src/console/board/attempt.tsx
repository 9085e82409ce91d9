import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { QuickStep } from '../views/requestRow.ts'

/** What came of the last press on the board. */
export type Attempt =
  | {
      readonly kind: 'done'
      readonly step: QuickStep | 'undo'
      readonly reference: string
      /** The revision to undo from; null when nothing can be undone. */
      readonly undo: number | null
    }
  /** Somebody was faster, or the notice has left; nothing was done. */
  | {
      readonly kind: 'stale'
      readonly reference: string
      readonly latest: { readonly at: string; readonly what: string; readonly who: string } | null
    }

interface Shown {
  readonly attempt: Attempt | null
  /** The board to come back to. */
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
}: { reference: string; revision: number } & Omit<Shown, 'attempt'>) {
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

/** What came of the last press, above the board. */
export function AttemptNotice({ attempt, back, speak }: Shown) {
  const { t } = speak
  switch (attempt?.kind) {
    case undefined:
      return null
    case 'done':
      return (
        <Notice kind="done">
          <p>
            {t(`board.done.${attempt.step}`)} <RequestLink {...attempt} speak={speak} />
          </p>
          {attempt.undo !== null && (
            <Undo reference={attempt.reference} revision={attempt.undo} back={back} speak={speak} />
          )}
        </Notice>
      )
    case 'stale':
      return (
        <Notice kind="trouble">
          <p>
            <strong>{t('console.request.stale')}</strong> <RequestLink {...attempt} speak={speak} />
          </p>
          {attempt.latest && (
            <p>
              {attempt.latest.at}: {attempt.latest.what} (<Typed text={attempt.latest.who} />)
            </p>
          )}
        </Notice>
      )
  }
}
