import type { Speak } from '../speak.ts'

/** Where sending.js says that a form was not sent, or a link not opened, because there is no connection. */
export function Sending({ speak: { t } }: { speak: Speak }) {
  return (
    <div
      id="sending"
      data-not-sent={t('console.frame.not-sent')}
      data-not-opened={t('console.frame.not-opened')}
      data-close={t('board.notice.close')}
    />
  )
}
