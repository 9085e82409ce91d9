import type { Speak } from '../speak.ts'
import type { HandbookModel, HandbookPaper } from './handbook.ts'
import { Qr } from '../views/qr.tsx'
import { Hours, Rows, Sheet } from '../views/sheet.tsx'

interface Shown {
  readonly model: HandbookModel
  readonly speak: Speak
}

function Steps({ model, speak }: Shown) {
  const { t } = speak
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('print.handbook.no')}</th>
          <th scope="col">{t('print.handbook.step')}</th>
          <th scope="col">{t('print.handbook.actor')}</th>
          <th scope="col">{t('print.handbook.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {model.steps.map(({ label, actor, minutes }, index) => (
          <tr>
            <td>{index + 1}</td>
            <td>{label}</td>
            <td>{t(`print.handbook.${actor}`)}</td>
            <td {...(minutes === null && { class: 'none' })}>
              {minutes === null ? '–' : t('print.handbook.count', { count: minutes })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A row of the list; `no` is null for a form that the counter hands out. */
function PaperRow({ paper, no, speak: { t } }: { paper: HandbookPaper; no: number | null; speak: Speak }) {
  const { name, quantity, details, form } = paper
  return (
    <tr>
      <td {...(no === null && { class: 'none' })}>{no ?? '–'}</td>
      <td>
        {name}
        {details.map((detail) => (
          <p class="detail">{detail}</p>
        ))}
        {form !== null && (
          <p class="on-screen">
            <a href={form.href}>{t(`website.form.${form.kind}`)}</a>
          </p>
        )}
      </td>
      <td {...(quantity === null && { class: 'none' })}>{quantity ?? '–'}</td>
    </tr>
  )
}

function Papers({ model, speak }: Shown) {
  const { t } = speak
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('print.handbook.no')}</th>
          <th scope="col">{t('print.handbook.paper')}</th>
          <th scope="col">{t('print.handbook.quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {model.papers.map((paper, index) => (
          <PaperRow paper={paper} no={index + 1} speak={speak} />
        ))}
        {model.handedOut.map((paper) => (
          <PaperRow paper={paper} no={null} speak={speak} />
        ))}
      </tbody>
    </table>
  )
}

function WhereToAsk({ model, speak }: Shown) {
  const { t } = speak
  return (
    <>
      <p>
        {t(`print.desk.${model.desk}`)}
        {model.phone !== null && <> {t('people.contact.phone', { phone: model.phone })}</>}
      </p>
      {model.address !== null && <p>{model.address}</p>}
      <Hours lines={model.hours} />
      {model.map !== null && (
        <p class="on-screen">
          <a href={model.map}>{t('website.page.map')}</a>
        </p>
      )}
    </>
  )
}

function Channels({ model, speak: { t } }: Shown) {
  return (
    <>
      <p>{t('print.handbook.counter')}</p>
      <p>{t(model.lineIsAnnounced ? 'print.handbook.line' : 'print.handbook.line-first')}</p>
    </>
  )
}

function Promised({ model, speak: { t } }: Shown) {
  return (
    <>
      <strong>{model.promised}</strong> {t('chat.service.minutes-note')}
    </>
  )
}

/** Codes to scan from the sheet on the wall: one adds the LINE account, one opens the public page. */
function ToScan({ model: { account, page }, speak: { t } }: Shown) {
  if (account === null && page === null) return null
  return (
    <div class="to-scan">
      {account !== null && (
        <div>
          <Qr text={account.address} alt={t('website.account.qr', { id: account.id })} />
          <p>
            <strong>{t('website.account.title')}</strong>{' '}
            <span>{t('website.account.how', { id: account.id })}</span>{' '}
            <a class="on-screen" href={account.address}>
              {t('website.account.add')}
            </a>
          </p>
        </div>
      )}
      {page !== null && (
        <div class="on-paper">
          <Qr text={page} alt={t('website.page.qr')} />
          <p>
            <strong>{t('website.page.title')}</strong> <span>{t('website.page.how')}</span>
          </p>
        </div>
      )}
    </div>
  )
}

/**
 * One service of the public handbook, on one page. In the whole handbook (`among`) headings are one level lower, and there
 * are no codes to scan.
 */
export function HandbookSheet({ among = false, ...shown }: Shown & { among?: boolean }) {
  const { model, speak } = shown
  const [Title, Part] = among ? (['h2', 'h3'] as const) : (['h1', 'h2'] as const)
  const { t } = speak
  const who = [model.who.join(' · '), ...(model.checksWho ? [t('print.handbook.checks-who')] : [])]
  return (
    <Sheet kind="handbook" speak={speak}>
      <p class="under">
        {t('print.handbook.title')} · {model.office}
      </p>
      <Title class="title">
        {model.no}. {model.name}
      </Title>
      {model.opening !== null && <p class="under">{model.opening}</p>}
      <Rows
        rows={[
          [t('print.handbook.who'), who.join(' ')],
          [t('print.handbook.promise'), <Promised {...shown} />],
          [t('print.handbook.outcome'), model.outcome],
        ]}
      />
      <Part>{t('print.handbook.steps')}</Part>
      <Steps {...shown} />
      <Part>{t('print.handbook.papers', { count: model.papers.length })}</Part>
      <Papers {...shown} />
      {model.authority !== null && (
        <p class="on-screen">
          <a href={model.authority}>{t('website.form.authority')}</a>
        </p>
      )}
      {model.caution !== null && <p class="caution">{model.caution}</p>}
      <Rows
        rows={[
          [t('print.handbook.channel'), <Channels {...shown} />],
          [t('print.handbook.ask'), <WhereToAsk {...shown} />],
        ]}
      />
      {!among && <ToScan {...shown} />}
      <p class="as-of">{t('print.handbook.as-of', { day: model.day })}</p>
    </Sheet>
  )
}

/** The contents of the handbook, in the order of the office's list. */
export function HandbookContents({ models, speak }: { models: readonly HandbookModel[]; speak: Speak }) {
  const { t } = speak
  const [first] = models
  return (
    <Sheet kind="handbook" speak={speak}>
      <h1>{t('print.handbook.title')}</h1>
      {first && <p class="under">{first.office}</p>}
      <table class="contents">
        <thead>
          <tr>
            <th scope="col">{t('print.handbook.no')}</th>
            <th scope="col">{t('print.service')}</th>
            <th scope="col">{t('print.handbook.promise')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ id, no, name, minutes }) => (
            <tr>
              <td>{no}</td>
              <td>
                <a href={`/console/handbook/${id}`}>{name}</a>
              </td>
              <td>{t('print.handbook.count', { count: minutes })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="on-screen">
        <a href="/console/handbook/authority">{t('print.link.authority')}</a>
      </p>
      {first && <p class="as-of">{t('print.handbook.as-of', { day: first.day })}</p>}
    </Sheet>
  )
}
