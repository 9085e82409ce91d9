import { dialledNumber } from '../chat/browse/contact.ts'
import type { Speak } from '../console/speak.ts'
import { hoursLines } from '../console/views/hours.ts'
import { Qr } from '../console/views/qr.tsx'
import type { Office } from '../domain/settings/office.ts'
import type { Account } from '../domain/website/account.ts'

/** The telephone, with a link that dials it. */
function Telephone({ phone, speak }: { phone: string; speak: Speak }) {
  const dialled = dialledNumber(phone)
  const words = speak.t('people.contact.phone', { phone })
  return <p>{dialled === null ? words : <a href={`tel:${dialled}`}>{words}</a>}</p>
}

/** Where the office is and when it is open. */
export function Contact({ office, speak }: { office: Office; speak: Speak }) {
  const { address } = office.profile
  const { phone, map } = office.contact
  return (
    <>
      {phone !== null && <Telephone phone={phone} speak={speak} />}
      {address !== null && <p>{speak.of(address)}</p>}
      <p class="hours">
        {hoursLines(office, speak).map((line) => (
          <span>{line}</span>
        ))}
      </p>
      {map !== null && (
        <p>
          <a href={map}>{speak.t('website.page.map')}</a>
        </p>
      )}
    </>
  )
}

/** How to add the office's account at LINE. */
export function AddAccount({ account, speak: { t } }: { account: Account; speak: Speak }) {
  return (
    <div class="account">
      <Qr text={account.address} alt={t('website.account.qr', { id: account.id })} />
      <div>
        <p>
          <a class="button" href={account.address}>
            {t('website.account.add')}
          </a>
        </p>
        <p>{t('website.account.how', { id: account.id })}</p>
      </div>
    </div>
  )
}
