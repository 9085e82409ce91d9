import type { Effect } from '../../chat/effect.ts'
import { signInCard } from '../../chat/linking/signInCard.ts'
import { type Message, paragraph } from '../../chat/message.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import type { TextKey } from '../../locales/text.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'

const sentence = (key: TextKey): Message => ({ kind: 'text', text: say(key), shortcuts: menuShortcuts })

export async function linkStaff(deps: EffectDeps, code: string, { userId }: EffectContext): Promise<Outcome> {
  const { member, lastAdmin } = await deps.models.staff.link(code, userId, deps.clock())
  const refused = lastAdmin ? say('chat.staff.last-admin') : say('chat.staff.bad-code')
  const text = member ? say('chat.staff.linked', { name: member.name }) : refused
  return plain({ kind: 'text', text, shortcuts: menuShortcuts })
}

export async function signIn(deps: EffectDeps, { userId, id }: EffectContext): Promise<Outcome> {
  const member = await deps.models.staff.byLineAccount(userId)
  if (!member) return plain(sentence('chat.staff.not-staff'))
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

/** Asks the member whether the computer that shows the code is theirs. Nobody else learns anything about a code. */
export async function askSignIn(
  { models: { staff, signInCodes }, clock }: EffectDeps,
  code: string,
  { userId, id }: EffectContext,
): Promise<Outcome> {
  const member = await staff.byLineAccount(userId)
  if (!member) return plain(sentence('chat.staff.not-staff'))
  if (!(await signInCodes.mayTry(member.id, id, clock()))) return plain(sentence('chat.staff.at-often'))
  const computer = await signInCodes.byCode(code, clock())
  return plain(computer ? signInCard(computer) : sentence('chat.staff.at-over'))
}

/** Lets the computer in, or not. A no that comes after a yes ends the session that the yes has opened. */
export async function answerSignIn(
  { models: { staff, sessions, signInCodes }, clock }: EffectDeps,
  { computer, yes }: Extract<Effect, { kind: 'answer-sign-in' }>,
  { userId }: EffectContext,
): Promise<Outcome> {
  const member = await staff.byLineAccount(userId)
  if (!member) return plain(sentence('chat.staff.not-staff'))
  const answered = await signInCodes.answer(computer, yes, member, clock())
  switch (answered.kind) {
    case 'confirmed':
      return plain(sentence('chat.staff.at-done'))
    case 'refused':
      return plain(sentence('chat.staff.at-refused'))
    case 'over':
      return plain(sentence('chat.staff.at-over'))
    case 'late':
      await sessions.end(member, answered.session, { staffId: member.id, name: member.name }, clock())
      return plain(sentence('chat.staff.at-late'))
  }
}
