import type { ComponentChildren } from 'preact'
import type { Office } from '../../domain/settings/office.ts'
import type { Speak } from '../speak.ts'
import { Blank, Sheet, Signature } from './sheet.tsx'
import { Typed } from './typed.tsx'

/** What is known for a letter of authority; null: a dotted line. */
interface AuthorityModel {
  readonly office: string
  readonly reference: string | null
  readonly service: string | null
  readonly applicant: string | null
  readonly phone: string | null
  readonly proxy: string | null
}

/** The letter with nothing filled in. */
export const blankAuthority = (office: Office, speak: Speak): AuthorityModel => ({
  office: speak.of(office.profile.name),
  reference: null,
  service: null,
  applicant: null,
  phone: null,
  proxy: null,
})

const filled = (known: string | null): ComponentChildren =>
  known === null ? <Blank room="long" /> : <Typed text={known} />

/** The letter by which an applicant lets somebody else collect the result; with nothing filled in it is the blank form. */
export function AuthoritySheet({ model, speak }: { model: AuthorityModel; speak: Speak }) {
  const { t } = speak
  const line = (label: string, known: string | null) => (
    <p class="body">
      {label} {filled(known)}
    </p>
  )
  return (
    <Sheet kind="memo" speak={speak}>
      <h1>{t('print.authority.title')}</h1>
      <p class="corner">
        {t('print.sign.day')} <Blank room="long" />
      </p>
      <p class="body">
        {t('print.memo.to')} {t('print.memo.director', { office: model.office })}
      </p>
      {line(t('print.authority.i'), model.applicant)}
      {line(t('print.authority.phone'), model.phone)}
      {line(t('print.authority.let'), model.proxy)}
      {line(t('print.authority.proxy-id'), null)}
      {line(t('print.authority.collect'), model.service)}
      {line(t('print.reference'), model.reference)}
      <p class="body">{t('print.authority.answerable')}</p>
      <p class="body">{t('print.authority.attached')}</p>
      <div class="signatures">
        <Signature of={t('print.authority.giver')} name={model.applicant} speak={speak} />
        <Signature of={t('print.authority.taker')} name={model.proxy} speak={speak} />
        <Signature of={t('print.authority.witness')} name={null} speak={speak} />
        <Signature of={t('print.authority.witness')} name={null} speak={speak} />
      </div>
    </Sheet>
  )
}
