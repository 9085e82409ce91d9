import { z } from 'zod'
import { cleanText } from '../../lib/cleanText.ts'
import { roles } from '../../models/staff/staff.ts'

/** A name as it is stored: at most 100 letters. */
export const Name = z.string().transform(cleanText).pipe(z.string().min(1).max(100))
export const RoleName = z.enum(roles)

/** The fields of somebody's name and role that are wrong. */
export type WrongField = 'name' | 'role'

/** What was typed, to be shown again. */
export const Typed = z.object({ name: z.string().catch(''), role: z.string().catch('') })
