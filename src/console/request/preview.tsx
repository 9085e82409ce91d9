import type { Message } from '../../chat/message.ts'
import type { Language } from '../../lib/language.ts'
import { plainText } from '../../outbox/plain.ts'
import type { Speak } from '../speak.ts'

interface PreviewModel {
  readonly reference: string
  readonly revision: number
  readonly messages: readonly Message[]
  /** The applicant's language. */
  readonly language: Language
  /** False: the applicant has no chat to receive it. */
  readonly hasChat: boolean
  /** The officer's entries, for going back and for sending. */
  readonly fields: Readonly<Record<string, string>>
}

/** Fields that are not stored with the request yet. */
const carried = ['note', 'again'] as const

/** Shows the message to the applicant, word for word, before it is sent. */
export function PreviewView({ model, speak }: { model: PreviewModel; speak: Speak }) {
  const { t } = speak
  const { reference, revision, messages, language, fields } = model
  return (
    <article class="preview">
      <h1>{t('case.preview.title')}</h1>
      <p>{t(model.hasChat ? `case.preview.in-${language}` : 'case.preview.no-chat', { reference })}</p>
      {messages.map((message) => (
        <div class="bubble" lang={language}>
          {plainText(message, language)}
        </div>
      ))}
      <form method="post" action={`/console/requests/${reference}`} class="side-by-side">
        <input type="hidden" name="revision" value={revision} />
        {carried.map((name) => (
          <input type="hidden" name={name} value={fields[name] ?? ''} />
        ))}
        <button class="primary" name="act" value="ask-papers">
          {t(model.hasChat ? 'case.preview.send' : 'case.preview.record')}
        </button>
        <button name="act" value="edit">
          {t('case.preview.edit')}
        </button>
      </form>
    </article>
  )
}
