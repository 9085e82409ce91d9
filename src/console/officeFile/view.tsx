import { type FileRefusal, type OfficeFile, writeOfficeFile } from '../../domain/officeFile/officeFile.ts'
import type { FileChange, FileOffer, FilePlan, LeftOut } from '../filePart.ts'
import { type FieldValues, isTicked, TICKED } from '../forms/fieldValues.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { ListTable } from '../views/listTable.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { refusalWords } from './refusalWords.ts'

export const PATH = '/console/settings/file'

/** The name of an offer's checkbox. */
export const takenAs = (id: string) => `take.${id}`

function SaveForm({ label }: { label: string }) {
  return (
    <form method="post" action={PATH}>
      <button name="do" value="save">
        {label}
      </button>
    </form>
  )
}

/** What is not saved or not taken, each with the reason. */
function Left({ left, speak: { t } }: { left: readonly LeftOut[]; speak: Speak }) {
  return (
    <ListTable
      columns={[
        { title: t('sharing.file.what'), cell: ({ what }: LeftOut) => <Typed text={what} /> },
        { title: t('sharing.file.why'), cell: ({ why }: LeftOut) => <Typed text={why} /> },
      ]}
      rows={left}
    />
  )
}

/** Why a file was refused: what is wrong, and where. */
function Refusal({ refusal, speak }: { refusal: FileRefusal; speak: Speak }) {
  const { t } = speak
  return (
    <Notice kind="trouble">
      <p>
        <a href="#file">{refusalWords(refusal, speak)}</a>
      </p>
      {refusal.why === 'contents' && (
        <ul>
          {refusal.faults.map(({ at, fault }) => (
            <li>
              <code>
                <Typed text={at} />
              </code>
              : {t(`sharing.file.fault.${fault}`)}
            </li>
          ))}
          {refusal.more > 0 && <li>{t('sharing.file.more', { count: refusal.more })}</li>}
        </ul>
      )}
      <p>{t('sharing.file.refused.nothing')}</p>
    </Notice>
  )
}

interface Shown {
  readonly left: readonly LeftOut[]
  readonly refusal: FileRefusal | null
  readonly isLoaded: boolean
  readonly speak: Speak
}

/** Saving and loading, each with what it covers. */
export function View({ left, refusal, isLoaded, speak }: Shown) {
  const { t } = speak
  return (
    <div class="settings">
      <p>
        <a href="/console/settings">{t('settings.form.overview')}</a>
      </p>
      <h1>{t('sharing.file.title')}</h1>
      {isLoaded && (
        <Notice kind="done">
          <p>{t('sharing.file.loaded')}</p>
          <p class="ways">
            <a href="/console/settings">{t('settings.title')}</a>{' '}
            <a href="/console/catalogue">{t('catalogue.title')}</a>{' '}
            <a href="/console/sentences">{t('sentences.title')}</a>{' '}
            <a href="/console/understanding/words/versions">{t('understanding.places.versions')}</a>{' '}
            <a href="/console/trail">{t('trail.title')}</a>
          </p>
        </Notice>
      )}
      {refusal && <Refusal refusal={refusal} speak={speak} />}
      <p>{t('sharing.file.about')}</p>
      <section aria-labelledby="save">
        <h2 id="save">{t('sharing.file.save-title')}</h2>
        <p>{t('sharing.file.save-about')}</p>
        {left.length > 0 && (
          <>
            <p>{t('sharing.file.not-saved')}</p>
            <Left left={left} speak={speak} />
          </>
        )}
        <SaveForm label={t('sharing.file.save')} />
      </section>
      <section aria-labelledby="load">
        <h2 id="load">{t('sharing.file.load-title')}</h2>
        <p>{t('sharing.file.load-about')}</p>
        <form method="post" action={PATH} enctype="multipart/form-data">
          <div class="field">
            <label for="file">{t('sharing.file.choose')}</label>
            <input
              id="file"
              type="file"
              name="file"
              accept=".json,application/json"
              {...(refusal && { 'aria-invalid': true })}
            />
          </div>
          <button class="primary" name="do" value="preview">
            {t('sharing.file.look')}
          </button>
        </form>
      </section>
    </div>
  )
}

function Changes({ changes, speak: { t } }: { changes: readonly FileChange[]; speak: Speak }) {
  const value = (text: string) =>
    text === '' ? <>{t('catalogue.preview.nothing')}</> : <Typed text={text} />
  return (
    <ListTable
      columns={[
        { title: t('sharing.file.what'), cell: ({ what }: FileChange) => <Typed text={what} /> },
        { title: t('sharing.file.before'), cell: ({ before }: FileChange) => value(before) },
        { title: t('sharing.file.after'), cell: ({ after }: FileChange) => value(after) },
      ]}
      rows={changes}
    />
  )
}

function Offer({ offer, isTaken, speak }: { offer: FileOffer; isTaken: boolean; speak: Speak }) {
  const { id, title, changes, caution } = offer
  return (
    <li>
      <label class="tick">
        <input type="checkbox" name={takenAs(id)} value={TICKED} checked={isTaken} />
        <span>
          <Typed text={title} />
          {caution !== null && <span class="small"> · {caution}</span>}
        </span>
      </label>
      <details class="unfolds">
        <summary>{speak.t('sharing.file.changes', { count: changes.length, what: title })}</summary>
        <Changes changes={changes} speak={speak} />
      </details>
    </li>
  )
}

interface Previewed {
  readonly file: OfficeFile
  readonly plan: Pick<FilePlan, 'offers' | 'left'>
  readonly seen: string
  /** The ticks of the preview before; null: this is the first. */
  readonly entered: FieldValues | null
  readonly speak: Speak
}

/** What a file would change, old and new, and the one press that does it. */
export function PreviewView({ file, plan, seen, entered, speak }: Previewed) {
  const { t } = speak
  const { offers, left } = plan
  const isTaken = ({ id, caution }: FileOffer) =>
    entered === null ? caution === null : isTicked(entered, takenAs(id))
  return (
    <div class="settings">
      <p>
        <a href={PATH}>{t('sharing.file.title')}</a>
      </p>
      <h1>{t('sharing.file.preview-title')}</h1>
      {entered !== null && (
        <StaleNotice title={<strong>{t('sharing.file.stale')}</strong>} speak={speak}>
          <p>{t('sharing.file.stale-next')}</p>
        </StaleNotice>
      )}
      <p>
        <Typed
          text={t('sharing.file.from', {
            office: file.office,
            at: momentWords(new Date(file.savedAt), speak),
          })}
        />
      </p>
      {offers.length === 0 ? (
        <p class="none">{t('sharing.file.same')}</p>
      ) : (
        <>
          <p>{t('sharing.file.way-back')}</p>
          <SaveForm label={t('sharing.file.save-first')} />
          <form method="post" action={PATH} enctype="multipart/form-data">
            <input type="hidden" name="seen" value={seen} />
            <input type="hidden" name="contents" value={writeOfficeFile(file).toString('utf8')} />
            <h2>{t('sharing.file.would-change')}</h2>
            <ul class="file-offers">
              {offers.map((offer) => (
                <Offer offer={offer} isTaken={isTaken(offer)} speak={speak} />
              ))}
            </ul>
            <p>{t('sharing.file.then')}</p>
            <button class="primary" name="do" value="load">
              {t('sharing.file.load')}
            </button>
          </form>
        </>
      )}
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{t('sharing.file.not-taken')}</h2>
          <Left left={left} speak={speak} />
        </section>
      )}
    </div>
  )
}
