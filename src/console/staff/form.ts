import { z } from 'zod'
import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { type Role, roles } from '../../models/staff/staff.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'

/** A name as stored: at most 100 letters. */
const Name = z.string().transform(cleanText).pipe(z.string().min(1).max(100))

export function checkName({ name }: FieldValues): Checked<string> {
  const read = Name.safeParse(name)
  return read.success ? accepted(read.data) : refused({ name: say('staff.wrong-name') })
}

export function checkRole({ role }: FieldValues): Checked<Role> {
  const read = z.enum(roles).safeParse(role)
  return read.success ? accepted(read.data) : refused({ role: say('staff.wrong-role') })
}
