import { unreachable } from '../../../lib/unreachable.ts'
import type { Speak } from '../../speak.ts'
import { Typed } from '../../views/typed.tsx'
import type { MemoModel } from './memo.ts'
import type { FilledPart } from './memos/fill.ts'
import { Blank, Sheet, Signature, TickList } from '../../views/sheet.tsx'

function Written({ part }: { part: FilledPart }) {
  switch (part.kind) {
    case 'words':
      return <>{part.text}</>
    case 'filled':
      return (
        <span class={part.whole ? 'filled whole' : 'filled'}>
          <Typed text={part.text} />
        </span>
      )
    case 'blank':
      return <Blank room={part.room} />
    default:
      return unreachable(part)
  }
}

/**
 * The form, filled in or blank: number, day, subject, addressee, request, attachments, and signature. `among`: on a page of
 * several sheets, which has a title of its own.
 */
export function MemoSheet({
  model,
  speak,
  among = false,
}: {
  model: MemoModel
  speak: Speak
  among?: boolean
}) {
  const { t } = speak
  const Title = among ? 'h2' : 'h1'
  return (
    <Sheet kind="memo" speak={speak}>
      <p class="corner">
        {t('print.reference')}{' '}
        {model.reference === null ? <Blank room="short" /> : <span class="whole">{model.reference}</span>}
      </p>
      {model.head === 'memo' ? (
        <>
          <Title class="title">{t('print.memo.title')}</Title>
          <p class="under">{model.form}</p>
        </>
      ) : (
        <Title class="title">{model.form}</Title>
      )}
      <dl class="head">
        {model.head === 'memo' && (
          <div>
            <dt>{t('print.memo.unit')}</dt>
            <dd>{model.unit === null ? <Blank room="long" /> : <Typed text={model.unit} />}</dd>
          </div>
        )}
        <div>
          <dt>{t('print.memo.no')}</dt>
          <dd>
            <Blank room="long" />
          </dd>
          <dt>{t('print.memo.day')}</dt>
          <dd class="whole">{model.day ?? <Blank room="short" />}</dd>
        </div>
        <div>
          <dt>{t('print.memo.subject')}</dt>
          <dd>{model.subject}</dd>
        </div>
        <div>
          <dt>{t('print.memo.to')}</dt>
          <dd>{t('print.memo.director', { office: model.office })}</dd>
        </div>
      </dl>
      <p class="body">
        {model.body.map((part) => (
          <Written part={part} />
        ))}
      </p>
      {model.attached.length > 0 && (
        <>
          <p class="body">{t('print.memo.attached')}</p>
          <TickList items={model.attached.map((name) => ({ name }))} />
        </>
      )}
      <p class="body">{t('print.memo.closing')}</p>
      <div class="signatures">
        <Signature of={t('print.memo.applicant')} name={model.applicant} speak={speak} />
        <div class="received">
          {model.reference === null ? (
            <p>
              {t('print.memo.received-blank')} <Blank room="short" />
            </p>
          ) : (
            <p>{t('print.memo.received', { reference: model.reference })}</p>
          )}
          <Signature of={t('print.memo.receiver')} name={null} dated speak={speak} />
        </div>
      </div>
    </Sheet>
  )
}
