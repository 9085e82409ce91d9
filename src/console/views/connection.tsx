import type { Speak } from '../speak.ts'

/** Texts that connection.js shows when the page loses its event stream, and when it is back. */
export function Connection({ speak }: { speak: Speak }) {
  const { t } = speak
  return (
    <>
      <p id="connection-lost" class="notice trouble" role="alert" hidden>
        <strong>
          {t('board.connection.lost')} <time />
        </strong>{' '}
        {t('board.connection.lost-text')}
      </p>
      <p id="connection-back" class="notice done" role="status" hidden>
        {t('board.connection.back')} <time />
      </p>
    </>
  )
}
