import Taro from '@tarojs/taro'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Outcome } from '../src/pages/pledge-list/Outcome'
import { pledged } from './goods'
import { fake } from './taro'

const delivery = { place: '社区服务站', hours: '24 小时收' }
const pledge = { ...pledged, delivery, deliverBy: '2021-10-25' }
const { lineId, item, measure, quantity, code } = pledge
const now = Date.parse('2021-10-24T23:25:00+08:00')

beforeEach(() => {
  cleanup()
  fake.visited.length = 0
  const list = { code, lines: [{ lineId, item, measure, quantity, pledge }] }
  render(<Outcome sent={{ state: 'done', list, over: [] }} now={now} />)
})

describe('the code of what an organisation gives', () => {
  it('can be scanned, and copied', async () => {
    const copy = vi.spyOn(Taro, 'setClipboardData')
    expect(screen.getByRole('img', { name: '捐物码的二维码' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '复制捐物码' }))
    await expect.poll(() => fake.visited).toContain('toast 捐物码复制好了')
    expect(copy).toHaveBeenCalledWith({ data: 'K47P 2063' })
  })

  it('stands with the day, the place and the hours, and leads to each pledge', () => {
    expect(screen.getByText('明天送到社区服务站')).toBeTruthy()
    expect(screen.getByText('24 小时收，杨家园社区居委会接收')).toBeTruthy()
    fireEvent.click(screen.getByText('医用防护服'))
    expect(fake.visited).toContain('/pages/pledge/index?id=g1')
  })
})
