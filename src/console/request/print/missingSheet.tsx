import type { Speak } from '../../speak.ts'
import { Typed } from '../../views/typed.tsx'
import type { MissingModel } from './missing.ts'
import { Blank, Rows, Sheet, Signature, TickList } from '../../views/sheet.tsx'

/** The record of missing papers; officer and applicant sign it. */
export function MissingSheet({ model, speak }: { model: MissingModel; speak: Speak }) {
  const { t } = speak
  const again = model.times > 1
  return (
    <Sheet kind="missing" speak={speak}>
      <h1>{t('print.missing.title')}</h1>
      <p class="under">{model.office}</p>
      {again && <p class="again">{t('print.missing.again', { times: model.times })}</p>}
      <Rows
        rows={[
          [t('print.reference'), model.reference],
          [t('print.missing.recorded'), model.recorded],
          [
            t('print.applicant'),
            model.applicant === null ? <Blank room="long" /> : <Typed text={model.applicant} />,
          ],
          [t('print.service'), model.service],
        ]}
      />
      {model.items.length > 0 && (
        <>
          <h2>{t('print.missing.list')}</h2>
          <TickList items={model.items} />
        </>
      )}
      {model.reason !== null && (
        <>
          <h2>{t(again ? 'print.missing.why-again' : 'print.missing.note')}</h2>
          <p class="typed">
            <Typed text={model.reason} />
          </p>
        </>
      )}
      <p class="until">
        {t('print.missing.until')} <strong class="whole">{model.until}</strong>{' '}
        {t('print.missing.until-days', { days: model.untilDays })}
      </p>
      <p>{t('print.missing.after')}</p>
      <div class="signatures">
        <Signature of={t('print.missing.officer')} name={model.officer} dated speak={speak} />
        <div class="received">
          <p>{t('print.missing.received')}</p>
          <Signature of={t('print.memo.applicant')} name={model.applicant} dated speak={speak} />
        </div>
      </div>
    </Sheet>
  )
}
