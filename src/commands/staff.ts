import type { Models } from '../models/index.ts'
import { type Role, roles } from '../models/staff/staff.ts'
import { COMMAND_LINE } from '../models/auditTrail/entry.ts'
import { INVITE_LIFE } from '../models/staff/staffChanges.ts'
import { cleanText } from '../lib/cleanText.ts'
import { formatMoment } from '../lib/time.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  staff invite "name" officer|manager|admin   prints a link code, valid 24 hours, used once',
  '  staff list                                  shows who works here',
]

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text)

async function invite(
  models: Pick<Models, 'staff'>,
  name: string,
  role: Role,
  now: Date,
): Promise<CommandResult> {
  const code = await models.staff.invite(name, role, now, COMMAND_LINE)
  return {
    code: 0,
    lines: [
      `Link code for ${name} (${role}): ${code}`,
      `Type it into the chat with the office's LINE account by ${formatMoment(new Date(+now + INVITE_LIFE), 'en')}. It works once.`,
    ],
  }
}

async function list(models: Pick<Models, 'staff'>, now: Date): Promise<CommandResult> {
  const members = await models.staff.list(now)
  const lines = members.map(
    ({ name, role, linked, lastSignInAt }) =>
      `${name} · ${role} · ${linked ? 'linked' : 'not linked'} · ${lastSignInAt ? `last sign-in ${formatMoment(lastSignInAt, 'en')}` : 'never signed in'}`,
  )
  return { code: 0, lines: lines.length > 0 ? lines : ['Nobody yet. Begin with: staff invite "name" admin'] }
}

/** Runs `staff invite "name" role` or `staff list`; prints the usage for other arguments. */
export async function staffCommand(
  models: Pick<Models, 'staff'>,
  args: readonly string[],
  now: Date,
): Promise<CommandResult> {
  const [what, rawName, role, ...rest] = args
  if (what === 'list' && args.length === 1) return list(models, now)
  const name = cleanText(rawName ?? '')
  if (what !== 'invite' || name === '' || rest.length > 0) return { code: 1, lines: USAGE }
  if (name.length > 100) return { code: 1, lines: ['The name is too long: at most 100 characters.'] }
  if (!isRole(role)) return { code: 1, lines: [`The role must be one of ${roles.join(', ')}.`, ...USAGE] }
  return invite(models, name, role, now)
}
