import * as v from 'valibot'
import { anyone, operation } from '../contract/operation'
import { time } from '../time'
import { addGoodsInput, goods, mergeGoodsInput } from './schema'

export const catalogueContract = {
  listGoods: operation({
    engine: 'supply',
    method: 'GET',
    path: '/goods',
    summary: 'The catalogue: built-in goods and those that communities added, doubles merged',
    who: anyone,
    output: v.object({ goods: v.array(goods), asOf: time }),
  }),
  addGoods: operation({
    engine: 'supply',
    method: 'POST',
    path: '/communities/{id}/goods',
    summary: 'Adds goods to the catalogue; what is there under this name, grade and measure is answered',
    who: { kind: 'role', roles: ['keeper', 'secretary'], of: 'community' },
    input: addGoodsInput,
    output: v.object({ goods }),
    status: 201,
  }),
  mergeGoods: operation({
    engine: 'supply',
    method: 'POST',
    path: '/communities/{id}/goods/{goodsId}/merge',
    summary: 'Says that goods which this community added are the same as others; their names lead there',
    who: { kind: 'role', roles: ['street'], of: 'community' },
    input: mergeGoodsInput,
    output: v.object({ goods }),
    refusals: ['GOODS_DIFFER', 'GOODS_UNKNOWN'],
  }),
}
