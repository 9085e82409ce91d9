import {
  type FileRefusal,
  LARGEST_OFFICE_FILE,
  OFFICE_FILE_VERSION,
} from '../../domain/officeFile/officeFile.ts'
import type { Speak } from '../speak.ts'

/** Why a file was refused, in one sentence. */
export function refusalWords(refusal: FileRefusal, { t }: Speak): string {
  switch (refusal.why) {
    case 'newer':
      return t('sharing.file.refused.newer', { version: refusal.version, known: OFFICE_FILE_VERSION })
    case 'version':
      return t('sharing.file.refused.version', { known: OFFICE_FILE_VERSION })
    case 'damaged':
      return refusal.line === null
        ? t('sharing.file.refused.broken')
        : t('sharing.file.refused.damaged', { line: refusal.line })
    case 'too-large':
      return t('sharing.file.refused.too-large', { most: LARGEST_OFFICE_FILE / 1024 / 1024 })
    default:
      return t(`sharing.file.refused.${refusal.why}`)
  }
}
