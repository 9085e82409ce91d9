// Reads a reference's QR code with the camera and searches for it. It switches the camera off when it finds a code,
// when the dialog closes, and when the page is left. No picture leaves the browser.
;(() => {
  const open = document.getElementById('scan-open')
  const dialog = document.getElementById('scan')
  const field = document.getElementById('search')
  if (!open || !dialog || !field) return
  const video = dialog.querySelector('video')
  const words = dialog.querySelector('[role="status"]')
  const canvas = document.createElement('canvas')
  const picture = canvas.getContext('2d', { willReadFrequently: true })
  /** In px. Old machines decode a small picture fast enough, and a code close to the camera fills it. */
  const WIDTH = 480
  const EVERY = 150
  let stream = null

  const say = (which) => (words.textContent = dialog.dataset[which])

  function stop() {
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = null
    video.srcObject = null
  }

  /** Loads the decoder only when it is needed, because it is large. */
  function loaded() {
    if (window.jsQR) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = dialog.dataset.decoder
      script.addEventListener('load', resolve)
      script.addEventListener('error', reject)
      document.head.append(script)
    })
  }

  function read() {
    canvas.width = Math.min(WIDTH, video.videoWidth)
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth)
    picture.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = picture.getImageData(0, 0, canvas.width, canvas.height)
    return window.jsQR(data, width, height)?.data ?? ''
  }

  function look() {
    if (stream === null) return
    const code = video.videoWidth > 0 ? read() : ''
    if (code === '') return setTimeout(look, EVERY)
    stop()
    say('found')
    field.value = code
    field.form.requestSubmit()
  }

  async function start() {
    say('starting')
    dialog.showModal()
    if (!navigator.mediaDevices?.getUserMedia) return say('missing')
    try {
      await loaded()
      const given = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      stream = given
      if (!dialog.open) return stop()
      video.srcObject = given
      await video.play()
      say('looking')
      look()
    } catch (error) {
      stop()
      say(error.name === 'NotAllowedError' ? 'refused' : 'missing')
    }
  }

  open.hidden = false
  open.addEventListener('click', start)
  dialog.addEventListener('close', stop)
  window.addEventListener('pagehide', stop)
})()
