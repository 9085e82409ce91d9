import { usualHours } from '../../chat/browse/openingHours.ts'
import type { Message } from '../../chat/message.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Text } from '../../domain/text.ts'
import type { Speak } from '../speak.ts'

/** The office's days and hours, one stretch per line. */
export function hoursLines(office: Office, speak: Speak): string[] {
  return textsOf(usualHours(office)).map(speak.text)
}

function textsOf(blocks: Extract<Message, { kind: 'card' }>['blocks']): Text[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}
