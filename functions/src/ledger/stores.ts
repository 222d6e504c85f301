import { Communities } from '../directory/communities'
import type { Context } from '../services'
import { GiftStore } from '../supply/gift.store'
import { NeedStore } from '../supply/need.store'
import { PledgeStore } from '../supply/pledge.store'
import { DeedStore } from './deed.store'
import { LedgerStore } from './ledger.store'
import { TransferStore } from './transfer.store'

/** What deeds are entered with. */
export interface LedgerStores {
  ledger: LedgerStore
  deeds: DeedStore
  gifts: GiftStore
  needs: NeedStore
  pledges: PledgeStore
  transfers: TransferStore
  communities: Communities
  /** Epoch milliseconds. */
  now: () => number
  /** The secret that ids are derived with. */
  ids: string
}

export function ledgerStores({ table, sealer, now, secrets }: Context): LedgerStores {
  return {
    ledger: new LedgerStore(table),
    deeds: new DeedStore(table),
    gifts: new GiftStore(table),
    needs: new NeedStore(table),
    pledges: new PledgeStore(table, sealer),
    transfers: new TransferStore(table),
    communities: new Communities(table, now),
    now,
    ids: secrets.ids,
  }
}
