import type { MemberContext, Reply } from '../../pageContext.ts'

const isId = (id: string) => /^[0-9a-f]{64}$/.test(id)

/** Leads to the page on which a kept form stood; for anybody but its member there is no such form. */
export async function keptFormPage({ deps, params, member, now }: MemberContext): Promise<Reply> {
  const id = params['id'] ?? ''
  const form = isId(id) ? await deps.models.keptForms.ofMember(id, member.id, now) : null
  if (!form) return { kind: 'redirect', to: '/console' }
  return { kind: 'redirect', to: `${form.page}${form.page.includes('?') ? '&' : '?'}kept=${id}` }
}

/** The member does not want the form any more. */
export async function discardKeptForm({ deps, params, member }: MemberContext): Promise<Reply> {
  const id = params['id'] ?? ''
  if (isId(id)) await deps.models.keptForms.drop(id, member.id)
  return { kind: 'redirect', to: '/console' }
}

/** The latest form that waits for a member to send it again; null: none. */
export async function latestKeptForm(
  { deps, now }: Pick<MemberContext, 'deps' | 'now'>,
  staffId: string,
): Promise<string | null> {
  const [latest] = await deps.models.keptForms.idsOf(staffId, now)
  return latest === undefined ? null : `/console/kept/${latest}`
}
