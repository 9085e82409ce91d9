import { formatPhone } from '../../lib/typed/phone.ts'
import { PrintLinks } from './print/links.tsx'
import { ChannelMark } from '../views/channel.tsx'
import { PromiseMark } from '../views/promise.tsx'
import { StateMark } from '../views/state.tsx'
import { TalkMark } from '../views/talkMark.tsx'
import { Typed } from '../views/typed.tsx'
import { Answers } from './answerList.tsx'
import { Notices, type Shown } from './state.tsx'
import { Decisions, Delay } from './decisions.tsx'
import { FoldedSection, Section } from './fields.tsx'
import { Handling } from './handling.tsx'
import { History, Notices as NoticeList, Talks } from './log.tsx'
import { Next, Undo } from './next.tsx'
import { Papers } from './paperCheck.tsx'
import { Unlinking } from './unlinking.tsx'
import { Write } from './write.tsx'

function Heading({ shown: { model, speak } }: { shown: Shown }) {
  const { t } = speak
  const { clock, handler } = model
  return (
    <header>
      <h1>{t('console.request.title', { reference: model.reference })}</h1>
      <p class="service">{model.service}</p>
      {model.name !== null && (
        <p class="applicant">
          <Typed text={model.name} />
          {model.phone !== null && (
            <a class="phone" href={`tel:${model.phone}`}>
              {formatPhone(model.phone)}
            </a>
          )}
        </p>
      )}
      <p class="standing">
        <StateMark state={model.state} payment={model.payment} speak={speak} />
        <span>
          {clock.minutes}
          {clock.atRisk && <PromiseMark standing="at-risk" speak={speak} />}
          {clock.overdue !== null && <strong class="overdue">{clock.overdue}</strong>}
        </span>
        {handler !== null && (
          <span>
            {t('case.handler.by')} <Typed text={handler.name} />
          </span>
        )}
        {model.appointment !== null && model.attendance === null && (
          <span>{t('console.visits.of-request', { moment: model.appointment })}</span>
        )}
        {model.attendance !== null && (
          <span>
            {t('console.visits.of-request', { moment: model.attendance.at })}{' '}
            <strong>{t(model.attendance.came ? 'console.visits.came' : 'console.visits.missed')}</strong>
          </span>
        )}
        <span class="small">{t('console.request.filed', { moment: model.filed })}</span>
        <ChannelMark channel={model.channel} speak={speak} />
        {model.others > 0 && (
          <a href={`/console/requests/${model.reference}/person`}>
            {t('case.person.others', { count: model.others })}
          </a>
        )}
      </p>
      {clock.paused !== null && (
        <p>
          {t('case.clock.paused')} <Typed text={clock.paused} />
        </p>
      )}
      {model.awaited !== null && (
        <p>
          {t('case.paper.awaited', { papers: model.awaited.papers })}
          {model.awaited.came !== null && (
            <>
              {' '}
              <strong>{t('case.paper.photo-came', { moment: model.awaited.came })}</strong>
            </>
          )}
        </p>
      )}
    </header>
  )
}

/**
 * That the applicant waits for an answer, and where the script announces changes while the page is open. It replaces nothing
 * else, so that typing is not lost.
 */
function Live({ shown: { model, speak } }: { shown: Shown }) {
  const { reference, revision, waitingTalk } = model
  const news = `/console/requests/${reference}/news?seen=${revision}`
  return (
    <div id="case-news" role="status" data-news={news} data-events="/console/events">
      {waitingTalk !== null && <TalkMark talk={waitingTalk} speak={speak} />}
    </div>
  )
}

/** The page of one request: first the next step, then all known data. */
export function RequestView(shown: Shown) {
  const { model, state, speak } = shown
  const { t } = speak
  const { talks } = model
  return (
    <article class="request">
      <p class="back">
        <a href="/console">{t('console.request.back')}</a>
      </p>
      <Notices {...shown} />
      {/* Beside what was done: further down, the fixed bar of a phone would lie over it. */}
      <Undo shown={shown} />
      <Live shown={shown} />
      <Heading shown={shown} />
      <Next shown={shown} />
      {model.delay?.due === true && <Delay shown={shown} />}
      <div class="columns">
        <div>
          <Section id="papers" title={t('console.request.papers')}>
            <Papers shown={shown} />
          </Section>
          <PrintLinks reference={model.reference} names={model.printable} speak={speak} />
          <Section id="answers" title={t('console.request.answers')}>
            <Answers shown={shown} />
          </Section>
        </div>
        <div>
          {(talks.open.length + talks.earlier.length > 0 || model.writing !== null) && (
            <Section id="talks" title={t('case.talk.title')}>
              {talks.open.length + talks.earlier.length > 0 && <Talks shown={shown} />}
              <Write shown={shown} />
            </Section>
          )}
          <Section id="notices" title={t('console.request.notices')}>
            <NoticeList shown={shown} />
          </Section>
          <Decisions shown={shown} />
          <Handling shown={shown} />
          <Unlinking shown={shown} />
          <FoldedSection id="history" title={t('console.request.history')} open={state.kind === 'stale'}>
            <History shown={shown} />
          </FoldedSection>
        </div>
      </div>
    </article>
  )
}
