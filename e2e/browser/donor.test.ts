import { describe, expect, it } from 'vitest'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const CODE = /^[0-9A-Z]{4} [0-9A-Z]{4}$/

describe('a donor in the browser', () => {
  const stage = onStage()

  it('pledges anonymously, has a code, gives less after all, and then nothing', async () => {
    const { community } = stage
    const lines = [{ item: '防护服', grade: 'GB 19082', measure: '套', wanted: 300 }]
    const need = await community.postNeed('夜班物资', lines)
    const page = await (await stage.phone()).open()
    const { press, become, sees, seesNoMore, sheet, tab } = handOn(page)
    await press(/防护服/)
    await sees('请勿寄送')
    await sees('旧衣服')
    await press('我捐防护服')
    await become('donor')
    const give = sheet('防护服')
    await give.getByRole('radio', { name: '全部 300' }).click()
    await give.getByText('最多 300 套。认了之后，这一样就够了。').waitFor()
    await give.getByRole('radio', { name: '50', exact: true }).click()
    await give.getByRole('radio', { name: '一位居民', checked: true }).waitFor()
    await give.getByRole('button', { name: '认捐 50 套' }).click()
    await sees('记下了，谢谢您')
    await sees(CODE)
    await sees('公示上写“一位居民”')
    expect(await community.openOf(need.id)).toEqual([250])

    await press(/改数或改日子/)
    const change = sheet('防护服，改成多少')
    await change.getByRole('textbox', { name: '捐多少' }).fill('20')
    await change.getByRole('button', { name: '改成 20 套' }).click()
    await seesNoMore('改成 20 套')
    expect(await community.openOf(need.id)).toEqual([280])

    await page.reload()
    await sees(CODE)
    await press(/送不来了，退掉/)
    await sheet('退掉这 20 套？').getByRole('button', { name: '退掉 20 套' }).click()
    await sees('退掉了，谢谢您早说')
    expect(await community.openOf(need.id)).toEqual([300])

    await press('返回')
    await tab('我的')
    await sees('防护服 20 套，已退')
  })

  it('pledges under the name of a shop', async () => {
    const { community } = stage
    const need = await community.postNeed('口罩', [{ item: '口罩', measure: '只', wanted: 1000 }])
    const page = await (await stage.phone()).open(need.path)
    const { press, become, sees, sheet } = handOn(page)
    await press('我捐口罩')
    await become('resident')
    const give = sheet('口罩')
    await give.getByRole('radio', { name: '单位名称' }).click()
    await give.getByRole('button', { name: '认捐 300 只' }).click()
    await give.getByRole('alert').waitFor()
    expect(await community.openOf(need.id)).toEqual([1000])
    await give.getByRole('textbox', { name: '单位名称' }).fill('杨家园药店')
    await give.getByRole('button', { name: '认捐 300 只' }).click()
    await sees('公示上写“杨家园药店”')
    expect(await community.openOf(need.id)).toEqual([700])
  })

  it('pledges once what was tapped without a network', async () => {
    const { community } = stage
    const need = await community.postNeed('热饭', [{ item: '热饭', measure: '份', wanted: 60 }])
    const phone = await stage.phone()
    const page = await phone.open(need.path)
    const { press, sees, seesNoMore, sheet } = handOn(page)
    await signedInAs('donor', page)
    await press('我捐热饭')
    await phone.network.cut()
    await sheet('热饭').getByRole('button', { name: '认捐 30 份' }).click()
    await sees('待联网后提交')
    await sees('认捐：热饭 30 份')
    expect(await community.openOf(need.id)).toEqual([60])
    await phone.network.restore()
    await seesNoMore('待联网后提交')
    await seesNoMore('正在提交')
    expect(await community.openOf(need.id)).toEqual([30])
  })

  it('is told how little is left when others were faster, and may give that', async () => {
    const { community } = stage
    const need = await community.postNeed('热水', [{ item: '热水', measure: '桶', wanted: 10 }])
    const page = await (await stage.phone()).open(need.path)
    const { press, become, sees, sheet } = handOn(page)
    await press('我捐热水')
    await become('resident')
    await sheet('热水').getByRole('radio', { name: '全部 10' }).click()
    await community.pledge('donor', need.id, 7)
    await sheet('热水').getByRole('button', { name: '认捐 10 桶' }).click()
    await sees('刚有人认了，眼下只差 3 桶')
    await press('那就捐 3 桶')
    await sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])
  })
})
