import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Remark } from '../taps.ts'

/** The answer to praise: it is passed on when the person leaves it as a message. */
export const praised: Message = {
  kind: 'card',
  title: say('answers.remark.praise.title'),
  blocks: [
    paragraph(say('answers.remark.praise.text')),
    { kind: 'buttons', buttons: [button(say('answers.remark.leave'), { kind: 'human' }, 'secondary')] },
  ],
  shortcuts: menuShortcuts,
}

/**
 * Where a suggestion or a complaint can be left: as a message that an officer answers, or in the survey.
 * @param survey whether the person has a survey to finish, which asks for a comment at its end
 */
export function remarkCard(about: Remark, survey: boolean): Message {
  return {
    kind: 'card',
    title: say(`answers.remark.${about}.title`),
    blocks: [
      paragraph(say(`answers.remark.${about}.text`)),
      {
        kind: 'buttons',
        buttons: [
          button(say('answers.remark.leave'), { kind: 'human' }, 'primary'),
          ...(survey ? [button(say('survey.resume'), { kind: 'resume-survey' }, 'secondary')] : []),
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}
