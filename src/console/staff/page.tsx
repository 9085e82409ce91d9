import { momentWords } from '../format.ts'
import { Typed } from '../views/typed.tsx'
import type { MemberVisit, Reply } from '../visit.ts'

const INVITE = 'npm run staff -- invite'

/** Who works here, who has linked LINE, and how somebody new is invited. */
export async function staffPage({ deps, speak }: MemberVisit): Promise<Reply> {
  const { t } = speak
  const staff = await deps.models.staff.list()
  const body = (
    <>
      <h1>{t('console.staff.title')}</h1>
      <section>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('console.staff.name')}</th>
              <th scope="col">{t('console.staff.role')}</th>
              <th scope="col">{t('console.staff.line')}</th>
              <th scope="col">{t('console.staff.last-sign-in')}</th>
            </tr>
          </thead>
          <tbody>
            {staff.map(({ name, role, linked, lastSignInAt }) => (
              <tr>
                <th scope="row" data-label={t('console.staff.name')}>
                  <Typed text={name} />
                </th>
                <td data-label={t('console.staff.role')}>{t(`console.role.${role}`)}</td>
                <td data-label={t('console.staff.line')}>
                  {t(linked ? 'console.staff.linked' : 'console.staff.not-linked')}
                </td>
                <td data-label={t('console.staff.last-sign-in')}>
                  {lastSignInAt ? momentWords(lastSignInAt, speak) : t('console.staff.never')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="invite">
        <h2 id="invite">{t('console.staff.invite')}</h2>
        <p>{t('console.staff.invite-text')}</p>
        <pre>
          <code>{`${INVITE} "${t('console.staff.somebody')}" officer`}</code>
        </pre>
        <p class="small">{t('console.staff.invite-roles')}</p>
      </section>
    </>
  )
  return { kind: 'page', title: t('console.staff.title'), body }
}
