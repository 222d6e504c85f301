// What the keeper of 杨家园社区 took in and handed out before the demo begins, after the mock-ups and S02, S13; donors are invented.
import { type Client, DAY, type Sent, toIso } from '@muster/shared'

type Step =
  | { op: 'receive'; body: Sent<'receive'> }
  | { op: 'issue'; body: Sent<'issue'> }
  | { op: 'countStock'; body: Sent<'countStock'> }
  | { op: 'correct'; body: Sent<'correct'> }

const outlet = (name: string) => ({ kind: 'outlet', name }) as const

/** In the order in which it happened. */
function story(now: number): Step[] {
  // Printed on the boxes; masks last longer than suits.
  const masksGood = toIso(now + 700 * DAY).slice(0, 10)
  const suitsGood = toIso(now + 360 * DAY).slice(0, 10)
  const take = (
    goodsId: string,
    quantity: number,
    more: Omit<Sent<'receive'>, 'lines'> & { expiry?: string; value?: number } = {},
  ): Step => {
    const { expiry, value, ...rest } = more
    return {
      op: 'receive',
      body: {
        lines: [
          {
            goodsId,
            quantity,
            ...(expiry ? { expiry } : {}),
            ...(value ? { value: { cents: value * 100, by: 'invoice' } } : {}),
          },
        ],
        ...rest,
      },
    }
  }
  const give = (to: string, ...lines: [goodsId: string, quantity: number][]): Step => ({
    op: 'issue',
    body: { to: outlet(to), lines: lines.map(([goodsId, quantity]) => ({ goodsId, quantity })) },
  })
  return [
    take('suit', 300, { expiry: suitsGood, donorName: '市慈善总会' }),
    take('mask-kn95', 2000, { expiry: masksGood, donorName: '兰州某商贸公司', value: 4620 }),
    take('mask-n95', 600, { expiry: masksGood, donorName: '市慈善总会' }),
    give('东门采样点', ['suit', 120], ['mask-n95', 240]),
    give('夜间消杀组', ['suit', 60], ['mask-kn95', 400]),
    take('mask-kn95', 500, { expiry: masksGood }),
    take('noodles', 26, { donorName: '一家爱心企业' }),
    give('夜班值守', ['noodles', 18]),
    take('mask-kn95', 600, { expiry: masksGood, donorName: '兰州某商贸公司', value: 1386 }),
    take('suit', 60, { expiry: suitsGood }),
    {
      op: 'correct',
      body: {
        of: 6,
        lines: [{ lot: '6.1', was: 500, is: { goodsId: 'mask-kn95', quantity: 450, expiry: masksGood } }],
        reason: 'miscounted',
        remark: '有一箱装 50 只，不是 100 只',
      },
    },
    give('东门采样点', ['suit', 60], ['mask-kn95', 300]),
    {
      op: 'countStock',
      body: {
        lines: [{ lot: '7.1', booked: 8, counted: 6, reason: 'damaged' }],
        remark: '纸箱淋了雨，两箱不能吃了',
      },
    },
    take('noodles', 20),
  ]
}

/** Enters the story through the API, as keeper and secretary would, where nothing has been entered yet. */
export async function fillLedger(
  { keeper, secretary }: { keeper: Client; secretary: Client },
  receiver: string,
  now: number,
): Promise<void> {
  const params = { id: receiver }
  const { count } = await keeper.call('getLedger', { params, body: {} })
  if (count > 0) return
  for (const step of story(now)) {
    const key = crypto.randomUUID()
    if (step.op === 'receive') await keeper.call('receive', { params, body: step.body, key })
    else if (step.op === 'issue') await keeper.call('issue', { params, body: step.body, key })
    else if (step.op === 'countStock') await keeper.call('countStock', { params, body: step.body, key })
    else {
      const { entry } = await keeper.call('correct', { params, body: step.body, key })
      const of = { ...params, n: String(entry.entry.n) }
      await secretary.call('checkCorrection', { params: of, body: {}, key: crypto.randomUUID() })
    }
  }
}
