import { paragraph } from '../../chat/message.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'

export async function linkStaff(deps: EffectDeps, code: string, { userId }: EffectContext): Promise<Outcome> {
  const { member, lastAdmin } = await deps.models.staff.link(code, userId, deps.clock())
  const refused = lastAdmin ? say('chat.staff.last-admin') : say('chat.staff.bad-code')
  const text = member ? say('chat.staff.linked', { name: member.name }) : refused
  return plain({ kind: 'text', text, shortcuts: menuShortcuts })
}

export async function signIn(deps: EffectDeps, { userId, id }: EffectContext): Promise<Outcome> {
  const member = await deps.models.staff.byLineAccount(userId)
  if (!member) return plain({ kind: 'text', text: say('chat.staff.not-staff'), shortcuts: menuShortcuts })
  const token = await deps.models.sessions.issueToken(member, id, deps.clock())
  return plain({
    kind: 'card',
    title: say('chat.staff.sign-in-title'),
    blocks: [
      paragraph(say('chat.staff.sign-in-text')),
      {
        kind: 'buttons',
        buttons: [
          {
            label: say('chat.staff.sign-in-open'),
            action: { kind: 'link', uri: `${deps.baseUrl}/console/sign-in?token=${token}` },
            look: 'primary',
          },
        ],
      },
    ],
    shortcuts: menuShortcuts,
  })
}
