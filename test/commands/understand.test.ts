import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { understandCommand } from '../../src/commands/understand.ts'

describe('npm run understand', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'understand-'))
  })
  after(() => rm(folder, { recursive: true }))

  async function run(content: string | Buffer) {
    const file = join(folder, 'sample.tsv')
    await writeFile(file, content)
    return understandCommand([file])
  }

  it('counts what was understood, asked back and missed, and shows each miss', async () => {
    const { code, lines } = await run(
      [
        '\ufeffเบิกค่าหมอยังไงคะ\tmedical-reimbursement',
        'เสียชีวิต\troyal-cremation-letter',
        'กดกหฟ\tunknown',
        '',
        'กดกหฟ\tstatus',
        'เบิกค่าหมอ\tpension-certificate',
        'เปิดกี่โมง\tcontact',
        '',
      ].join('\r\n'),
    )
    assert.equal(code, 0)
    assert.deepEqual(
      lines.map((line) => line.replace(/ +/g, ' ')),
      [
        'sentences 6 100.0 %',
        'right 2 33.3 %',
        'asked back, the right one among the candidates 1 16.7 %',
        'right or asked back 3 50.0 %',
        'not understood, led to the menu 1 16.7 %',
        'wrong 2 33.3 %',
        'a wrong service without asking 1 16.7 %',
        'line 5: unknown: “กดกหฟ” means status, got unknown',
        'line 6: silent: “เบิกค่าหมอ” means pension-certificate, got medical-reimbursement',
        'line 7: wrong: “เปิดกี่โมง” means contact, got hours',
      ],
    )
  })

  it('names the line that it cannot read', async () => {
    for (const [content, message] of [
      ['เบิกค่าหมอ\tmedical-reimbursement\nno tab', 'Line 2: expected a text, one tab and what is meant'],
      ['a\tb\tc', 'Line 1: expected a text, one tab and what is meant'],
      ['\n\nเบิกค่าหมอ\tmedicine', 'Line 3: “medicine” is nothing that can be meant'],
      [Buffer.from([0xff, 0xfe, 0x09, 0x61]), 'Line 1: not UTF-8'],
    ] as const) {
      const { code, lines } = await run(content)
      assert.equal(code, 1)
      assert.equal(lines[0], message)
    }
  })

  it('says so when there is nothing to read', async () => {
    assert.equal((await run('')).code, 1)
    assert.equal((await understandCommand([])).lines[0], 'Usage:')
    const missing = await understandCommand([join(folder, 'none.tsv')])
    assert.deepEqual(missing, { code: 1, lines: [`The file ${join(folder, 'none.tsv')} cannot be read.`] })
  })
})
