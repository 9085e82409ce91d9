import { Problem } from '../../lib/errors.ts'
import type { OwnWordsVersion } from '../../models/understanding/ownWords.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Speak } from '../speak.ts'
import { ListTable } from '../views/listTable.tsx'
import { Typed } from '../views/typed.tsx'
import { PATH, Ways } from './ways.tsx'
import { wordsVersion } from './wordsPage.tsx'
import { showPreview } from './wordsPreview.tsx'

interface Row {
  readonly version: number
  readonly now: boolean
  readonly published: OwnWordsVersion | null
}

function Number({ row, speak }: { row: Row; speak: Speak }) {
  const { t } = speak
  const { version, now, published } = row
  const backTo = published?.backTo ?? null
  return (
    <>
      {wordsVersion(version, speak)}
      {now && <span class="small"> {t('understanding.versions.now')}</span>}
      {backTo !== null && (
        <span class="small">
          {' '}
          {backTo === 0
            ? t('understanding.versions.back-to-none')
            : t('understanding.versions.back-to', { version: backTo })}
        </span>
      )}
    </>
  )
}

/** Every version of the office's words, newest first, with a link to restore each. */
export async function wordsVersionsPage({ deps, speak }: MemberContext): Promise<Reply> {
  const { t } = speak
  const versions = await deps.models.ownWords.versions()
  const rows = [
    ...versions.map((published) => ({ version: published.version, published })),
    { version: 0, published: null },
  ].map((row, index): Row => ({ ...row, now: index === 0 }))
  const title = t('understanding.versions.title')
  const body = (
    <div class="understanding">
      <h1>{title}</h1>
      <Ways here="/words/versions" speak={speak} />
      <section>
        <ListTable
          columns={[
            {
              title: t('understanding.versions.version'),
              cell: (row: Row) => <Number row={row} speak={speak} />,
            },
            {
              title: t('understanding.versions.by'),
              cell: ({ published }: Row) => published && <Typed text={published.by.name} />,
            },
            {
              title: t('understanding.versions.at'),
              cell: ({ published }: Row) => published && momentWords(published.at, speak),
            },
            {
              title: t('understanding.versions.count'),
              cell: ({ published }: Row) => published?.words.length ?? 0,
            },
            {
              title: t('understanding.versions.go-back'),
              cell: ({ version, now }: Row) =>
                !now && (
                  <a class="button" href={`${PATH}/words/versions/${version}`}>
                    {t('understanding.versions.go-back')}
                  </a>
                ),
            },
          ]}
          rows={rows}
        />
      </section>
    </div>
  )
  return { kind: 'page', title, body }
}

/** A preview of publishing a former version again, measured like any other. */
export async function formerWordsPage(context: MemberContext): Promise<Reply> {
  const { deps, params } = context
  const { ownWords } = deps.models
  const wanted = /^\d{1,6}$/.exec(params['version'] ?? '')?.[0]
  const words = wanted === undefined ? null : await ownWords.wordsAt(+wanted)
  if (words === null) throw new Problem('not-found', 'The words have no version of this number')
  const { version, words: present } = await ownWords.present()
  return showPreview(context, { version, present, words })
}
