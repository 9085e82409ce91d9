import type { TextKey } from '../../locales/text.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { KeyList } from '../views/keys.tsx'

const ofBoard = [
  'board.help.order',
  'board.help.live',
  'board.help.new',
  'board.help.filters',
  'board.help.steps',
] as const satisfies readonly TextKey[]

export function helpPage({ speak, member }: MemberContext): Reply {
  const { t } = speak
  const body = (
    <>
      <h1>{t('board.help.title')}</h1>
      <section>
        <h2>{t('board.help.board')}</h2>
        <ul>
          {ofBoard.map((key) => (
            <li>{t(key)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('board.help.find')}</h2>
        <p>{t('board.help.find-text')}</p>
      </section>
      <section>
        <h2>{t('board.keys.title')}</h2>
        <KeyList speak={speak} viewer={member} />
      </section>
    </>
  )
  return { kind: 'page', title: t('board.help.title'), body }
}
