import type { Speak } from '../console/speak.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Account } from '../domain/website/account.ts'
import { websitePaths } from '../domain/website/addresses.ts'
import { AddAccount, Contact } from './contact.tsx'
import { pageHtml } from './layout.tsx'

/** The page at the address itself: whose service this is, and the doors to the rest. */
export function homePage({
  office,
  account,
  speak,
}: {
  office: Office
  account: Account | null
  speak: Speak
}): string {
  const { t, of, language } = speak
  const paths = websitePaths(language)
  const doors = (['services', 'status'] as const).filter((each) => office.website[each])
  return pageHtml({
    speak,
    office,
    title: t('website.frame.home'),
    elsewhere: (other) => websitePaths(other).home,
    place: null,
    children: (
      <>
        <h1>{of(office.profile.name)}</h1>
        <p>{t('website.home.about')}</p>
        {account !== null && (
          <section aria-labelledby="line">
            <h2 id="line">{t('website.account.title')}</h2>
            <AddAccount account={account} speak={speak} />
          </section>
        )}
        {doors.length > 0 && (
          <section aria-labelledby="look">
            <h2 id="look">{t('website.home.look')}</h2>
            <ul class="doors">
              {doors.map((each) => (
                <li>
                  <a href={paths[each]}>{t(`website.home.${each}`)}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="contact">
          <h2 id="contact">{t('website.home.contact')}</h2>
          <Contact office={office} speak={speak} />
        </section>
        <p class="foot">
          <a href="/console">{t('website.frame.staff')}</a>
        </p>
      </>
    ),
  })
}
