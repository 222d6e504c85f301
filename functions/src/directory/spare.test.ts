import { afterAll, beforeAll, expect, it } from 'vitest'
import { engines } from '../../../dev/engines'
import { Table } from '../table/table'
import { SpareStore } from './spare'

let opened: Awaited<ReturnType<(typeof engines)[number]['open']>>
let spare: SpareStore

beforeAll(async () => {
  opened = await engines[0]!.open()
  spare = new SpareStore(new Table(opened.db, opened.tableName))
})
afterAll(() => opened.close())

it('knows which store-rooms have some, by the last entry that said so, whatever comes late', async () => {
  await spare.noteStock('suit', 'here', { n: 2, left: 0 })
  await spare.noteStock('suit', 'here', { n: 1, left: 40 })
  await spare.noteStock('suit', 'there', { n: 1, left: 40 })
  expect((await spare.of('suit')).stocks).toEqual(['there'])
  await spare.noteStock('suit', 'here', { n: 3, left: 5 })
  expect((await spare.of('suit')).stocks).toEqual(['here', 'there'])
})

it('knows the lines of closed needs for which something is still to come', async () => {
  await spare.notePledged('suit', 'n1', 'l1', true)
  await spare.notePledged('suit', 'n1', 'l1', true)
  expect((await spare.of('suit')).pledged).toEqual([{ needId: 'n1', lineId: 'l1' }])
  await spare.notePledged('suit', 'n1', 'l1', false)
  expect((await spare.of('suit')).pledged).toEqual([])
})
