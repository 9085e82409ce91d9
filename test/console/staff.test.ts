import assert from 'node:assert/strict'
import { openConsole, wordsOf } from './console.ts'

describe('the staff page', () => {
  it('lists who works here, who is linked, and how to invite', async () => {
    const office = await openConsole()
    try {
      await office.database.models.staff.invite('นางสาวรอ <เชื่อม>', 'officer', office.clock.now())
      const admin = await office.signIn('admin', 'นายธีระ ดูแลดี')
      const { text } = await admin.get('/console/staff').expect(200)
      const shown = wordsOf(text)
      assert.match(shown, /นางสาวรอ &lt;เชื่อม> เจ้าหน้าที่ ยังไม่เชื่อม ยังไม่เคย/)
      assert.match(shown, /นายธีระ ดูแลดี ผู้ดูแลระบบ เชื่อมแล้ว ยังไม่เคย/)
      assert.match(shown, /npm run staff -- invite &quot;นางสาวมาลี ตั้งใจ&quot; officer/)
      assert.doesNotMatch(text, /CW-/)
    } finally {
      await office.close()
    }
  })
})
