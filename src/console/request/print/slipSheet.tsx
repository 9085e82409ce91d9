import type { SlipQr } from '../../../requests/slipQr.ts'
import type { Speak } from '../../speak.ts'
import { Qr } from '../../views/qr.tsx'
import { Typed } from '../../views/typed.tsx'
import { Hours, Rows, Sheet, TickList } from '../../views/sheet.tsx'
import type { SlipModel } from './slip.ts'

/** How the applicant can get news on LINE. */
function LinkWords({ link, speak }: Pick<SlipQr, 'link'> & { speak: Speak }) {
  const { t } = speak
  if (link === null) return null
  return (
    <div class="tie">
      <h2>{t('walkin.slip.title')}</h2>
      <p>
        {t(link.opensChat ? 'walkin.slip.scan' : 'walkin.slip.type')}{' '}
        <strong class="whole">{link.text}</strong>
      </p>
      <p>{t('walkin.slip.then')}</p>
    </div>
  )
}

/** A slip of half a page for the applicant. `among`: on a page of several slips, which has a title of its own. */
export function SlipSheet({
  model,
  speak,
  among = false,
}: {
  model: SlipModel
  speak: Speak
  among?: boolean
}) {
  const { t } = speak
  const { papers } = model
  const Title = among ? 'h2' : 'h1'
  return (
    <Sheet kind="slip" speak={speak}>
      <header>
        <div>
          <Title class="title">{t('print.slip.title')}</Title>
          <p>{model.office}</p>
          <p class="reference">
            <span class="label">{t('print.reference')}</span> <strong class="whole">{model.reference}</strong>
          </p>
        </div>
        <Qr text={model.qr.content} alt={t('print.slip.qr', { reference: model.reference })} />
      </header>
      <Rows
        rows={[
          [t('print.service'), model.service],
          ...(model.applicant === null
            ? []
            : [[t('print.applicant'), <Typed text={model.applicant} />] as const]),
          [t('print.slip.filed'), model.filed],
          ...(model.appointment === null ? [] : [[t('print.slip.visit'), model.appointment] as const]),
          [t('print.slip.promise'), model.promised],
        ]}
      />
      {papers !== null && papers.items.length > 0 && (
        <>
          <h2>{t(papers.missing ? 'print.slip.missing' : 'print.slip.bring')}</h2>
          <TickList items={papers.items} />
        </>
      )}
      {model.printsForm && <p>{t('chat.paper.printed-here')}</p>}
      {model.preliminary && <p>{t('chat.filed.preliminary')}</p>}
      <LinkWords {...model.qr} speak={speak} />
      <div class="ask">
        <h2>{t('print.slip.ask')}</h2>
        <p>
          {t(`print.desk.${model.desk}`)}
          {model.phone !== null && (
            <>
              {' '}
              <span class="whole">{t('people.contact.phone', { phone: model.phone })}</span>
            </>
          )}
        </p>
        {model.address !== null && <p>{model.address}</p>}
        <Hours lines={model.hours} />
        <p>{t('print.slip.show')}</p>
      </div>
    </Sheet>
  )
}
