import type { Needs } from './access.ts'
import { noteCallBack } from './calls/callBacks.tsx'
import { callsPage, noteCallPage } from './calls/page.tsx'
import { cataloguePage } from './catalogue/list.tsx'
import { changePage, editPage } from './catalogue/page.tsx'
import { changeText, textPage } from './catalogue/oneText.tsx'
import { changeForm, formsPage } from './catalogue/forms.tsx'
import { formerPage, versionsPage } from './catalogue/versions.tsx'
import { actOnFirstDay, firstDayPage } from './settings/firstDay/page.tsx'
import { actOnStep, stepPage } from './settings/firstDay/step.tsx'
import { helpPage } from './help/page.tsx'
import { discardKeptForm, keptFormPage } from './pipeline/keptForms/page.tsx'
import { languagePage } from './language/page.ts'
import { printDayPage } from './appointments/dayPage.tsx'
import { printFormsOfDay, printOpenForms } from './request/print/formsPage.tsx'
import { handbookPage, handbookServicePage } from './handbook/page.tsx'
import { tellManyDelays } from './overdue/many.ts'
import { overduePage, tellDelay } from './overdue/page.tsx'
import { printPage } from './request/print/page.tsx'
import { actOnBoard } from './board/act.ts'
import { boardPage, queueEventsPage } from './board/page.tsx'
import { arrangeBoard } from './board/viewChoice.tsx'
import { dashboardPage } from './reports/dashboardPage.tsx'
import { exportReport } from './reports/export.tsx'
import { disclosurePage, satisfactionPage, serviceTimePage } from './reports/page.tsx'
import { printReportPage } from './reports/printPage.tsx'
import { respondPage, suggestionsPage } from './reports/suggestions/page.tsx'
import { saveThemes, themesPage } from './reports/themes/page.tsx'
import { waitingPage } from './live/waiting.tsx'
import { changeMine, myPage } from './me/page.tsx'
import { actPage as actOnRequest } from './request/act.tsx'
import { newsPage } from './request/news.tsx'
import { requestPage } from './request/page.tsx'
import { doSearch, searchPage } from './search/page.tsx'
import { personPage } from './person/page.tsx'
import { photoPage } from './request/photo.ts'
import { sentencesPage } from './sentences/list.tsx'
import { changeSentencePage, editSentencePage, formerSentencePage } from './sentences/page.tsx'
import { servicesInFile } from './catalogue/inFile.ts'
import { changeByOfficeFile, officeFilePage } from './officeFile/page.tsx'
import type { FileKnown } from './officeFile/wholeFile.ts'
import { sentencesInFile } from './sentences/inFile.ts'
import { calendarPage, useCalendar } from './settings/calendar/page.tsx'
import { guidancePage } from './settings/guidance.tsx'
import { settingsInFile } from './settings/inFile.ts'
import { settingsPage } from './settings/overview.tsx'
import { saveSection, sectionPage } from './settings/page.tsx'
import { computerState, enterComputer } from './signIn/computer.tsx'
import { doSignIn, signInPage, signOut } from './signIn/page.tsx'
import { actOnSigned } from './signed/act.ts'
import { signedPage } from './signed/page.tsx'
import { actOnPayments } from './payments/act.tsx'
import { paymentsPage } from './payments/page.tsx'
import { printSlipsOfToday } from './request/print/slipsPage.tsx'
import { actOnStaffList, staffListPage } from './staff/list.tsx'
import { actOnMember, memberPage } from './staff/member.tsx'
import { addMember, staffPage } from './staff/page.tsx'
import { summaryPage } from './staffSummary/page.tsx'
import { actPage } from './talks/act.ts'
import { talksPage } from './talks/list.tsx'
import { talkMediaPage } from './talks/media.ts'
import { facePicturePage } from './talks/picture.ts'
import { talkPage } from './talks/show.tsx'
import { settingInTrail } from './settings/inTrail.ts'
import { wordsInFile } from './understanding/inFile.ts'
import { meantName } from './understanding/meanings.tsx'
import { staffNames } from './understanding/personal.ts'
import { exportAuditTrail, auditTrailPage } from './auditTrail/page.tsx'
import { actOnMissed, missedPage } from './understanding/missedPage.tsx'
import { actOnKnownSentences, knownSentencesPage } from './understanding/sentencesPage.tsx'
import { changeWords, wordsPage } from './understanding/wordsPage.tsx'
import { formerWordsPage, wordsVersionsPage } from './understanding/wordsVersions.tsx'
import { filedPage } from './walkIn/filed.tsx'
import { enterPage, redrawPage, walkInPage, walkInServicesPage } from './walkIn/page.tsx'
import { handlePrivacyRequest, privacyRequestsPage } from './privacyRequests/page.tsx'
import type { MemberContext, MemberReply, Reply, PageContext } from './pageContext.ts'
import {
  appointmentFeed,
  calendarLinkPage,
  changeCalendarLink,
  downloadCalendar,
} from './appointments/calendarLink.tsx'
import { appointmentsPage, markAppointment } from './appointments/page.tsx'

