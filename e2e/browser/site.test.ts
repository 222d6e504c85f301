import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

describe('those who run a site, in the browser', () => {
  const stage = onStage()

  it('give visitors numbers, and take them through the steps in order', async () => {
    const { community } = stage
    const shift = await community.postShift({
      title: '无偿献血',
      posts: [{ name: '引导', places: 2 }],
      steps: ['填表', '献血'],
    })
    const page = await (await stage.phone()).open(shift.path)
    const { press, sees, seesNoMore } = handOn(page)
    await signedInAs('secretary', page)
    await press(new RegExp(`^${words.visits.row}`))
    await sees(words.visits.empty)
    await press(words.visits.next)
    await sees(words.visits.given(1))
    await press(words.visits.next)
    await sees(words.visits.given(2))
    await press(`${words.visits.number(1)}，${words.visits.done('填表')}`)
    await press(`${words.visits.number(1)}，${words.visits.done('献血')}`)
    await sees(`${words.visits.through(1, '填表')} → ${words.visits.through(1, '献血')}`)
    await seesNoMore(words.visits.number(1))
    await sees(words.visits.count(1))
  })

  it('send a residential deployment to another place; its people stay, are told, and read where it was', async () => {
    const { community } = stage
    const shift = await community.postShift({
      title: '封闭小区驻点',
      place: '驻点小区',
      posts: [{ name: '驻点', places: 3 }],
      residential: true,
    })
    await community.claim('resident', shift)
    const page = await (await stage.phone()).open(shift.path)
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await press(new RegExp(`^${words.moving.row}`))
    const moving = sheet(words.moving.title)
    await moving.getByRole('textbox', { name: words.moving.place, exact: true }).fill('静宁路小区')
    await moving.getByRole('button', { name: words.moving.send(1) }).click()
    await sees('静宁路小区')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 驻点'])
    await community.server.settled()
    const phone = await (await stage.phone()).open('/pages/me/index')
    await handOn(phone).press(words.me.signIn)
    await handOn(phone).become('resident')
    await handOn(phone).press(/“封闭小区驻点”换了地方/)
    await handOn(phone).sees(/从驻点小区换到静宁路小区$/)
  })
})
