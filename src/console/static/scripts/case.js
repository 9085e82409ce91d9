// The page of one request: copies values to the clipboard, counts down the seconds for undo, and announces other
// people's changes.
start()
backToPlace()
// The board shows it beside its list.
document.addEventListener('case:shown', start)
document.addEventListener('formdata', takeMarksAlong)

function start() {
  wrongCode()
  copying()
  reasons()
  countdown()
  listening()
}

// Back to the board as it was filtered; board.js has noted how.
function backToPlace() {
  const { query = '' } = JSON.parse(sessionStorage.getItem('chapwai-board-place') ?? '{}')
  const link = document.querySelector('main > .request .back a[href="/console"]')
  if (link) link.search = query
}

// The next digits replace the wrong ones.
function wrongCode() {
  document.querySelector('.code[aria-invalid]')?.select()
}

function copying() {
  const status = document.getElementById('copied')
  // Browsers let pages write to the clipboard only on https and on localhost.
  if (!navigator.clipboard || !status) return
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false
    document.querySelector('[data-as-text]')?.setAttribute('hidden', '')
    button.addEventListener('click', async () => {
      status.textContent = ''
      await navigator.clipboard.writeText(button.dataset.copy)
      status.textContent = status.dataset.copied
    })
  }
}

// A reason says that the paper is wrong: nobody has to say it again.
function reasons() {
  for (const list of document.querySelectorAll('.finding select')) {
    list.addEventListener('change', () => {
      const wrong = list.closest('.finding').querySelector('[value=wrong]')
      if (list.value !== '') wrong.checked = true
    })
  }
}

// What is marked about papers and not kept yet goes along with a press of another form of the page.
function takeMarksAlong({ target, formData }) {
  const papers = target.closest('.request')?.querySelector('form.checking')
  if (!papers || target === papers) return
  const fields = [...papers.querySelectorAll('.finding')]
    .filter((finding) => finding.dataset.marked || fieldsOf(finding).some(isChanged))
    .flatMap(fieldsOf)
  for (const { name, value, type, checked } of fields) {
    if (type !== 'radio' || checked) formData.set(name, value)
  }
}

const fieldsOf = (finding) => [...finding.querySelectorAll('input, select')]

function isChanged(field) {
  if (field.type === 'radio') return field.checked !== field.defaultChecked
  if (!field.options) return field.value !== field.defaultValue
  return field.value !== ([...field.options].find((each) => each.defaultSelected)?.value ?? '')
}

function countdown() {
  const undo = document.querySelector('.undo[data-seconds]')
  if (!undo) return
  const until = Date.now() + Number(undo.dataset.seconds) * 1000
  const timer = setInterval(() => {
    const left = Math.ceil((until - Date.now()) / 1000)
    if (left > 0) {
      undo.querySelector('[data-left]').textContent = left
      return
    }
    clearInterval(timer)
    const words = undo.querySelector('[data-countdown]')
    words.textContent = words.dataset.countdown
    undo.querySelector('button').disabled = true
  }, 1000)
}

// A browser opens at most six connections to a server, so only the visible page keeps one.
function listening() {
  const news = document.getElementById('case-news')
  if (!news) return
  let stream = null

  async function look() {
    const answer = await fetch(news.dataset.news)
    if (!answer.ok) return
    const fresh = document.createElement('template')
    fresh.innerHTML = await answer.text()
    // The same again would take the focus from a link in it.
    if (fresh.innerHTML !== news.innerHTML) news.replaceChildren(fresh.content)
  }

  function follow() {
    if (document.hidden) {
      stream?.close()
      stream = null
    } else if (!stream) {
      stream = new EventSource(news.dataset.events)
      stream.addEventListener('queue', () => void look().catch(() => {}))
      stream.addEventListener('signed-out', () => stream?.close())
    }
  }
  // The board has a stream already.
  if (document.querySelector('[sse-connect]')) {
    const looks = () => {
      if (news.isConnected) void look().catch(() => {})
      else document.removeEventListener('htmx:sseMessage', looks)
    }
    document.addEventListener('htmx:sseMessage', looks)
    return
  }
  document.addEventListener('visibilitychange', follow)
  follow()
}
