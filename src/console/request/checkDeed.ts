import type { Officer } from '../../domain/requests/actor.ts'
import type { Service } from '../../domain/services/service.ts'
import { say } from '../../domain/text.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Deed } from '../../requests/annotate.ts'
import type { DeedName } from './acts.ts'
import { accepted, type Checked, errorsOf, refused } from '../forms/checked.ts'
import { type FieldValues, isTicked } from '../forms/fieldValues.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Day } from '../../lib/time.ts'
import { checkCorrection } from './correction.ts'
import { findingsIn } from './findings.ts'
import { reasonEntered, wordsEntered } from './wordsEntered.ts'

/** Values that a deed's form may name. */
interface Nameable {
  /** Officers to whom the request can be given. */
  readonly colleagues: readonly Officer[]
  readonly service: Service
  readonly answers: Answers
  readonly today: Day
}

/** The deed of a form, or the errors by field. */
export function checkDeed(
  deed: DeedName,
  entered: FieldValues,
  { colleagues, service, answers, today }: Nameable,
): Checked<Deed> {
  switch (deed) {
    case 'take':
    case 'release':
      return accepted({ deed })
    case 'hand': {
      const to = colleagues.find(({ staffId }) => staffId === entered['to'])
      return to ? accepted({ deed, to }) : refused({ to: say('case.field.choose-colleague') })
    }
    case 'note': {
      const text = wordsEntered(entered, 'text')
      return text.ok ? accepted({ deed, text: text.value }) : text
    }
    case 'check': {
      const found = findingsIn(entered, service)
      if (!found.ok) return found
      const none = found.value.length === 0
      return none
        ? refused({ papers: say('case.field.nothing-found') })
        : accepted({ deed, findings: found.value })
    }
    case 'correct':
      return checkCorrection(service, answers, entered, today)
    case 'explain-delay': {
      const reason = reasonEntered('delay', entered)
      return reason.ok ? accepted({ deed, reason: reason.value }) : reason
    }
    case 'unlink': {
      const reason = wordsEntered(entered, 'reason')
      const sure = isTicked(entered, 'sure') ? accepted(true) : refused({ sure: say('case.unlink.not-sure') })
      return reason.ok && sure.ok
        ? accepted({ deed, reason: reason.value })
        : { ok: false, errors: errorsOf(reason, sure) }
    }
    default:
      return unreachable(deed)
  }
}
