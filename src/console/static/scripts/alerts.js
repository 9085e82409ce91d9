// Tells of what is new while a page is open: the number before the title of the tab, one short sound, and a notice of
// the operating system for whoever has asked for it. Of several open pages one does it.
;(() => {
  const own = document.getElementById('alerts')
  /** When the latest thing came of which some page has told, in milliseconds; kept by the browser for all pages. */
  const TOLD = 'console-told'
  /** That somebody has pressed something in this tab: browsers play no sound before. */
  const PRESSED = 'console-pressed'
  /** So long a page that cannot ring waits for one that can, in milliseconds. */
  const AFTER_YOU = 1000

  const kept = (store, key) => {
    try {
      return window[store].getItem(key)
    } catch {
      return null
    }
  }

  function keep(store, key, value) {
    try {
      window[store].setItem(key, value)
    } catch {
      // A browser that keeps nothing tells of everything once on every page.
    }
  }

  for (const press of ['pointerdown', 'keydown'])
    document.addEventListener(press, () => keep('sessionStorage', PRESSED, 'yes'), {
      capture: true,
      once: true,
    })

  const mayRing = () => own.dataset.sound === 'on' && kept('sessionStorage', PRESSED) === 'yes'
  const mayNotify = () =>
    own.dataset.desktop === 'on' && 'Notification' in window && Notification.permission === 'granted'

  /** Two notes, a third of a second together. */
  async function ring() {
    const context = new AudioContext()
    // A browser that does not want a sound leaves it suspended.
    if (context.state === 'running') {
      const volume = context.createGain()
      volume.connect(context.destination)
      for (const [pitch, start] of [
        [880, 0],
        [1175, 0.14],
      ]) {
        const note = context.createOscillator()
        note.frequency.value = pitch
        note.connect(volume)
        note.start(context.currentTime + start)
        note.stop(context.currentTime + start + 0.12)
      }
      volume.gain.setValueAtTime(0.2, context.currentTime)
      volume.gain.linearRampToValueAtTime(0.0001, context.currentTime + 0.3)
      await new Promise((resolve) => setTimeout(resolve, 400))
    }
    await context.close()
  }

  function notify(waiting) {
    const { title, ...words } = own.dataset
    const body = ['requests', 'photos', 'talks'].flatMap((what) =>
      waiting[what] ? [words[what].replace('#', waiting[what])] : [],
    )
    const notice = new Notification(title, {
      body: body.join('\n'),
      lang: document.documentElement.lang,
      tag: 'console',
    })
    notice.addEventListener('click', () => {
      window.focus()
      notice.close()
    })
  }

  /** Whether this page is the one that tells of it. What waited when the server made the first page is not new. */
  function isMine(latest) {
    const told = Number(kept('localStorage', TOLD) ?? own.dataset.since)
    keep('localStorage', TOLD, Math.max(told, latest))
    return latest > told
  }

  const alone = (work) => (navigator.locks ? navigator.locks.request('console-told', work) : work())

  async function tell(waiting) {
    if (!mayRing() && !mayNotify()) await new Promise((resolve) => setTimeout(resolve, AFTER_YOU))
    if (!(await alone(() => isMine(waiting.latest)))) return
    own.dispatchEvent(new CustomEvent('alerts:new'))
    if (mayRing()) await ring()
    if (mayNotify() && !document.hasFocus()) notify(waiting)
  }

  function count({ requests, photos, talks }) {
    const page = document.title.replace(/^\(\d+\) /, '')
    const all = requests + photos + talks
    const title = all === 0 ? page : `(${all}) ${page}`
    if (document.title !== title) document.title = title
  }

  document.addEventListener('console:waiting', ({ detail }) => {
    count(detail)
    void tell(detail)
  })
  own.addEventListener('alerts:try', () => void ring())
})()
