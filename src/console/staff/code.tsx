import { INVITE_LIFE } from '../../models/staff/staffChanges.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'

/** Shows a link code once, in the answer to the form that asked for it. It is in no address and no cookie. */
export function codeReply({ now, speak }: MemberContext, name: string, code: string): Reply {
  const { t } = speak
  const title = t('staff.code.title', { name })
  const body = (
    <div class="message" role="status">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="link-code">
        <code>{code}</code>
      </p>
      <p>{t('staff.code.text', { moment: momentWords(new Date(+now + INVITE_LIFE), speak) })}</p>
      <p class="small">{t('staff.code.lost')}</p>
      <p>
        <a class="button" href="/console/staff">
          {t('staff.back')}
        </a>
      </p>
    </div>
  )
  return { kind: 'page', title, body }
}
