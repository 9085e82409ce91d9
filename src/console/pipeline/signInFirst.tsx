import { signInCodeShown } from '../../chat/linking/signInCode.ts'
import { BROWSER_LIFE, type ShownCode } from '../../models/staff/signInCodes.ts'
import { formatTime } from '../../lib/time.ts'
import type { PageContext, Reply } from '../pageContext.ts'
import { MessagePage, Notice } from '../views/message.tsx'
import { Qr } from '../views/qr.tsx'
import { TypedWords } from '../views/typedWords.tsx'

/** What was wrong with the sign-in before. */
type Trouble = 'not-yet' | 'refused' | 'over'

interface Offered {
  readonly code: ShownCode
  /** The office's account at LINE, with its “@”; null: unknown. */
  readonly basicId: string | null
  readonly back: string
  readonly context: PageContext
}

/** The code for the member's phone, and what to do there. The page looks by itself whether the phone has said yes. */
function Computer({
  code: { code, number, until },
  basicId,
  back,
  context: { speak, now, browser },
}: Offered) {
  const { t } = speak
  const says = t('console.sign-in.says', { code: signInCodeShown(code) })
  // LINE URL scheme, “Opening a LINE Official Account's chat with a prepared text”.
  const address =
    basicId && `https://line.me/R/oaMessage/${encodeURIComponent(basicId)}/?${encodeURIComponent(says)}`
  const seconds = Math.ceil((+until - +now) / 1000)
  return (
    <section class="by-phone" aria-labelledby="by-phone" data-seconds={seconds} data-back={back}>
      <h2 id="by-phone">{t('console.sign-in.by-phone')}</h2>
      <div class="codes">
        {address && <Qr text={address} alt={t('console.sign-in.qr', { says })} />}
        <dl>
          <div>
            <dt>{t('console.sign-in.code')}</dt>
            <dd>{signInCodeShown(code)}</dd>
          </div>
          <div>
            <dt>{t('console.sign-in.number')}</dt>
            <dd>{number}</dd>
          </div>
        </dl>
      </div>
      <ol>
        <li>
          {t(address ? 'console.sign-in.scan' : 'console.sign-in.type')}{' '}
          <strong class="says">“{says}”</strong>
        </li>
        <li>{t('console.sign-in.compare')}</li>
      </ol>
      {address && browser.device === 'phone' && (
        <p>
          <a class="button" href={address}>
            {t('console.sign-in.open-line')}
          </a>
        </p>
      )}
      <p role="timer" data-left={t('console.sign-in.left', { time: '{time}' })}>
        {t('console.sign-in.until', { time: formatTime(until, speak.language) })}
      </p>
      <p
        class="trouble"
        role="alert"
        data-over={t('console.sign-in.expired')}
        data-refused={t('console.sign-in.refused')}
      />
      <form method="post" action="/console/sign-in/computer">
        <input type="hidden" name="back" value={back} />
        <button name="act" value="enter">
          {t('console.sign-in.go-on')}
        </button>
        <button class="quiet" name="act" value="new">
          {t('console.sign-in.new')}
        </button>
      </form>
    </section>
  )
}

/** What could not be done before somebody signs in. */
interface Refused {
  readonly trouble?: Trouble
  /** A form with something typed, and until when it is kept. */
  readonly kept?: { readonly until: Date }
  /** A button; `isKept`: it is offered again afterwards. */
  readonly pressed?: { readonly reference: string | null; readonly isKept: boolean }
}

/**
 * Explains how to sign in. There is no password: a member's phone confirms the code on this page, or they get a link in
 * the chat.
 */
export async function signInFirst(
  context: PageContext,
  back = context.back,
  { trouble, kept, pressed }: Refused = {},
): Promise<Reply> {
  const { speak, form, deps, now, computer, isPage } = context
  const { t } = speak
  const title = t('console.sign-in.first')
  const code = isPage ? await deps.models.signInCodes.show(computer, context, now) : null
  const basicId = code && (await deps.basicId())
  const body = (
    <MessagePage title={title}>
      {trouble && (
        <Notice kind="trouble">
          <p>{t(`console.sign-in.${trouble === 'over' ? 'expired' : trouble}`)}</p>
        </Notice>
      )}
      {kept && (
        <Notice kind="trouble">
          <p>{t('console.kept.waits', { time: formatTime(kept.until, speak.language) })}</p>
        </Notice>
      )}
      {pressed && (
        <Notice kind="trouble">
          <p>{t(pressed.isKept ? 'console.kept.press-waits' : 'console.kept.press-lost')}</p>
          {pressed.reference !== null && (
            <p>{t('console.kept.press-of', { reference: pressed.reference })}</p>
          )}
        </Notice>
      )}
      {!trouble && !kept && <TypedWords form={form} speak={speak} />}
      {code && <Computer code={code} basicId={basicId} back={back} context={context} />}
      {isPage && !code && <p>{t('console.sign-in.too-many')}</p>}
      <p>{t('console.sign-in.how')}</p>
      <p class="small">{t('console.sign-in.not-linked')}</p>
    </MessagePage>
  )
  const isNew = code !== null && code.secret !== computer
  return {
    kind: 'page',
    status: 401,
    title,
    body,
    ...(code && { scripts: ['signIn.js'] as const }),
    ...(isNew && { cookies: [{ name: 'computer', value: code.secret, life: BROWSER_LIFE }] as const }),
  }
}