type Answer = Reply | Promise<Reply>

/** `needs` says who may use the route (`access.ts`); only a route that needs a role knows the member. */
export type Route = { readonly method: 'get' | 'post'; readonly path: string } & (
  | {
      readonly needs: 'anyone'
      readonly page: (context: PageContext) => Answer
      /** The limit that counts requests to it, because people can try it without signing in. */
      readonly limit: 'signIn' | 'signInState' | 'forms' | 'calendar'
    }
  | {
      readonly needs: Needs
      readonly page: (context: MemberContext) => MemberReply | Promise<MemberReply>
      /** Where members of another role are redirected, instead of a refusal. */
      readonly others?: string
    }
)

/** What other pages know for the words of the audit trail. */
const known = { setting: settingInTrail, meaning: meantName }

/** What other pages know for the file of the office. */
const fileKnown: FileKnown = {
  parts: {
    settings: settingsInFile,
    services: servicesInFile,
    sentences: sentencesInFile,
    words: wordsInFile,
  },
  staffNames,
}

export const routes: readonly Route[] = [
  { method: 'get', path: '/sign-in', needs: 'anyone', page: signInPage, limit: 'signIn' },
  { method: 'post', path: '/sign-in', needs: 'anyone', page: doSignIn, limit: 'signIn' },
  { method: 'get', path: '/sign-in/state', needs: 'anyone', page: computerState, limit: 'signInState' },
  { method: 'post', path: '/sign-in/computer', needs: 'anyone', page: enterComputer, limit: 'signIn' },
  { method: 'post', path: '/sign-out', needs: 'anyone', page: signOut, limit: 'forms' },
  { method: 'post', path: '/language', needs: 'anyone', page: languagePage, limit: 'forms' },
  { method: 'get', path: '/', needs: 'officer', page: boardPage, others: '/console/reports' },
  { method: 'post', path: '/', needs: 'officer', page: actOnBoard },
  { method: 'post', path: '/view', needs: 'officer', page: arrangeBoard },
  { method: 'get', path: '/help', needs: 'officer', page: helpPage },
  { method: 'get', path: '/events', needs: 'officer', page: queueEventsPage },
  { method: 'get', path: '/waiting', needs: 'officer', page: waitingPage },
  { method: 'get', path: '/search', needs: 'officer', page: searchPage },
  { method: 'post', path: '/search', needs: 'officer', page: doSearch },
  { method: 'get', path: '/requests/:reference', needs: 'officer', page: requestPage },
  { method: 'post', path: '/requests/:reference', needs: 'officer', page: actOnRequest },
  { method: 'get', path: '/requests/:reference/person', needs: 'officer', page: personPage },
  { method: 'get', path: '/requests/:reference/news', needs: 'officer', page: newsPage },
  { method: 'get', path: '/requests/:reference/print/:page', needs: 'officer', page: printPage },
  { method: 'get', path: '/walk-in', needs: 'officer', page: walkInServicesPage },
  { method: 'get', path: '/walk-in/filed/:reference', needs: 'officer', page: filedPage },
  { method: 'get', path: '/walk-in/:service', needs: 'officer', page: walkInPage },
  { method: 'post', path: '/walk-in/:service', needs: 'officer', page: enterPage },
  { method: 'post', path: '/walk-in/:service/redraw', needs: 'officer', page: redrawPage },
  { method: 'get', path: '/calls', needs: 'officer', page: callsPage },
  { method: 'post', path: '/calls', needs: 'officer', page: noteCallPage },
  { method: 'post', path: '/calls/call-backs', needs: 'officer', page: noteCallBack },
  { method: 'get', path: '/summary', needs: 'member', page: summaryPage },
  { method: 'get', path: '/late', needs: 'officer', page: overduePage },
  { method: 'post', path: '/late', needs: 'officer', page: tellDelay },
  // The form for many stands on the page before; its preview has an address of its own.
  { method: 'get', path: '/late/many', needs: 'officer', page: overduePage },
  { method: 'post', path: '/late/many', needs: 'officer', page: tellManyDelays },
  { method: 'get', path: '/signed', needs: 'officer', page: signedPage },
  { method: 'post', path: '/signed', needs: 'officer', page: actOnSigned },
  { method: 'get', path: '/signed/slips', needs: 'officer', page: printSlipsOfToday },
  { method: 'get', path: '/payments', needs: 'officer', page: paymentsPage },
  { method: 'post', path: '/payments', needs: 'officer', page: actOnPayments },
  { method: 'get', path: '/talks', needs: 'officer', page: talksPage },
  { method: 'get', path: '/talks/:id', needs: 'officer', page: talkPage },
  { method: 'post', path: '/talks/:id', needs: 'officer', page: actPage },
  { method: 'get', path: '/talks/:id/picture', needs: 'officer', page: facePicturePage },
  { method: 'get', path: '/talks/:id/media/:message', needs: 'officer', page: talkMediaPage },
  { method: 'get', path: '/visits', needs: 'officer', page: appointmentsPage },
  { method: 'post', path: '/visits', needs: 'officer', page: markAppointment },
  { method: 'get', path: '/visits/feed.ics', needs: 'anyone', page: appointmentFeed, limit: 'calendar' },
  { method: 'get', path: '/visits/calendar', needs: 'officer', page: calendarLinkPage },
  { method: 'post', path: '/visits/calendar', needs: 'officer', page: changeCalendarLink },
  { method: 'get', path: '/visits/calendar.ics', needs: 'officer', page: downloadCalendar },
  { method: 'get', path: '/visits/print', needs: 'officer', page: printDayPage },
  { method: 'get', path: '/visits/forms', needs: 'officer', page: printFormsOfDay },
  { method: 'get', path: '/visits/forms/open', needs: 'officer', page: printOpenForms },
  { method: 'get', path: '/handbook', needs: 'officer', page: handbookPage },
  { method: 'get', path: '/handbook/:service', needs: 'officer', page: handbookServicePage },
  { method: 'get', path: '/requests/:reference/photos/:photo', needs: 'officer', page: photoPage },
  { method: 'get', path: '/privacy', needs: 'officer', page: privacyRequestsPage },
  { method: 'post', path: '/privacy', needs: 'officer', page: handlePrivacyRequest },
  { method: 'get', path: '/reports', needs: 'manager', page: dashboardPage },
  { method: 'get', path: '/reports/satisfaction', needs: 'manager', page: satisfactionPage },
  { method: 'get', path: '/reports/service-time', needs: 'manager', page: serviceTimePage },
  { method: 'get', path: '/reports/disclosure', needs: 'manager', page: disclosurePage },
  { method: 'get', path: '/reports/:kind/print', needs: 'manager', page: printReportPage },
  { method: 'post', path: '/reports/export', needs: 'manager', page: exportReport },
  { method: 'get', path: '/reports/suggestions', needs: 'manager', page: suggestionsPage },
  { method: 'post', path: '/reports/suggestions', needs: 'manager', page: respondPage },
  { method: 'get', path: '/reports/themes', needs: 'manager', page: themesPage },
  { method: 'post', path: '/reports/themes', needs: 'manager', page: saveThemes },
  { method: 'get', path: '/catalogue', needs: 'admin', page: cataloguePage },
  { method: 'get', path: '/catalogue/:service', needs: 'admin', page: editPage },
  { method: 'post', path: '/catalogue/:service', needs: 'admin', page: changePage },
  { method: 'get', path: '/catalogue/:service/forms', needs: 'admin', page: formsPage },
  { method: 'post', path: '/catalogue/:service/forms', needs: 'admin', page: changeForm },
  { method: 'get', path: '/catalogue/:service/texts/:text', needs: 'admin', page: textPage },
  { method: 'post', path: '/catalogue/:service/texts/:text', needs: 'admin', page: changeText },
  { method: 'get', path: '/catalogue/:service/versions', needs: 'admin', page: versionsPage },
  { method: 'get', path: '/catalogue/:service/versions/:version', needs: 'admin', page: formerPage },
  { method: 'get', path: '/sentences', needs: 'admin', page: sentencesPage },
  { method: 'get', path: '/sentences/:key', needs: 'admin', page: editSentencePage },
  { method: 'post', path: '/sentences/:key', needs: 'admin', page: changeSentencePage },
  { method: 'get', path: '/sentences/:key/versions/:version', needs: 'admin', page: formerSentencePage },
  { method: 'get', path: '/understanding', needs: 'admin', page: missedPage },
  { method: 'post', path: '/understanding', needs: 'admin', page: actOnMissed },
  { method: 'get', path: '/understanding/words', needs: 'admin', page: wordsPage },
  { method: 'post', path: '/understanding/words', needs: 'admin', page: changeWords },
  { method: 'get', path: '/understanding/words/versions', needs: 'admin', page: wordsVersionsPage },
  { method: 'get', path: '/understanding/words/versions/:version', needs: 'admin', page: formerWordsPage },
  { method: 'get', path: '/understanding/sentences', needs: 'admin', page: knownSentencesPage },
  { method: 'post', path: '/understanding/sentences', needs: 'admin', page: actOnKnownSentences },
  { method: 'get', path: '/staff', needs: 'admin', page: staffPage },
  { method: 'post', path: '/staff', needs: 'admin', page: addMember },
  { method: 'get', path: '/staff/list', needs: 'admin', page: staffListPage },
  { method: 'post', path: '/staff/list', needs: 'admin', page: actOnStaffList },
  { method: 'get', path: '/staff/:id', needs: 'admin', page: memberPage },
  { method: 'post', path: '/staff/:id', needs: 'admin', page: actOnMember },
  { method: 'get', path: '/me', needs: 'member', page: myPage },
  { method: 'post', path: '/me', needs: 'member', page: changeMine },
  { method: 'get', path: '/kept/:id', needs: 'member', page: keptFormPage },
  { method: 'post', path: '/kept/:id', needs: 'member', page: discardKeptForm },
  { method: 'get', path: '/trail', needs: 'admin', page: (context) => auditTrailPage(context, known) },
  { method: 'post', path: '/trail', needs: 'admin', page: (context) => exportAuditTrail(context, known) },
  { method: 'get', path: '/first-day', needs: 'admin', page: firstDayPage },
  { method: 'post', path: '/first-day', needs: 'admin', page: actOnFirstDay },
  { method: 'get', path: '/first-day/:step', needs: 'admin', page: stepPage },
  { method: 'post', path: '/first-day/:step', needs: 'admin', page: actOnStep },
  { method: 'get', path: '/settings', needs: 'admin', page: settingsPage },
  {
    method: 'get',
    path: '/settings/file',
    needs: 'admin',
    page: (context) => officeFilePage(context, fileKnown),
  },
  {
    method: 'post',
    path: '/settings/file',
    needs: 'admin',
    page: (context) => changeByOfficeFile(context, fileKnown),
  },
  { method: 'get', path: '/settings/holidays/calendar', needs: 'admin', page: calendarPage },
  { method: 'post', path: '/settings/holidays/calendar', needs: 'admin', page: useCalendar },
  { method: 'get', path: '/settings/guidance', needs: 'admin', page: guidancePage },
  { method: 'get', path: '/settings/guidance/:answer', needs: 'admin', page: sectionPage },
  { method: 'post', path: '/settings/guidance/:answer', needs: 'admin', page: saveSection },
  { method: 'get', path: '/settings/:section', needs: 'admin', page: sectionPage },
  { method: 'post', path: '/settings/:section', needs: 'admin', page: saveSection },
]
